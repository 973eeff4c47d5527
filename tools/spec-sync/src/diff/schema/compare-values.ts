import { print } from "./compare-annotations.ts";
import { includes } from "./read-types.ts";
import type { SchemaPair } from "./schema-comparer.ts";
import { annotation, type SchemaView } from "./schema-view.ts";

/** Compares `enum` and `const`. */
export function compareValues({ from, to, direction, name, report }: SchemaPair): void {
  const [before, after] = [from.values, to.values];
  const places = { from: placeOf(from), to: placeOf(to) };
  const asks = direction === "request";
  const [only] = before && after ? [] : [before ?? after];
  if (only && isEveryBoolean(only) && [from, to].every(({ types }) => isBoolean(types))) return;
  if (!before && after) {
    report("enum-added", `${name} ${asks ? "must" : "will"} now be one of ${list(after)}`, places);
    return;
  }
  if (before && !after) {
    const code = !asks && before.some(isClosed) ? "type-widened" : "enum-removed";
    report(code, `${name} is no longer limited to ${list(before)}`, places);
    return;
  }
  if (!before || !after) return;

  const added = after.filter((value) => !includes(before, value));
  const removed = before.filter((value) => !includes(after, value));
  if (before.length === 1 && after.length === 1 && removed.length === 1) {
    report("constant-changed", `${name} is always ${list(after)} now, no longer ${list(before)}`, places);
    return;
  }
  const closed = !asks && added.some(isClosed);
  const may = asks ? "can now be" : "may now be";
  if (added.length > 0) report(closed ? "type-widened" : "enum-value-added", `${name} ${may} ${list(added)}`, places);
  const no = asks ? "can no longer be" : "is never any more";
  if (removed.length > 0) report("enum-value-removed", `${name} ${no} ${list(removed)}`, places);
}

// Only texts and numbers are open in our types.
function isClosed(value: unknown): boolean {
  return typeof value !== "string" && typeof value !== "number";
}

function isEveryBoolean(values: readonly unknown[]): boolean {
  return values.includes(true) && values.includes(false);
}

function isBoolean(types: SchemaView["types"]): boolean {
  return types?.size === 1 && types.has("boolean");
}

function placeOf(view: SchemaView) {
  return annotation(view, "enum") ?? annotation(view, "const") ?? view.place;
}

function list(values: readonly unknown[]): string {
  const shown = values.slice(0, 8).map(print).join(", ");
  return values.length > 8 ? `${shown} and ${values.length - 8} more` : shown;
}

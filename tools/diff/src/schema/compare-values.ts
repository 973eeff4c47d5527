import { print } from "./compare-annotations.ts";
import { includes, typeOf } from "./read-types.ts";
import type { SchemaPair } from "./schema-pair.ts";
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
    const code = !asks && before.some((value) => isClosed(from, value)) ? "type-widened" : "enum-removed";
    report(code, `${name} is no longer limited to ${list(before)}`, places);
    return;
  }
  if (!before || !after) return;

  const added = after.filter((value) => !includes(before, value));
  const removed = before.filter((value) => !includes(after, value));
  if (before.length === 1 && after.length === 1 && removed.length === 1) {
    report("constant-changed", `${name} is now always ${list(after)}, no longer ${list(before)}`, places);
    return;
  }
  const closed = !asks && added.some((value) => hasTypeOf(before, value) && isClosed(from, value));
  const may = asks ? "can now be" : "may now be";
  if (!asks && !closed && added.length > 0 && removed.length > 0) {
    const [now, gone] = [list(added), list(removed)];
    const text = `${name} may now be ${now}, no longer ${gone}: code that compares with ${gone} no longer matches`;
    report("enum-value-replaced", text, places);
  } else {
    if (added.length > 0) report(closed ? "type-widened" : "enum-value-added", `${name} ${may} ${list(added)}`, places);
    const no = asks ? "can no longer be" : "is no longer";
    if (removed.length > 0) report("enum-value-removed", `${name} ${no} ${list(removed)}`, places);
  }
  if (asks || closed) return;
  // The values are the same, but the type changes from closed to open or back, and existing code may no longer compile.
  const kept = after.filter((value) => hasTypeOf(before, value));
  const [was, is] = [from, to].map((view) => kept.some((value) => isClosed(view, value)));
  if (was && !is) report("constant-opened", `${name} is no longer a constant: further values may be added`, places);
  if (!was && is) report("constant-closed", `${name} is now a constant: no further values can be added`, places);
}

// Values of a new type have already been reported with that type.
function hasTypeOf(values: readonly unknown[], value: unknown): boolean {
  return values.some((one) => typeof one === typeof value);
}

// The type of an enum in a response accepts other strings or numbers; that of a constant never does.
function isClosed({ open }: SchemaView, value: unknown): boolean {
  return !open.has(typeOf(value));
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

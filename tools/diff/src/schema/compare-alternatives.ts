import { componentOf, nameAlternative } from "./alternative.ts";
import { listAlternatives, wholeAlternatives } from "./list-alternatives.ts";
import { matchAlternatives } from "./match-alternatives.ts";
import type { Schema } from "./schema.ts";
import type { SchemaPair } from "./schema-pair.ts";
import type { SchemaView } from "./schema-view.ts";

/** Compares `anyOf` and `oneOf`, which compile to the same type. */
export function compareAlternatives(pair: SchemaPair): void {
  const { from, to, report, name } = pair;
  if (isOneSided(from, to)) {
    compareLists(pair, wholeAlternatives(from), wholeAlternatives(to));
    return;
  }
  if (from.alternatives.length !== to.alternatives.length) {
    report("alternatives-changed", `${name} combines different alternatives`);
    return;
  }
  for (const [index, before] of from.alternatives.entries()) {
    compareLists(pair, listAlternatives(before), listAlternatives(to.alternatives[index] ?? []));
  }
}

/**
 * Returns whether only one of the schemas has a list of alternatives. The other schema is then compared as a single
 * alternative.
 */
export function isOneSided(from: SchemaView, to: SchemaView): boolean {
  return from.alternatives.length + to.alternatives.length === 1;
}

function compareLists(pair: SchemaPair, before: readonly Schema[], after: readonly Schema[]): void {
  const { direction, name, report, below, fits, label } = pair;
  const { matches, removed, added } = matchAlternatives(pair, before, after);
  for (const [one, other] of matches) below(one, other, label);
  const asks = direction === "request";
  for (const schema of removed) {
    if (asks && isUnnamed(schema) && after.some((other) => fits(schema, other))) continue;
    const text = `${name} ${asks ? "can no longer be" : "is no longer"} ${nameAlternative(schema)}`;
    report("alternative-removed", text, { from: schema[0], to: pair.to.place });
  }
  for (const schema of added) {
    if (!asks && isUnnamed(schema) && before.some((other) => fits(other, schema))) continue;
    const text = `${name} ${asks ? "can now be" : "may now be"} ${nameAlternative(schema)} too`;
    report("alternative-added", text, { from: pair.from.place, to: schema[0] });
  }
}

// An unnamed alternative that another alternative covers is neither reported as removed nor as added.
function isUnnamed(schema: Schema): boolean {
  return componentOf(schema) === undefined;
}

import { componentAt, isRecord, Place } from "../place.ts";
import { includes } from "./read-types.ts";
import type { SchemaPair } from "./schema-comparer.ts";
import { type Schema, type SchemaView, viewSchema } from "./schema-view.ts";

/** Compares `anyOf` and `oneOf`: our types are the same for both. */
export function compareAlternatives(pair: SchemaPair): void {
  const { from, to, report, name } = pair;
  if (isOneSided(from, to)) {
    compareLists(pair, wholeAlternatives(from), wholeAlternatives(to));
    return;
  }
  if (from.alternatives.length !== to.alternatives.length) {
    report("alternatives-changed", `${name} combines other alternatives`);
    return;
  }
  for (const [index, before] of from.alternatives.entries()) compareLists(pair, before, to.alternatives[index] ?? []);
}

/** Whether one schema has a list of alternatives and the other none: then that is compared as the only one. */
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
    const text = `${name} ${asks ? "can no longer be" : "is never any more"} ${nameAlternative(schema)}`;
    report("alternative-removed", text, { from: schema[0], to: pair.to.place });
  }
  for (const schema of added) {
    if (!asks && isUnnamed(schema) && before.some((other) => fits(other, schema))) continue;
    const text = `${name} ${asks ? "can now be" : "may now be"} ${nameAlternative(schema)} too`;
    report("alternative-added", text, { from: pair.from.place, to: schema[0] });
  }
}

// By the name of the component first, then what is the same, then what is most alike.
function matchAlternatives({ distance }: SchemaPair, before: readonly Schema[], after: readonly Schema[]) {
  const matches: [Schema, Schema][] = [];
  const removed = new Set(before);
  const added = new Set(after);
  const matchBy = (find: (one: Schema, candidates: Schema[]) => Schema | undefined) => {
    for (const one of before) {
      const other = removed.has(one) ? find(one, [...added]) : undefined;
      if (!other) continue;
      matches.push([one, other]);
      removed.delete(one);
      added.delete(other);
    }
  };
  matchBy((one, candidates) => candidates.find((other) => isNamedAlike(one, other)));
  matchBy((one, candidates) => candidates.find((other) => isAlike(one, other) && distance(one, other) === 0));
  matchBy((one, candidates) => {
    const alike = candidates.filter((other) => isAlike(one, other));
    const ranked = alike.map((other) => ({ other, far: distance(one, other) })).sort((a, b) => a.far - b.far);
    return ranked[0]?.other;
  });
  return { matches, removed, added };
}

// One without a name that another stands for is no loss, and no gain.
function isUnnamed(schema: Schema): boolean {
  return componentOf(schema) === undefined;
}

function isNamedAlike(one: Schema, other: Schema): boolean {
  const name = componentOf(one);
  return name !== undefined && name === componentOf(other);
}

function isAlike(one: Schema, other: Schema): boolean {
  const [before, after] = [viewSchema(one), viewSchema(other)];
  if (!areOfOneType(before.types, after.types)) return false;
  if (before.properties.size === 0 || after.properties.size === 0) return true;
  const shared = [...before.properties.keys()].filter((key) => after.properties.has(key));
  return shared.length > 0 && !shared.some((key) => areApart(before.properties.get(key), after.properties.get(key)));
}

/** Whether no value is a constant of both: such a property tells alternatives apart. */
export function areApart(one: Schema = [], other: Schema = []): boolean {
  const [before, after] = [viewSchema(one).values, viewSchema(other).values];
  return before !== undefined && after !== undefined && !before.some((value) => includes(after, value));
}

/** Whether a value may have a type of both. */
export function areOfOneType(one: SchemaView["types"], other: SchemaView["types"]): boolean {
  if (!one || !other || [...one].some((type) => other.has(type))) return true;
  return (one.has("integer") && other.has("number")) || (one.has("number") && other.has("integer"));
}

// Each alternative together with what stands beside the list; types are alternatives too.
function wholeAlternatives(view: SchemaView): readonly Schema[] {
  const base = view.parts.map(withoutAlternatives).filter((part) => part.keys().length > 0);
  const [alternatives] = view.alternatives;
  if (alternatives) return alternatives.map((alternative) => [...alternative, ...base]);
  const [first] = base;
  const types = [...(view.types ?? [])];
  if (!first || types.length < 2) return [base];
  return types.map((type) => [...base, new Place(first.contract, { type }, first.pointer, `as ${type}`)]);
}

function withoutAlternatives(place: Place): Place {
  if (!isRecord(place.value)) return place;
  const { $ref, allOf, anyOf, discriminator, oneOf, ...rest } = place.value;
  return new Place(place.contract, rest, place.pointer, "beside alternatives");
}

function componentOf(schema: Schema): string | undefined {
  const pointer = schema[0]?.followed().pointer;
  return pointer === undefined ? undefined : componentAt(pointer)?.name;
}

function nameAlternative(schema: Schema): string {
  const name = componentOf(schema);
  if (name !== undefined) return `\`${name}\``;
  const { types, values } = viewSchema(schema);
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(" or ");
  return types ? [...types].join(" or ") : "anything";
}

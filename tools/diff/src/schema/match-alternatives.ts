import { areApart, areOfOneType, componentOf } from "./alternative.ts";
import type { Schema } from "./schema.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView, viewSchema } from "./schema-view.ts";

interface Matched {
  readonly matches: readonly [Schema, Schema][];
  readonly removed: ReadonlySet<Schema>;
  readonly added: ReadonlySet<Schema>;
}

/** Pairs the alternatives of two schemas: by component name, by title, then by equality, then by similarity. */
export function matchAlternatives(pair: SchemaPair, before: readonly Schema[], after: readonly Schema[]): Matched {
  const matches: [Schema, Schema][] = [];
  const removed = new Set(before);
  const added = new Set(after);
  const match = (one: Schema, other: Schema) => {
    if (!removed.has(one) || !added.has(other)) return;
    matches.push([one, other]);
    removed.delete(one);
    added.delete(other);
  };
  const pairs = before.flatMap((one) => after.map((other): [Schema, Schema] => [one, other]));
  for (const [one, other] of pairs) if (isNamedAlike(one, other)) match(one, other);
  const left = () => pairs.filter(([one, other]) => removed.has(one) && added.has(other) && isAlike(one, other));
  for (const [one, other] of left()) if (haveSameTitle(one, other)) match(one, other);
  for (const [one, other] of left()) if (pair.distance(one, other) === 0) match(one, other);
  const ranked = left().map(([one, other]) => ({ one, other, rank: rankOf(pair, one, other) }));
  for (const { one, other } of ranked.sort((a, b) => compareRanks(a.rank, b.rank))) match(one, other);
  return { matches, removed, added };
}

// Differences of the alternative itself count before nested differences, because alternatives often share a component
// that changes.
function rankOf({ fits, distance }: SchemaPair, one: Schema, other: Schema): number[] {
  const alike = [haveSameShape(viewSchema(one), viewSchema(other)), fits(one, other)];
  return [...alike.map((holds) => (holds ? 0 : 1)), distance(one, other)];
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}

function haveSameShape(one: SchemaView, other: SchemaView): boolean {
  return areSame([...one.properties.keys()], other.properties) && areSame([...one.required], other.required);
}

function areSame(names: readonly string[], others: { readonly size: number; has(name: string): boolean }): boolean {
  return names.length === others.size && names.every((name) => others.has(name));
}

function isNamedAlike(one: Schema, other: Schema): boolean {
  const name = componentOf(one);
  return name !== undefined && name === componentOf(other);
}

function haveSameTitle(one: Schema, other: Schema): boolean {
  const [was, is] = [one, other].map((schema) => annotation(viewSchema(schema), "title")?.value);
  return was !== undefined && was === is;
}

function isAlike(one: Schema, other: Schema): boolean {
  const [before, after] = [viewSchema(one), viewSchema(other)];
  if (!areOfOneType(before.types, after.types)) return false;
  if (before.properties.size === 0 || after.properties.size === 0) return true;
  const shared = [...before.properties.keys()].filter((key) => after.properties.has(key));
  return shared.length > 0 && !shared.some((key) => areApart(before.properties.get(key), after.properties.get(key)));
}

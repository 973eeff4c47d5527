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

/** Whether only one of two schemas has alternatives: then the other is compared as the only one. */
export function isOneSided(from: SchemaView, to: SchemaView): boolean {
  return (from.alternatives.length === 0) !== (to.alternatives.length === 0);
}

function compareLists(pair: SchemaPair, before: readonly Schema[], after: readonly Schema[]): void {
  const { direction, name, report, below, label } = pair;
  const { matches, removed, added } = matchAlternatives(pair, before, after);
  for (const [one, other] of matches) below(one, other, label);
  const asks = direction === "request";
  for (const schema of removed) {
    const text = `${name} ${asks ? "can no longer be" : "is never any more"} ${nameAlternative(schema)}`;
    report("alternative-removed", text, { from: schema[0], to: pair.to.place });
  }
  for (const schema of added) {
    const text = `${name} ${asks ? "can now be" : "may now be"} ${nameAlternative(schema)} too`;
    report("alternative-added", text, { from: pair.from.place, to: schema[0] });
  }
}

// By the name of the component first, then what is the same, then what is most alike.
function matchAlternatives({ distance }: SchemaPair, before: readonly Schema[], after: readonly Schema[]) {
  const matches: [Schema, Schema][] = [];
  const removed = new Set(before);
  const added = new Set(after);
  const match = (one: Schema, other: Schema | undefined) => {
    if (!other) return;
    matches.push([one, other]);
    removed.delete(one);
    added.delete(other);
  };
  for (const one of before)
    match(
      one,
      [...added].find((other) => isNamedAlike(one, other)),
    );
  for (const one of [...removed])
    match(
      one,
      [...added].find((other) => isAlike(one, other) && distance(one, other) === 0),
    );
  for (const one of [...removed]) {
    const alike = [...added].filter((other) => isAlike(one, other));
    const ranked = alike.map((other) => ({ other, far: distance(one, other) })).sort((a, b) => a.far - b.far);
    match(one, ranked[0]?.other);
  }
  return { matches, removed, added };
}

function isNamedAlike(one: Schema, other: Schema): boolean {
  const name = componentOf(one);
  return name !== undefined && name === componentOf(other);
}

function isAlike(one: Schema, other: Schema): boolean {
  const [before, after] = [viewSchema(one), viewSchema(other)];
  const { types } = after;
  if (before.types && types && ![...before.types].some((type) => types.has(type) || isNumber(type, types)))
    return false;
  if (before.properties.size === 0 || after.properties.size === 0) return true;
  const shared = [...before.properties.keys()].filter((key) => after.properties.has(key));
  return shared.length > 0 && !shared.some((key) => areApart(before.properties.get(key), after.properties.get(key)));
}

// A property with other constants on either side tells alternatives apart.
function areApart(one: Schema = [], other: Schema = []): boolean {
  const [before, after] = [viewSchema(one).values, viewSchema(other).values];
  return before !== undefined && after !== undefined && !before.some((value) => includes(after, value));
}

function isNumber(type: string, types: ReadonlySet<string>): boolean {
  return (type === "integer" && types.has("number")) || (type === "number" && types.has("integer"));
}

// Each alternative together with what stands beside the list.
function wholeAlternatives(view: SchemaView): readonly Schema[] {
  const beside = view.parts.map(({ place }) => place).map(withoutAlternatives);
  const base = beside.filter((place) => place.keys().length > 0);
  if (view.alternatives.length === 0) return [base];
  if (view.alternatives.length > 1) return [view.parts.map(({ place }) => place)];
  return (view.alternatives[0] ?? []).map((alternative) => [...alternative, ...base]);
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

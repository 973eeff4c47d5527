import fc from "fast-check";

/** A JSON Schema as plain data. */
export type Schema = Record<string, unknown>;

/** Values that distinguish the schemas below. */
export const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, 1, 2, 1.5, "", "a", "b", "abc"],
  ...[[], [1], ["a"], [null], ["a", "b"], [1, 2, 3]],
  ...[{}, { a: "a" }, { a: 1 }, { a: null }, { a: "abc" }, { b: "b" }, { b: 1.5 }, { a: "a", b: "b" }, { a: 1, b: 2 }],
];

const types = fc.constantFrom("string", "integer", "number", "boolean");
const small = fc.integer({ min: 0, max: 2 });

const leaves: fc.Arbitrary<Schema> = fc.oneof(
  fc.constant({}),
  types.map((type) => ({ type })),
  types.map((type) => ({ type: [type, "null"] })),
  types.map((type) => ({ anyOf: [{ type }, { type: "null" }] })),
  fc.uniqueArray(types, { minLength: 2, maxLength: 3 }).map((several) => ({ type: several })),
  fc.uniqueArray(fc.constantFrom("a", "b", 1, 2, null), { minLength: 1 }).map((values) => ({ enum: values })),
  fc.constantFrom("a", "b", 1, true, null).map((value) => ({ const: value })),
  small.map((maxLength) => ({ type: "string", maxLength })),
  small.map((minLength) => ({ type: "string", minLength })),
  small.map((minimum) => ({ type: "number", minimum })),
  small.map((exclusiveMaximum) => ({ type: ["integer", "null"], exclusiveMaximum })),
);

const objects: fc.Arbitrary<Schema> = fc
  .record({
    properties: fc.record({ a: leaves, b: leaves }, { requiredKeys: [] }),
    required: fc.subarray(["a", "b"]),
  })
  .map(({ properties, required }) => ({
    type: "object",
    properties,
    required: required.filter((name) => Object.hasOwn(properties, name)),
  }));
const closed = objects.map((schema) => ({ ...schema, additionalProperties: false }));

const lists: fc.Arbitrary<Schema> = fc.oneof(
  leaves.map((items) => ({ type: "array", items })),
  fc.tuple(leaves, small).map(([items, minItems]) => ({ type: "array", items, minItems })),
  fc.tuple(leaves, small).map(([items, maxItems]) => ({ type: "array", items, maxItems })),
);

/** Generates schemas of all kinds, two levels deep. */
export const schemas: fc.Arbitrary<Schema> = fc.oneof(
  leaves,
  objects,
  closed,
  lists,
  fc.tuple(leaves, fc.oneof(objects, closed)).map((anyOf) => ({ anyOf })),
  fc.tuple(objects, lists).map((oneOf) => ({ oneOf })),
  // The parts allow other properties, because a closed part would refuse the properties of the other parts, and types
  // do not show that.
  fc.tuple(objects, objects).map((allOf) => ({ allOf })),
  fc.tuple(leaves, leaves).map((allOf) => ({ allOf })),
);

/** Returns the documented properties of each alternative; none if the schema accepts any object. */
export function documentedProperties(schema: Schema): object[] {
  const { allOf, anyOf, oneOf, properties } = schema;
  const alternatives = anyOf ?? oneOf;
  if (Array.isArray(alternatives)) return alternatives.flatMap((one: Schema) => documentedProperties(one));
  if (Array.isArray(allOf)) return [Object.assign({}, ...allOf.flatMap((one: Schema) => documentedProperties(one)))];
  return typeof properties === "object" && properties !== null ? [properties] : [{}];
}

import { schemaTable } from "./table.ts";

const SAME = "none";
const A = "properties: { a: { type: string } }";

// biome-ignore format: a table
export const properties = schemaTable("properties", [
  ["an optional property is added", A, "properties: { a: { type: string }, b: {} }", "addition property-added", "addition property-added", "existing callers do not send it"],
  ["a required property is added", A, "{ required: [b], properties: { a: { type: string }, b: {} } }", "breaking required-property-added", "addition property-added", "requests without it are refused"],
  ["a required property with a default is added", A, "{ required: [b], properties: { a: { type: string }, b: { default: 1 } } }", "breaking required-property-added", "addition property-added", "the type requires it anyway"],
  ["a property is removed", "properties: { a: { type: string }, b: {} }", A, "breaking property-removed", "breaking property-removed", "code that uses it no longer compiles"],
  ["a property is renamed", A, "properties: { b: { type: string } }", "breaking property-removed, addition property-added", "breaking property-removed, addition property-added", "reported as removed and added"],
  ["a property becomes required", A, `{ required: [a], ${A} }`, "breaking property-became-required", "fix property-became-required", "requests without it are refused"],
  ["a property becomes optional", `{ required: [a], ${A} }`, A, "addition property-became-optional", "breaking property-became-optional", "it may be missing from responses"],
  ["a property that only `required` names is added", A, `{ required: [b], ${A} }`, "breaking required-property-added", "addition property-added", "requests without it are refused"],
  ["required in another order", "{ required: [a, b], properties: { a: {}, b: {} } }", "{ required: [b, a], properties: { a: {}, b: {} } }", SAME, SAME, "the order has no meaning"],
  ["a deep property is removed", "properties: { a: { properties: { b: {} } } }", "properties: { a: { type: object } }", "breaking property-removed", "breaking property-removed", "code that uses it no longer compiles"],
  ["a property is named like a keyword", "properties: { enum: { type: string }, $ref: { type: string } }", "properties: { enum: { type: integer }, $ref: { type: string } }", "breaking type-changed", "breaking type-changed", "the name is not a keyword"],
  ["a property is named like a method", A, "properties: { a: { type: string }, constructor: { type: string } }", "breaking inherited-property-added", "addition inherited-property-added", "TypeScript: every object has a `constructor`, and it is not a string"],
  ["a property is added to an object without properties", "type: object", `{ type: object, ${A} }`, "addition property-added, breaking type-narrowed", "addition property-added, fix type-narrowed", "additional properties could have any name and value"],
  ["a property of any type is added to an object without properties", "type: object", "{ type: object, properties: { a: {} } }", "addition property-added", "addition property-added", "it could already be sent"],
  ["an optional property is added next to typed additional ones", "{ type: object, additionalProperties: { type: string } }", `{ type: object, ${A}, additionalProperties: { type: string } }`, "addition property-added", "addition property-added, breaking type-widened", "TypeScript: the index signature must include undefined too"],
  ["a required property is added next to typed additional ones", "{ type: object, additionalProperties: { type: string } }", `{ type: object, required: [a], ${A}, additionalProperties: { type: string } }`, "breaking required-property-added", "addition property-added", "the additional ones are unchanged"],
  ["a property of another type is added next to typed additional ones", "{ type: object, additionalProperties: { type: string } }", "{ type: object, properties: { a: { type: integer } }, additionalProperties: { type: string } }", "addition property-added, breaking type-changed", "addition property-added, breaking type-changed, breaking type-widened", "it could already be sent, as a string"],
  ["a property is added to an object that refuses others", "{ type: object, additionalProperties: false }", `{ type: object, ${A}, additionalProperties: false }`, "addition property-added", "addition property-added, breaking type-widened", "the type of responses had no properties"],
  ["a read-only property is added to an object without properties", "type: object", "{ type: object, properties: { a: { type: string, readOnly: true } } }", SAME, "addition property-added, fix type-narrowed", "requests do not contain it"],
]);

// biome-ignore format: a table
export const directions = schemaTable("read-only and write-only properties", [
  ["a property becomes read-only", A, "properties: { a: { type: string, readOnly: true } }", "breaking property-became-read-only", SAME, "3.0.3: it is not sent in a request"],
  ["a property becomes write-only", A, "properties: { a: { type: string, writeOnly: true } }", SAME, "breaking property-became-write-only", "3.0.3: it is not sent in a response"],
  ["a list of write-only items", "properties: { a: { type: array, items: { type: string } } }", "properties: { a: { type: array, items: { type: string, writeOnly: true } } }", SAME, "breaking property-became-write-only", "responses do not contain the list"],
  ["a map of read-only values", "properties: { a: { type: object, additionalProperties: { type: string } } }", "properties: { a: { type: object, additionalProperties: { type: string, readOnly: true } } }", "breaking property-became-read-only", SAME, "requests do not contain the map"],
  ["all alternatives of a property become write-only", "properties: { a: { oneOf: [{ type: string }, { type: integer }] } }", "properties: { a: { oneOf: [{ type: string, writeOnly: true }, { type: integer, writeOnly: true }] } }", SAME, "breaking property-became-write-only", "responses contain none of them"],
  ["a property is no longer read-only", "properties: { a: { type: string, readOnly: true }, b: {} }", "properties: { a: { type: string }, b: {} }", "addition property-added", SAME, "it can be sent"],
  ["a property is no longer write-only", "properties: { a: { type: string, writeOnly: true }, b: {} }", "properties: { a: { type: string }, b: {} }", SAME, "addition property-added", "it is returned"],
  ["a required read-only property is added", "type: object", "{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }", SAME, "addition property-added, fix type-narrowed", "`required` only applies to responses"],
  ["a required property becomes read-only", "{ required: [id], properties: { id: { type: string } } }", "{ required: [id], properties: { id: { type: string, readOnly: true } } }", "breaking property-became-read-only", SAME, "3.1.0, 4.8.24.2: `required` then only applies to responses"],
  ["a read-only property becomes required", "properties: { id: { type: string, readOnly: true } }", "{ required: [id], properties: { id: { type: string, readOnly: true } } }", SAME, "fix property-became-required", "3.1.0, 4.8.24.2: callers do not send it"],
  ["a read-only property becomes optional", "{ required: [id], properties: { id: { type: string, readOnly: true } } }", "properties: { id: { type: string, readOnly: true } }", SAME, "breaking property-became-optional", "3.1.0, 4.8.24.2: callers did not send it"],
  ["a write-only property becomes optional", "{ required: [pw], properties: { pw: { type: string, writeOnly: true } } }", "properties: { pw: { type: string, writeOnly: true } }", "addition property-became-optional", SAME, "3.1.0, 4.8.24.2: callers did not read it"],
  ["a required write-only property is removed", "{ required: [pw], properties: { a: {}, pw: { type: string, writeOnly: true } } }", "properties: { a: {} }", "breaking property-removed", SAME, "3.1.0, 4.8.24.2: callers did not read it"],
  ["read-only becomes write-only", "properties: { a: { type: string, readOnly: true }, b: {} }", "properties: { a: { type: string, writeOnly: true }, b: {} }", "addition property-added", "breaking property-became-write-only", "the effects of both directions are swapped"],
  ["a property in a list becomes read-only", `{ type: array, items: { ${A} } }`, "{ type: array, items: { properties: { a: { type: string, readOnly: true } } } }", "breaking property-became-read-only", SAME, "the rule is the same inside other schemas"],
  ["a property behind a reference becomes write-only", `$ref: '#/components/schemas/T' WITH T: { ${A} }`, "$ref: '#/components/schemas/T' WITH T: { properties: { a: { type: string, writeOnly: true } } }", SAME, "breaking property-became-write-only", "the rule is the same inside other schemas"],
  ["a property becomes read-only through its reference", "properties: { a: { $ref: '#/components/schemas/T' } } WITH T: { type: string }", "properties: { a: { $ref: '#/components/schemas/T' } } WITH T: { type: string, readOnly: true }", "breaking property-became-read-only", SAME, "the place of the mark does not matter"],
  ["a property becomes read-only next to its reference", "properties: { a: { $ref: '#/components/schemas/T' } } WITH T: { type: string }", "properties: { a: { $ref: '#/components/schemas/T', readOnly: true } } WITH T: { type: string }", "breaking property-became-read-only", SAME, "3.1.0: keywords next to a reference apply"],
  ["the mark moves into a part", "properties: { a: { type: string, readOnly: true } }", "properties: { a: { allOf: [{ type: string }, { readOnly: true }] } }", SAME, SAME, "2020-12, 9.4: its place does not matter"],
  ["a write-only property is removed", "properties: { a: { writeOnly: true }, b: {} }", "properties: { b: {} }", "breaking property-removed", SAME, "callers did not read it"],
  ["a read-only property changes its type", "properties: { a: { type: string, readOnly: true } }", "properties: { a: { type: integer, readOnly: true } }", SAME, "breaking type-changed", "callers did not send it"],
]);

// biome-ignore format: a table
export const otherProperties = schemaTable("additional properties", [
  ["additional properties are refused", A, `{ ${A}, additionalProperties: false }`, "breaking additional-properties-refused", "fix additional-properties-refused", "values that were accepted are refused"],
  ["additional properties are accepted", `{ ${A}, additionalProperties: false }`, A, "addition additional-properties-accepted", "fix additional-properties-accepted", "the type does not contain them"],
  ["additional properties are described", A, `{ ${A}, additionalProperties: true }`, "addition additional-properties-added", "addition additional-properties-added", "the type gets an index signature"],
  ["additional properties are no longer described", `{ ${A}, additionalProperties: true }`, A, "breaking additional-properties-removed", "breaking additional-properties-removed", "the type loses its index signature"],
  ["open becomes closed", `{ ${A}, additionalProperties: true }`, `{ ${A}, additionalProperties: false }`, "breaking additional-properties-removed", "breaking additional-properties-removed", "values that were accepted are refused"],
  ["true instead of the empty schema", `{ ${A}, additionalProperties: true }`, `{ ${A}, additionalProperties: {} }`, SAME, SAME, "2020-12, 4.3.2: they are equivalent"],
  ["additional properties of an empty object are accepted explicitly", "type: object", "{ type: object, additionalProperties: true }", SAME, SAME, "the type is the same"],
  ["additional properties of an empty object are no longer accepted explicitly", "{ type: object, additionalProperties: true }", "type: object", SAME, SAME, "the type is the same"],
  ["additional properties are limited by a schema", "type: object", "{ type: object, additionalProperties: { type: string } }", "breaking type-narrowed", "fix type-narrowed", "values that were accepted are refused"],
  ["the type of additional properties changes", "{ type: object, additionalProperties: { type: string } }", "{ type: object, additionalProperties: { type: integer } }", "breaking type-changed", "breaking type-changed", "callers read each value"],
  ["additional properties may have any type", "{ type: object, additionalProperties: { type: string } }", "{ type: object, additionalProperties: true }", "addition type-widened", "breaking type-widened", "callers read each value"],
  ["unevaluated properties change", "unevaluatedProperties: { type: string }", "unevaluatedProperties: { type: integer }", "breaking type-changed", "breaking type-changed", "2020-12, 11.3: they replace additionalProperties if that is missing"],
]);

import { schemaTable } from "./table.ts";

const SAME = "none";
const A = "properties: { a: { type: string } }";

// biome-ignore format: a table
export const properties = schemaTable("properties", [
  ["an optional one comes", A, "properties: { a: { type: string }, b: {} }", "addition property-added", "addition property-added", "who does not know it does not send it"],
  ["a required one comes", A, "{ required: [b], properties: { a: { type: string }, b: {} } }", "breaking required-property-added", "addition property-added", "who does not send it is refused"],
  ["a required one with a default comes", A, "{ required: [b], properties: { a: { type: string }, b: { default: 1 } } }", "breaking required-property-added", "addition property-added", "the type demands it all the same"],
  ["one goes", "properties: { a: { type: string }, b: {} }", A, "breaking property-removed", "breaking property-removed", "code that names it no longer compiles"],
  ["one is renamed", A, "properties: { b: { type: string } }", "breaking property-removed, addition property-added", "breaking property-removed, addition property-added", "as one that goes and one that comes"],
  ["one becomes required", A, `{ required: [a], ${A} }`, "breaking property-became-required", "fix property-became-required", "who does not send it is refused"],
  ["one becomes optional", `{ required: [a], ${A} }`, A, "addition property-became-optional", "breaking property-became-optional", "it may be missing when it is read"],
  ["one that is only required comes", A, `{ required: [b], ${A} }`, "breaking required-property-added", "addition property-added", "who does not send it is refused"],
  ["required in another order", "{ required: [a, b], properties: { a: {}, b: {} } }", "{ required: [b, a], properties: { a: {}, b: {} } }", SAME, SAME, "order says nothing"],
  ["a deep one goes", "properties: { a: { properties: { b: {} } } }", "properties: { a: { type: object } }", "breaking property-removed", "breaking property-removed", "code that names it no longer compiles"],
  ["one called like a keyword", "properties: { enum: { type: string }, $ref: { type: string } }", "properties: { enum: { type: integer }, $ref: { type: string } }", "breaking type-changed", "breaking type-changed", "a name is not a keyword"],
  ["one called like a method", A, "properties: { a: { type: string }, constructor: { type: string } }", "breaking inherited-property-added", "addition inherited-property-added", "TypeScript: every object has a `constructor`, and it is not a string"],
  ["one comes where there were none", "type: object", `{ type: object, ${A} }`, "addition property-added, breaking type-narrowed", "addition property-added, fix type-narrowed", "any other could be sent before, by any name"],
  ["one that may be anything comes where there were none", "type: object", "{ type: object, properties: { a: {} } }", "addition property-added", "addition property-added", "it could be sent before"],
  ["one comes that others could be", "{ type: object, additionalProperties: { type: string } }", `{ type: object, ${A}, additionalProperties: { type: string } }`, "addition property-added", "addition property-added, breaking type-widened", "TypeScript: the others are undefined too, as it may be"],
  ["one that is always there comes that others could be", "{ type: object, additionalProperties: { type: string } }", `{ type: object, required: [a], ${A}, additionalProperties: { type: string } }`, "breaking required-property-added", "addition property-added", "the others are what they were"],
  ["one comes that others could not be", "{ type: object, additionalProperties: { type: string } }", "{ type: object, properties: { a: { type: integer } }, additionalProperties: { type: string } }", "addition property-added, breaking type-changed", "addition property-added, breaking type-changed, breaking type-widened", "it could be sent before, and was a string"],
  ["one comes where there could be none", "{ type: object, additionalProperties: false }", `{ type: object, ${A}, additionalProperties: false }`, "addition property-added", "addition property-added, breaking type-widened", "the type of responses says that there is none"],
  ["one comes that is read-only, where there were none", "type: object", "{ type: object, properties: { a: { type: string, readOnly: true } } }", SAME, "addition property-added, fix type-narrowed", "nothing of it is sent"],
]);

// biome-ignore format: a table
export const directions = schemaTable("what is only read or only written", [
  ["one becomes read-only", A, "properties: { a: { type: string, readOnly: true } }", "breaking property-became-read-only", SAME, "3.0.3: it is not sent in a request"],
  ["one becomes write-only", A, "properties: { a: { type: string, writeOnly: true } }", SAME, "breaking property-became-write-only", "3.0.3: it is not sent in a response"],
  ["a list of one becomes write-only", "properties: { a: { type: array, items: { type: string } } }", "properties: { a: { type: array, items: { type: string, writeOnly: true } } }", SAME, "breaking property-became-write-only", "nothing of the list is sent in a response"],
  ["a map of one becomes read-only", "properties: { a: { type: object, additionalProperties: { type: string } } }", "properties: { a: { type: object, additionalProperties: { type: string, readOnly: true } } }", "breaking property-became-read-only", SAME, "nothing of the map is sent in a request"],
  ["all alternatives of one become write-only", "properties: { a: { oneOf: [{ type: string }, { type: integer }] } }", "properties: { a: { oneOf: [{ type: string, writeOnly: true }, { type: integer, writeOnly: true }] } }", SAME, "breaking property-became-write-only", "whichever it is, it is not sent in a response"],
  ["one can be written again", "properties: { a: { type: string, readOnly: true }, b: {} }", "properties: { a: { type: string }, b: {} }", "addition property-added", SAME, "it can be sent"],
  ["one can be read again", "properties: { a: { type: string, writeOnly: true }, b: {} }", "properties: { a: { type: string }, b: {} }", SAME, "addition property-added", "it is answered"],
  ["a read-only one comes, required", "type: object", "{ type: object, required: [a], properties: { a: { type: string, readOnly: true } } }", SAME, "addition property-added, fix type-narrowed", "required holds for responses alone"],
  ["one that must be sent becomes read-only", "{ required: [id], properties: { id: { type: string } } }", "{ required: [id], properties: { id: { type: string, readOnly: true } } }", "breaking property-became-read-only", SAME, "3.1.0, 4.8.24.2: required holds for responses alone then"],
  ["a read-only one is always answered now", "properties: { id: { type: string, readOnly: true } }", "{ required: [id], properties: { id: { type: string, readOnly: true } } }", SAME, "fix property-became-required", "3.1.0, 4.8.24.2: nobody sends it"],
  ["a read-only one may be missing now", "{ required: [id], properties: { id: { type: string, readOnly: true } } }", "properties: { id: { type: string, readOnly: true } }", SAME, "breaking property-became-optional", "3.1.0, 4.8.24.2: nobody sent it"],
  ["a write-only one need no longer be sent", "{ required: [pw], properties: { pw: { type: string, writeOnly: true } } }", "properties: { pw: { type: string, writeOnly: true } }", "addition property-became-optional", SAME, "3.1.0, 4.8.24.2: nobody read it"],
  ["a required write-only one goes", "{ required: [pw], properties: { a: {}, pw: { type: string, writeOnly: true } } }", "properties: { a: {} }", "breaking property-removed", SAME, "3.1.0, 4.8.24.2: nobody read it"],
  ["read-only turns into write-only", "properties: { a: { type: string, readOnly: true }, b: {} }", "properties: { a: { type: string, writeOnly: true }, b: {} }", "addition property-added", "breaking property-became-write-only", "both directions turn round"],
  ["one in a list becomes read-only", `{ type: array, items: { ${A} } }`, "{ type: array, items: { properties: { a: { type: string, readOnly: true } } } }", "breaking property-became-read-only", SAME, "as elsewhere"],
  ["one behind a reference becomes write-only", `$ref: '#/components/schemas/T' WITH T: { ${A} }`, "$ref: '#/components/schemas/T' WITH T: { properties: { a: { type: string, writeOnly: true } } }", SAME, "breaking property-became-write-only", "as elsewhere"],
  ["one becomes read-only by what it refers to", "properties: { a: { $ref: '#/components/schemas/T' } } WITH T: { type: string }", "properties: { a: { $ref: '#/components/schemas/T' } } WITH T: { type: string, readOnly: true }", "breaking property-became-read-only", SAME, "the mark may stand anywhere"],
  ["one becomes read-only next to its reference", "properties: { a: { $ref: '#/components/schemas/T' } } WITH T: { type: string }", "properties: { a: { $ref: '#/components/schemas/T', readOnly: true } } WITH T: { type: string }", "breaking property-became-read-only", SAME, "3.1.0: keywords next to a reference count"],
  ["the mark moves into a part", "properties: { a: { type: string, readOnly: true } }", "properties: { a: { allOf: [{ type: string }, { readOnly: true }] } }", SAME, SAME, "2020-12, 9.4: it counts wherever it stands"],
  ["a write-only one goes", "properties: { a: { writeOnly: true }, b: {} }", "properties: { b: {} }", "breaking property-removed", SAME, "nobody read it"],
  ["a read-only one changes its type", "properties: { a: { type: string, readOnly: true } }", "properties: { a: { type: integer, readOnly: true } }", SAME, "breaking type-changed", "nobody sent it"],
]);

// biome-ignore format: a table
export const otherProperties = schemaTable("other properties", [
  ["they are refused", A, `{ ${A}, additionalProperties: false }`, "breaking additional-properties-refused", "fix additional-properties-refused", "what was let through is refused"],
  ["they are let through", `{ ${A}, additionalProperties: false }`, A, "addition additional-properties-accepted", "fix additional-properties-accepted", "the type does not name them"],
  ["they are named", A, `{ ${A}, additionalProperties: true }`, "addition additional-properties-added", "addition additional-properties-added", "the type gets an index signature"],
  ["they are no longer named", `{ ${A}, additionalProperties: true }`, A, "breaking additional-properties-removed", "breaking additional-properties-removed", "the type loses its index signature"],
  ["open becomes closed", `{ ${A}, additionalProperties: true }`, `{ ${A}, additionalProperties: false }`, "breaking additional-properties-removed", "breaking additional-properties-removed", "what was let through is refused"],
  ["true is the empty schema", `{ ${A}, additionalProperties: true }`, `{ ${A}, additionalProperties: {} }`, SAME, SAME, "2020-12, 4.3.2: the same"],
  ["they are accepted expressly where there are no others", "type: object", "{ type: object, additionalProperties: true }", SAME, SAME, "the type is the same"],
  ["they are no longer accepted expressly where there are no others", "{ type: object, additionalProperties: true }", "type: object", SAME, SAME, "the type is the same"],
  ["they are described", "type: object", "{ type: object, additionalProperties: { type: string } }", "breaking type-narrowed", "fix type-narrowed", "what was let through is refused"],
  ["their type changes", "{ type: object, additionalProperties: { type: string } }", "{ type: object, additionalProperties: { type: integer } }", "breaking type-changed", "breaking type-changed", "each value is read"],
  ["their type is free", "{ type: object, additionalProperties: { type: string } }", "{ type: object, additionalProperties: true }", "addition type-widened", "breaking type-widened", "each value is read"],
  ["those that nothing else describes change", "unevaluatedProperties: { type: string }", "unevaluatedProperties: { type: integer }", "breaking type-changed", "breaking type-changed", "2020-12, 11.3: as additionalProperties where those are not there"],
]);

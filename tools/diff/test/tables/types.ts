import { schemaTable } from "./table.ts";

const SAME = "none";

// biome-ignore format: a table
export const types = schemaTable("types", [
  ["string becomes integer", "type: string", "type: integer", "breaking type-changed", "breaking type-changed", "no value matches both schemas"],
  ["object becomes array", "type: object", "type: array", "breaking type-changed", "breaking type-changed", "no value matches both schemas"],
  ["integer becomes number", "type: integer", "type: number", "addition type-widened", "breaking type-widened", "callers may receive a fraction"],
  ["number becomes integer", "type: number", "type: integer", "breaking type-narrowed", "fix type-narrowed", "a fraction is refused"],
  ["a type is added", "type: [string]", "type: [string, integer]", "addition type-widened", "breaking type-widened", "readers must distinguish it"],
  ["a type is removed", "type: [string, integer]", "type: string", "breaking type-narrowed", "fix type-narrowed", "a value that was accepted is refused"],
  ["anything becomes a string", "{}", "type: string", "breaking type-narrowed", "fix type-narrowed", "an empty schema is unknown"],
  ["a string becomes anything", "type: string", "{}", "addition type-widened", "breaking type-widened", "an empty schema is unknown"],
  ["true instead of the empty schema", "{ items: true }", "{ items: {} }", SAME, SAME, "2020-12, 4.3.2: true accepts every value"],
  ["anything becomes false", "properties: { a: {} }", "properties: { a: false }", "breaking type-narrowed", "fix type-narrowed", "2020-12, 4.3.2: false refuses every value"],
  ["a list of types in another order", "type: [string, integer]", "type: [integer, string]", SAME, SAME, "the order has no meaning"],
  ["a list of one type", "type: string", "type: [string]", SAME, SAME, "2020-12, 6.1.1: they are equivalent"],
  ["properties imply an object", "properties: { a: {} }", "{ type: object, properties: { a: {} } }", SAME, SAME, "the types are the same"],
  ["an empty list of properties implies an object", "properties: { a: {} }", "properties: {}", "breaking property-removed", "breaking property-removed", "the type is an object without properties"],
  ["items of a list change", "{ type: array, items: { type: string } }", "{ type: array, items: { type: integer } }", "breaking type-changed", "breaking type-changed", "callers read each item"],
  ["items of a list are described", "type: array", "{ type: array, items: { type: string } }", "breaking type-narrowed", "fix type-narrowed", "without `items` they may be anything"],
  ["`type: array` is removed", "{ type: array, items: { type: string } }", "{ items: { type: string } }", SAME, SAME, "the types are the same: `items` implies a list"],
  ["`type: array` is added next to `items`", "{ items: { type: string } }", "{ type: array, items: { type: string } }", SAME, SAME, "the types are the same: `items` implies a list"],
  ["`type: array` is added next to `prefixItems`", "{ prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: string }] }", SAME, SAME, "the types are the same: `prefixItems` implies a list"],
  ["items without a type are added to anything", "{}", "{ items: { type: string } }", "breaking type-narrowed", "fix type-narrowed", "the type becomes a list"],
  ["`type: object` is added next to `patternProperties`", "{ patternProperties: { '^a': { type: string } } }", "{ type: object, patternProperties: { '^a': { type: string } } }", SAME, SAME, "the types are the same: `patternProperties` implies an object"],
  ["an empty `properties` is added to any value", "{ additionalProperties: false }", "{ type: object, additionalProperties: false }", "breaking type-narrowed", "fix type-narrowed", "2020-12, 10.3.2.3: it does not apply to values other than objects"],
  ["additional properties are added to any value", "{ additionalProperties: true }", "{ type: object, additionalProperties: true }", "breaking type-narrowed", "fix type-narrowed", "the type of anything is `unknown`"],
  ["a property loses `type: array`", "properties: { v: { type: array, items: {} } }", "properties: { v: { items: {} } }", SAME, SAME, "the rule is the same inside other schemas"],
  ["an item of a tuple changes", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: integer }] }", "breaking type-changed", "breaking type-changed", "callers read the items"],
  ["a value is added to an enum in a tuple", "{ type: array, prefixItems: [{ enum: [a] }] }", "{ type: array, prefixItems: [{ enum: [a, b] }] }", "addition enum-value-added", "addition enum-value-added", "the rule is the same inside other schemas"],
  ["a tuple gets longer", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: string }, { type: string }] }", "breaking shape-changed", "breaking shape-changed", "the types contain its items"],
  ["a tuple may become shorter", "{ type: array, prefixItems: [{ type: string }, { type: string }], minItems: 2 }", "{ type: array, prefixItems: [{ type: string }, { type: string }], minItems: 1 }", "addition limit-loosened", "breaking shape-changed", "an item of it may be missing"],
  ["a tuple loses its minimum length", "{ type: array, prefixItems: [{ type: string }], minItems: 1 }", "{ type: array, prefixItems: [{ type: string }] }", "addition list-may-be-empty", "breaking shape-changed", "2020-12, 6.4.2: without it a list may be empty"],
  ["a tuple may become longer", "{ type: array, prefixItems: [{ type: string }], maxItems: 1 }", "{ type: array, prefixItems: [{ type: string }], maxItems: 2 }", "addition limit-loosened", "breaking shape-changed", "the types do not contain further items"],
  ["a tuple must have all items", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: string }], minItems: 1 }", "breaking limit-tightened", "fix limit-tightened", "shorter lists are refused"],
  ["a tuple in another notation", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: [string] }] }", SAME, SAME, "the types are the same"],
]);

// biome-ignore format: a table
export const nulls = schemaTable("null", [
  ["null is added", "type: string", "type: [string, 'null']", "addition became-nullable", "breaking became-nullable", "readers must expect it"],
  ["null is removed", "type: [string, 'null']", "type: string", "breaking became-not-nullable", "fix became-not-nullable", "a value that was accepted is refused"],
  ["null as an alternative of one", "type: [string, 'null']", "anyOf: [{ type: string }, { type: 'null' }]", SAME, SAME, "both notations mean the same"],
  ["null as a oneOf of one", "type: [string, 'null']", "oneOf: [{ type: 'null' }, { type: string }]", SAME, SAME, "both notations mean the same"],
  ["null in an enum", "{ type: [string, 'null'], enum: [a, null] }", "anyOf: [{ type: string, enum: [a] }, { type: 'null' }]", SAME, SAME, "both notations mean the same"],
  ["null is added to an enum", "enum: [a]", "enum: [a, null]", "addition became-nullable", "breaking became-nullable", "null is never part of an open enum"],
  ["null is added to an enum with a nullable type", "{ type: [string, 'null'], enum: [a] }", "{ type: [string, 'null'], enum: [a, null] }", "addition became-nullable", "breaking became-nullable", "2020-12, 6.1.2: a value must be listed"],
  ["null is removed from an enum with a nullable type", "{ type: [string, 'null'], enum: [a, null] }", "{ type: [string, 'null'], enum: [a] }", "breaking became-not-nullable", "fix became-not-nullable", "a value that was accepted is refused"],
  ["null moves from one alternative to the whole", "oneOf: [{ type: [string, 'null'] }, { type: object }]", "oneOf: [{ type: string }, { type: object }, { type: 'null' }]", SAME, SAME, "both notations mean the same"],
  ["null moves from an alternative with values to the whole", "anyOf: [{ enum: [a, null] }, { type: object }]", "anyOf: [{ enum: [a] }, { type: object }, { type: 'null' }]", SAME, SAME, "both notations mean the same"],
  ["null is removed from one alternative of two", "oneOf: [{ type: [string, 'null'] }, { type: object }]", "oneOf: [{ type: string }, { type: object }]", "breaking became-not-nullable", "fix became-not-nullable", "a value that was accepted is refused"],
  ["null next to a component", "$ref: '#/components/schemas/A' WITH A: { type: string }", "anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] WITH A: { type: string }", "addition became-nullable", "breaking became-nullable", "the component is unchanged"],
  ["null among alternatives", "anyOf: [{ type: string }, { type: object }]", "anyOf: [{ type: string }, { type: object }, { type: 'null' }]", "addition became-nullable", "breaking became-nullable", "only null is reported, not an alternative"],
  ["`nullable` in 3.1", "type: string", "{ type: string, nullable: true }", SAME, SAME, "3.1.0, 4.8.24: it is no longer a keyword"],
  ["`nullable` in an alternative in 3.1", "anyOf: [{ type: string }, { type: object }]", "anyOf: [{ type: string, nullable: true }, { type: object }]", SAME, SAME, "3.1.0, 4.8.24: it is no longer a keyword"],
  ["all alternatives except null are removed", "anyOf: [{ type: object }, { type: 'null' }]", "anyOf: [{ type: 'null' }]", "breaking type-narrowed", "fix type-narrowed", "objects are refused"],
  ["null is the only alternative", "type: 'null'", "oneOf: [{ type: 'null' }]", SAME, SAME, "both notations mean the same"],
  ["only null", "type: 'null'", "const: null", SAME, SAME, "both notations mean the same"],
]);

// biome-ignore format: a table
export const nullsIn30 = schemaTable(
  "null in 3.0",
  [[ "nullable is added", "type: string", "{ type: string, nullable: true }", "addition became-nullable", "breaking became-nullable", "3.0.3, 4.7.24.1: `nullable` allows null", ], [ "nullable around a component", "allOf: [{ $ref: '#/components/schemas/A' }] WITH A: { type: object }", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/A' }] } WITH A: { type: object }", "addition became-nullable", "breaking became-nullable", "this is the notation of 3.0", ], [ "nullable next to a reference", "$ref: '#/components/schemas/A' WITH A: { type: object }", "{ nullable: true, $ref: '#/components/schemas/A' } WITH A: { type: object }", "addition became-nullable", "breaking became-nullable", "3.0.3 ignores keywords next to $ref, but authors expect it to apply, and the compiler applies it", ], [ "nullable: false is added", "type: string", "{ type: string, nullable: false }", SAME, SAME, "it is the default", ]],
  "3.0.3",
);

const content = (schema: string) => `{ type: string, contentMediaType: application/json, contentSchema: ${schema} }`;

// biome-ignore format: a table
export const formats = schemaTable("formats", [
  ["date-time is removed", "{ type: string, format: date-time }", "type: string", "addition format-widened", "breaking format-widened", "callers may parse the string as a time"],
  ["date-time is added", "type: string", "{ type: string, format: date-time }", "breaking format-narrowed", "fix format-narrowed", "other strings are refused"],
  ["date-time becomes date", "{ type: string, format: date-time }", "{ type: string, format: date }", "breaking format-changed", "breaking format-changed", "no string matches both"],
  ["int32 becomes int64", "{ type: integer, format: int32 }", "{ type: integer, format: int64 }", "addition format-widened", "breaking format-widened", "a number may lose its last digits"],
  ["int64 becomes int32", "{ type: integer, format: int64 }", "{ type: integer, format: int32 }", "breaking format-narrowed", "fix format-narrowed", "large numbers are refused"],
  ["text becomes binary", "type: string", "{ type: string, format: binary }", "breaking format-narrowed", "fix format-narrowed", "the type stays string"],
  ["password is a hint", "type: string", "{ type: string, format: password }", SAME, SAME, "3.0.3, 4.4: it only means that forms hide the text"],
  ["byte is base64", "{ type: string, format: byte }", "{ type: string, contentEncoding: base64 }", SAME, SAME, "3.1.0, 4.8.14.3: 3.1 uses contentEncoding"],
  ["`type: string` is removed next to a content encoding", "{ type: string, contentMediaType: image/png }", "contentMediaType: image/png", "addition type-widened", "breaking type-widened", "2020-12, 8.4: it does not apply to values other than strings"],
  ["integers of any format become numbers", "{ type: integer, format: int64 }", "{ type: number, format: float }", "addition type-widened", "breaking type-widened", "2020-12, 6.1.1: every integer is a number"],
  ["int32 becomes double", "{ type: number, format: int32 }", "{ type: number, format: double }", "addition format-widened", "breaking format-widened", "3.1.0, 4.4: a double represents all 32-bit integers exactly"],
  ["uint32 becomes int64", "{ type: integer, format: uint32 }", "{ type: integer, format: int64 }", "addition format-widened", "breaking format-widened", "int64 contains all 32-bit integers"],
  ["a URI becomes an IRI", "{ type: string, format: uri }", "{ type: string, format: iri }", "addition format-widened", "breaking format-widened", "2020-12, 7.3.5: every URI is an IRI"],
  ["a URI becomes an IRI reference", "{ type: string, format: uri }", "{ type: string, format: iri-reference }", "addition format-widened", "breaking format-widened", "2020-12, 7.3.5: every URI is an IRI reference"],
  ["a format with the name of an Object property", "{ type: string, format: constructor }", "{ type: string, format: date }", "breaking format-changed", "breaking format-changed", "a format may have any name"],
  ["an IRI becomes a URI", "{ type: string, format: iri }", "{ type: string, format: uri }", "breaking format-narrowed", "fix format-narrowed", "2020-12, 7.3.5: not every IRI is a URI"],
  ["the schema of the content changes", content("{ properties: { a: {} } }"), content("{ type: object }"), "breaking property-removed", "breaking property-removed", "2020-12, 8.5: the content has this schema"],
  ["the content gets a schema", content("{}"), content("{ type: object }"), "breaking type-narrowed", "fix type-narrowed", "2020-12, 8.5: before, it could be anything"],
  ["the content has a schema but no media type", "{ type: string, contentSchema: { type: object } }", "{ type: string, contentSchema: { type: array } }", SAME, SAME, "2020-12, 8.5: the schema is ignored then"],
  ["another content encoding", "{ type: string, contentMediaType: image/png }", "{ type: string, contentMediaType: image/jpeg }", "breaking format-changed", "breaking format-changed", "2020-12, 8.4: no string is in both encodings"],
]);

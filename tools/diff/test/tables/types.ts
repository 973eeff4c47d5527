import { schemaTable } from "./table.ts";

const SAME = "none";

// biome-ignore format: a table
export const types = schemaTable("types", [
  ["string becomes integer", "type: string", "type: integer", "breaking type-changed", "breaking type-changed", "no value fits both"],
  ["object becomes array", "type: object", "type: array", "breaking type-changed", "breaking type-changed", "no value fits both"],
  ["integer becomes number", "type: integer", "type: number", "addition type-widened", "breaking type-widened", "readers may get a fraction"],
  ["number becomes integer", "type: number", "type: integer", "breaking type-narrowed", "fix type-narrowed", "a fraction is refused"],
  ["a type joins", "type: [string]", "type: [string, integer]", "addition type-widened", "breaking type-widened", "readers must distinguish it"],
  ["a type leaves", "type: [string, integer]", "type: string", "breaking type-narrowed", "fix type-narrowed", "it is refused"],
  ["anything becomes a string", "{}", "type: string", "breaking type-narrowed", "fix type-narrowed", "an empty schema is unknown"],
  ["a string becomes anything", "type: string", "{}", "addition type-widened", "breaking type-widened", "an empty schema is unknown"],
  ["true is the empty schema", "{ items: true }", "{ items: {} }", SAME, SAME, "2020-12, 4.3.2: true always passes"],
  ["anything becomes nothing", "properties: { a: {} }", "properties: { a: false }", "breaking type-narrowed", "fix type-narrowed", "2020-12, 4.3.2: false always fails"],
  ["a list of types in another order", "type: [string, integer]", "type: [integer, string]", SAME, SAME, "order says nothing"],
  ["a list of one type", "type: string", "type: [string]", SAME, SAME, "2020-12, 6.1.1: the same"],
  ["properties imply an object", "properties: { a: {} }", "{ type: object, properties: { a: {} } }", SAME, SAME, "types are generated alike"],
  ["no properties imply one too", "properties: { a: {} }", "properties: {}", "breaking property-removed", "breaking property-removed", "an object is what has none left"],
  ["items of a list change", "{ type: array, items: { type: string } }", "{ type: array, items: { type: integer } }", "breaking type-changed", "breaking type-changed", "each item is read"],
  ["items of a list are described", "type: array", "{ type: array, items: { type: string } }", "breaking type-narrowed", "fix type-narrowed", "without items they are anything"],
  ["a list is no longer said to be one", "{ type: array, items: { type: string } }", "{ items: { type: string } }", "addition type-widened", "breaking type-widened", "2020-12, 10.3.1.2: items say nothing of what is not a list"],
  ["items are said to be those of a list", "{ items: { type: string } }", "{ type: array, items: { type: string } }", "breaking type-narrowed", "fix type-narrowed", "anything else was taken before"],
  ["what may be anything is said to be an empty object", "{ additionalProperties: false }", "{ type: object, additionalProperties: false }", "breaking type-narrowed", "fix type-narrowed", "2020-12, 10.3.2.3: it says nothing of what is not an object"],
  ["what may be anything is said to be an object of any properties", "{ additionalProperties: true }", "{ type: object, additionalProperties: true }", "breaking type-narrowed", "fix type-narrowed", "the type of anything is `unknown`"],
  ["a property is no longer said to be a list", "properties: { v: { type: array, items: {} } }", "properties: { v: { items: {} } }", "addition type-widened", "breaking type-widened", "as elsewhere"],
  ["a place in a tuple changes", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: integer }] }", "breaking type-changed", "breaking type-changed", "a place in the tuple is read"],
  ["an enum in a tuple grows", "{ type: array, prefixItems: [{ enum: [a] }] }", "{ type: array, prefixItems: [{ enum: [a, b] }] }", "addition enum-value-added", "addition enum-value-added", "as elsewhere"],
  ["a tuple gets longer", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: string }, { type: string }] }", "breaking shape-changed", "breaking shape-changed", "it is in the types"],
  ["a tuple may be shorter", "{ type: array, prefixItems: [{ type: string }, { type: string }], minItems: 2 }", "{ type: array, prefixItems: [{ type: string }, { type: string }], minItems: 1 }", "addition limit-loosened", "breaking shape-changed", "a place of it may be missing"],
  ["a tuple need not have a place any more", "{ type: array, prefixItems: [{ type: string }], minItems: 1 }", "{ type: array, prefixItems: [{ type: string }] }", "addition list-may-be-empty", "breaking shape-changed", "2020-12, 6.4.2: without it a list may be empty"],
  ["a tuple may be longer", "{ type: array, prefixItems: [{ type: string }], maxItems: 1 }", "{ type: array, prefixItems: [{ type: string }], maxItems: 2 }", "addition limit-loosened", "breaking shape-changed", "there is more in it than the types say"],
  ["a tuple must have all places", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: string }], minItems: 1 }", "breaking limit-tightened", "fix limit-tightened", "shorter lists are refused"],
  ["a tuple is the same", "{ type: array, prefixItems: [{ type: string }] }", "{ type: array, prefixItems: [{ type: [string] }] }", SAME, SAME, "another spelling"],
]);

// biome-ignore format: a table
export const nulls = schemaTable("null", [
  ["null joins", "type: string", "type: [string, 'null']", "addition became-nullable", "breaking became-nullable", "readers must expect it"],
  ["null leaves", "type: [string, 'null']", "type: string", "breaking became-not-nullable", "fix became-not-nullable", "it is refused"],
  ["null as an alternative of one", "type: [string, 'null']", "anyOf: [{ type: string }, { type: 'null' }]", SAME, SAME, "another spelling"],
  ["null as a oneOf of one", "type: [string, 'null']", "oneOf: [{ type: 'null' }, { type: string }]", SAME, SAME, "another spelling"],
  ["null in an enum", "{ type: [string, 'null'], enum: [a, null] }", "anyOf: [{ type: string, enum: [a] }, { type: 'null' }]", SAME, SAME, "another spelling"],
  ["null joins an enum", "enum: [a]", "enum: [a, null]", "addition became-nullable", "breaking became-nullable", "null is never open"],
  ["null joins an enum whose type has it", "{ type: [string, 'null'], enum: [a] }", "{ type: [string, 'null'], enum: [a, null] }", "addition became-nullable", "breaking became-nullable", "2020-12, 6.1.2: a value has to be listed"],
  ["null leaves an enum whose type has it", "{ type: [string, 'null'], enum: [a, null] }", "{ type: [string, 'null'], enum: [a] }", "breaking became-not-nullable", "fix became-not-nullable", "it is refused"],
  ["null of one alternative is next to them", "oneOf: [{ type: [string, 'null'] }, { type: object }]", "oneOf: [{ type: string }, { type: object }, { type: 'null' }]", SAME, SAME, "another spelling"],
  ["null of an alternative with values is next to them", "anyOf: [{ enum: [a, null] }, { type: object }]", "anyOf: [{ enum: [a] }, { type: object }, { type: 'null' }]", SAME, SAME, "another spelling"],
  ["null leaves one alternative of two", "oneOf: [{ type: [string, 'null'] }, { type: object }]", "oneOf: [{ type: string }, { type: object }]", "breaking became-not-nullable", "fix became-not-nullable", "it is refused"],
  ["null next to a component", "$ref: '#/components/schemas/A' WITH A: { type: string }", "anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] WITH A: { type: string }", "addition became-nullable", "breaking became-nullable", "the component is the same"],
  ["null among alternatives", "anyOf: [{ type: string }, { type: object }]", "anyOf: [{ type: string }, { type: object }, { type: 'null' }]", "addition became-nullable", "breaking became-nullable", "no alternative comes, null does"],
  ["the keyword of 3.0", "type: string", "{ type: string, nullable: true }", SAME, SAME, "3.1.0, 4.8.24: it is no longer a keyword"],
  ["the keyword of 3.0 in an alternative", "anyOf: [{ type: string }, { type: object }]", "anyOf: [{ type: string, nullable: true }, { type: object }]", SAME, SAME, "3.1.0, 4.8.24: it is no longer a keyword"],
  ["only null is left of alternatives", "anyOf: [{ type: object }, { type: 'null' }]", "anyOf: [{ type: 'null' }]", "breaking type-narrowed", "fix type-narrowed", "objects are refused"],
  ["null is the only alternative", "type: 'null'", "oneOf: [{ type: 'null' }]", SAME, SAME, "another spelling"],
  ["only null", "type: 'null'", "const: null", SAME, SAME, "another spelling"],
]);

// biome-ignore format: a table
export const nullsIn30 = schemaTable(
  "null in 3.0",
  [[ "nullable joins", "type: string", "{ type: string, nullable: true }", "addition became-nullable", "breaking became-nullable", "3.0.3, 4.7.24.1: nullable", ], [ "nullable around a component", "allOf: [{ $ref: '#/components/schemas/A' }] WITH A: { type: object }", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/A' }] } WITH A: { type: object }", "addition became-nullable", "breaking became-nullable", "how 3.0 writes it", ], [ "nullable next to a reference", "$ref: '#/components/schemas/A' WITH A: { type: object }", "{ nullable: true, $ref: '#/components/schemas/A' } WITH A: { type: object }", "addition became-nullable", "breaking became-nullable", "3.0.3 ignores what stands next to $ref, but people mean it, and the compiler reads it", ], [ "nullable: false is nothing", "type: string", "{ type: string, nullable: false }", SAME, SAME, "it is the default", ]],
  "3.0.3",
);

const content = (schema: string) => `{ type: string, contentMediaType: application/json, contentSchema: ${schema} }`;

// biome-ignore format: a table
export const formats = schemaTable("formats", [
  ["date-time goes", "{ type: string, format: date-time }", "type: string", "addition format-widened", "breaking format-widened", "readers parse it"],
  ["date-time comes", "type: string", "{ type: string, format: date-time }", "breaking format-narrowed", "fix format-narrowed", "other strings are refused"],
  ["date-time becomes date", "{ type: string, format: date-time }", "{ type: string, format: date }", "breaking format-changed", "breaking format-changed", "no text fits both"],
  ["int32 becomes int64", "{ type: integer, format: int32 }", "{ type: integer, format: int64 }", "addition format-widened", "breaking format-widened", "a number may lose its last digits"],
  ["int64 becomes int32", "{ type: integer, format: int64 }", "{ type: integer, format: int32 }", "breaking format-narrowed", "fix format-narrowed", "large numbers are refused"],
  ["text becomes binary", "type: string", "{ type: string, format: binary }", "breaking format-narrowed", "fix format-narrowed", "the type stays string"],
  ["password is a hint", "type: string", "{ type: string, format: password }", SAME, SAME, "3.0.3, 4.4: it only asks forms to hide the text"],
  ["byte is base64", "{ type: string, format: byte }", "{ type: string, contentEncoding: base64 }", SAME, SAME, "3.1.0, 4.8.14.3: how 3.1 says it"],
  ["content is no longer said to be in a string", "{ type: string, contentMediaType: image/png }", "contentMediaType: image/png", "addition type-widened", "breaking type-widened", "2020-12, 8.4: it says nothing of what is not a string"],
  ["integers of any format become numbers", "{ type: integer, format: int64 }", "{ type: number, format: float }", "addition type-widened", "breaking type-widened", "2020-12, 6.1.1: every integer is a number"],
  ["int32 becomes double", "{ type: number, format: int32 }", "{ type: number, format: double }", "addition format-widened", "breaking format-widened", "3.1.0, 4.4: 64 bits with 53 for digits hold all of 32"],
  ["uint32 becomes int64", "{ type: integer, format: uint32 }", "{ type: integer, format: int64 }", "addition format-widened", "breaking format-widened", "63 bits hold all of 32"],
  ["a URI becomes an IRI", "{ type: string, format: uri }", "{ type: string, format: iri }", "addition format-widened", "breaking format-widened", "2020-12, 7.3.5: every URI is an IRI"],
  ["a URI becomes a reference of IRIs", "{ type: string, format: uri }", "{ type: string, format: iri-reference }", "addition format-widened", "breaking format-widened", "2020-12, 7.3.5: every URI is one"],
  ["a format called as what every object has", "{ type: string, format: constructor }", "{ type: string, format: date }", "breaking format-changed", "breaking format-changed", "a format may have any name"],
  ["an IRI becomes a URI", "{ type: string, format: iri }", "{ type: string, format: uri }", "breaking format-narrowed", "fix format-narrowed", "2020-12, 7.3.5: not every IRI is a URI"],
  ["what stands in the content changes", content("{ properties: { a: {} } }"), content("{ type: object }"), "breaking property-removed", "breaking property-removed", "2020-12, 8.5: it is read and written by its schema"],
  ["the content is described", content("{}"), content("{ type: object }"), "breaking type-narrowed", "fix type-narrowed", "2020-12, 8.5: before it could be anything"],
  ["the schema of content that has no kind", "{ type: string, contentSchema: { type: object } }", "{ type: string, contentSchema: { type: array } }", SAME, SAME, "2020-12, 8.5: it is ignored then"],
  ["another kind of content", "{ type: string, contentMediaType: image/png }", "{ type: string, contentMediaType: image/jpeg }", "breaking format-changed", "breaking format-changed", "2020-12, 8.4: no text is both"],
]);

import { schemaTable } from "./table.ts";

const SAME = "none";

// biome-ignore format: a table
export const enums = schemaTable("enums", [
  ["a value joins", "enum: [a]", "enum: [a, b]", "addition enum-value-added", "addition enum-value-added", "enums of answers are open in our types"],
  ["a value leaves", "enum: [a, b]", "enum: [a]", "breaking enum-value-removed", "fix enum-value-removed", "it is refused; who compares with it still compiles"],
  ["a value is replaced among others", "enum: [a, b]", "enum: [a, c]", "addition enum-value-added, breaking enum-value-removed", "addition enum-value-replaced", "code that compares with the old one never matches"],
  ["values in another order", "enum: [a, b]", "enum: [b, a]", SAME, SAME, "2020-12, 6.1.2: order says nothing"],
  ["text is limited", "type: string", "{ type: string, enum: [a] }", "breaking enum-added", "fix enum-added", "other strings are refused"],
  ["text is free", "{ type: string, enum: [a] }", "type: string", "addition enum-removed", "addition enum-removed", "an open enum that grew to any text"],
  ["a boolean joins true", "enum: [true]", "enum: [true, false]", "addition enum-value-added", "breaking type-widened", "only strings and numbers are open in our types"],
  ["true becomes any boolean", "enum: [true]", "type: boolean", "addition enum-removed", "breaking type-widened", "only strings and numbers are open in our types"],
  ["both booleans are any boolean", "enum: [true, false]", "type: boolean", SAME, SAME, "there are no others"],
  ["any boolean is both", "type: boolean", "enum: [false, true]", SAME, SAME, "there are no others"],
  ["values with a wider type", "enum: [1, 2]", "{ type: number, enum: [1, 2] }", SAME, SAME, "the same values fit"],
  ["values with more types", "enum: [1, 2]", "{ type: [number, string], enum: [1, 2] }", SAME, SAME, "the same values fit"],
  ["a number joins strings", "enum: [a]", "enum: [a, 1]", "addition type-widened, addition enum-value-added", "breaking type-widened, addition enum-value-added", "an an open string is not a number"],
]);

// biome-ignore format: a table
export const constants = schemaTable("constants", [
  ["const becomes an enum of one", "const: a", "enum: [a]", SAME, "breaking constant-opened", "2020-12, 6.1.3: the same values; in our types only a constant is closed"],
  ["an enum of one becomes const", "enum: [a]", "const: a", SAME, "fix constant-closed", "code that reads any string still compiles"],
  ["a constant becomes an open enum inside of a list", "{ type: array, items: { const: a } }", "{ type: array, items: { enum: [a] } }", SAME, "breaking constant-opened", "as elsewhere"],
  ["a constant becomes an open enum in other properties", "{ type: object, additionalProperties: { const: 1 } }", "{ type: object, additionalProperties: { enum: [1] } }", SAME, "breaking constant-opened", "numbers are open too"],
  ["a boolean constant becomes an enum", "const: true", "enum: [true]", SAME, SAME, "an enum of booleans is not open"],
  ["a constant that an enum next to it repeats", "const: a", "allOf: [{ const: a }, { enum: [a, b] }]", SAME, SAME, "the constant holds still"],
  ["a constant behind a reference becomes any string", "$ref: '#/components/schemas/K' WITH K: { type: string, const: a }", "$ref: '#/components/schemas/K' WITH K: { type: string }", "addition enum-removed", "breaking type-widened", "code that switches on it stops narrowing"],
  ["a constant property becomes any string", "{ required: [k], properties: { k: { type: string, const: a } } }", "{ required: [k], properties: { k: { type: string } } }", "addition enum-removed", "breaking type-widened", "code that switches on it stops narrowing"],
  ["a constant number becomes any number", "{ type: integer, const: 1 }", "type: integer", "addition enum-removed", "breaking type-widened", "as a string"],
  ["any string becomes a constant", "type: string", "{ type: string, const: a }", "breaking enum-added", "fix enum-added", "other strings are refused"],
  ["a constant becomes an alternative of any string", "const: k", "anyOf: [{ type: string }, { const: k }]", "addition alternative-added", "breaking alternative-added", "any string may be read now"],
  ["an enum becomes an alternative of any string", "enum: [k]", "anyOf: [{ type: string }, { enum: [k] }]", "addition alternative-added", SAME, "an open enum was any string already"],
  ["a constant joins constants", "oneOf: [{ const: a }, { const: b }]", "oneOf: [{ const: a }, { const: b }, { const: c }]", "addition enum-value-added", "breaking type-widened", "a choice of constants is closed in our types"],
  ["a constant leaves constants", "oneOf: [{ const: a }, { const: b }]", "oneOf: [{ const: a }]", "breaking enum-value-removed", "fix enum-value-removed", "it is refused"],
  ["a constant joins an enum as an alternative", "oneOf: [{ enum: [a] }, { const: b }]", "oneOf: [{ enum: [a] }, { const: b }, { const: c }]", "addition enum-value-added", "addition enum-value-added", "the enum leaves all of them open"],
  ["an enum joins constants", "oneOf: [{ const: a }, { const: b }]", "oneOf: [{ const: a }, { const: b }, { enum: [c] }]", "addition enum-value-added", "breaking type-widened", "any string may be read now"],
  ["const with its type", "const: a", "{ type: string, const: a }", SAME, SAME, "the value has the type"],
  ["another const", "const: a", "const: b", "breaking constant-changed", "breaking constant-changed", "what callers distinguish is gone"],
  ["another enum of one", "enum: [a]", "enum: [b]", "breaking constant-changed", "breaking constant-changed", "the same in another spelling"],
  ["a const gets company", "const: a", "enum: [a, b]", "addition enum-value-added", "breaking type-widened", "code that relies on the only value no longer compiles"],
  ["constants as alternatives", "enum: [a, b]", "oneOf: [{ const: a, title: A }, { const: b }]", SAME, "fix constant-closed", "how 3.1 documents each value"],
  ["a constant object", "const: { a: 1, b: [2] }", "enum: [{ b: [2], a: 1 }]", SAME, SAME, "values are compared however deep"],
]);

const needed = (more: string) => `{ type: object, required: [a], properties: { a: { ${more} } } }`;
const shared = (value: number) =>
  `{ required: [a], properties: { a: { $ref: '#/components/schemas/S' }, b: { $ref: '#/components/schemas/S' } } } WITH S: { type: integer, default: ${value} }`;

// biome-ignore format: a table
export const defaults = schemaTable("defaults", [
  ["a default comes", "type: integer", "{ type: integer, default: 1 }", "fix default-added", "fix default-added", "it says what was always done"],
  ["a default changes", "{ type: integer, default: 1 }", "{ type: integer, default: 2 }", "breaking default-changed", "fix default-changed", "who leaves it out gets something else"],
  ["a default goes", "{ type: integer, default: 1 }", "type: integer", "breaking default-removed", "fix default-removed", "who leaves it out cannot rely on it"],
  ["a default of a required property changes", needed("default: 1"), needed("default: 2"), "fix documentation-changed", "fix default-changed", "3.1.0, 4.8.12.2.1: it counts where nothing is sent, and something is"],
  ["a default of a required property goes", needed("default: 1"), needed(""), "fix documentation-changed", "fix default-removed", "3.1.0, 4.8.12.2.1: it counts where nothing is sent, and something is"],
  ["a default inside of a required property changes", needed("properties: { b: { default: 1 } }"), needed("properties: { b: { default: 2 } }"), "breaking default-changed", "fix default-changed", "what is inside can be left out"],
  ["a default of a schema that is required here and optional there changes", shared(1), shared(2), "breaking default-changed, fix documentation-changed", "fix default-changed", "there it can be left out"],
  ["a default is the same", "{ type: array, default: [1, 2] }", "{ type: array, default: [1, 2] }", SAME, SAME, "compared as a value"],
]);

// biome-ignore format: a table
export const annotations = schemaTable("what people read", [
  ["a description changes", "{ type: string, description: One. }", "{ type: string, description: Two. }", "fix documentation-changed", "fix documentation-changed", "editors show it"],
  ["a title comes", "type: string", "{ type: string, title: Name }", "fix documentation-changed", "fix documentation-changed", "editors show it"],
  ["a property is deprecated", "properties: { a: { type: string } }", "properties: { a: { type: string, deprecated: true } }", "fix deprecated", "fix deprecated", "editors strike it out, and it still works"],
  ["a property is no longer deprecated", "properties: { a: { deprecated: true } }", "properties: { a: {} }", "fix no-longer-deprecated", "fix no-longer-deprecated", "editors show it"],
  ["an example changes", "{ type: string, example: a }", "{ type: string, example: b }", "fix examples-changed", "fix examples-changed", "editors show it, and mocks may answer it"],
  ["one example in a list", "{ type: string, example: a }", "{ type: string, examples: [a] }", SAME, SAME, "3.1.0, 4.8.24: how 3.1 writes it"],
  ["a word of other people", "type: string", "{ type: string, x-go-type: string }", SAME, SAME, "nothing of ours reads it"],
]);

// biome-ignore format: a table
export const conditions = schemaTable("keywords that hold in general or not", [
  ["not changes", "{ type: string, not: { const: a } }", "{ type: string, not: { const: b } }", "breaking condition-changed", "fix condition-changed", "a value may be refused"],
  ["not is the same", "{ type: string, not: { const: a } }", "{ type: string, not: { enum: [a] } }", SAME, SAME, "another spelling"],
  ["not goes", "{ type: string, not: { const: a } }", "type: string", "addition condition-removed", "fix condition-removed", "no value is refused by it"],
  ["a condition goes", "{ type: object, if: { required: [a] }, then: { required: [b] } }", "type: object", "addition condition-removed, addition condition-removed", "fix condition-removed, fix condition-removed", "no object is refused by it"],
  ["minContains is what it is anyway", "{ type: array, contains: { const: a } }", "{ type: array, contains: { const: a }, minContains: 1 }", SAME, SAME, "2020-12, 6.4.5: the default is 1"],
  ["minContains of zero goes", "{ type: array, contains: { const: a }, minContains: 0 }", "{ type: array, contains: { const: a } }", "breaking limit-tightened", "fix limit-tightened", "one must be there then"],
  ["contains with minContains of zero comes", "type: array", "{ type: array, contains: { const: a }, minContains: 0 }", SAME, SAME, "2020-12, 6.4.5: any list fits"],
  ["contains with minContains of zero goes", "{ type: array, contains: { const: a }, minContains: 0 }", "type: array", SAME, SAME, "2020-12, 6.4.5: any list fits"],
  ["contains with minContains of zero changes", "{ type: array, contains: { const: a }, minContains: 0 }", "{ type: array, contains: { const: b }, minContains: 0 }", SAME, SAME, "2020-12, 6.4.5: any list fits"],
  ["contains with minContains of zero and a maximum comes", "type: array", "{ type: array, contains: { const: a }, minContains: 0, maxContains: 1 }", "breaking condition-changed", "fix condition-changed", "2020-12, 6.4.4: a list with two is refused"],
  ["minContains rises", "{ type: array, contains: { const: a } }", "{ type: array, contains: { const: a }, minContains: 2 }", "breaking limit-tightened", "fix limit-tightened", "a list with one is refused"],
  ["minContains falls", "{ type: array, contains: { const: a }, minContains: 3 }", "{ type: array, contains: { const: a }, minContains: 2 }", "addition limit-loosened", "fix limit-loosened", "a list with two fits too"],
  ["maxContains rises", "{ type: array, contains: { const: a }, maxContains: 1 }", "{ type: array, contains: { const: a }, maxContains: 2 }", "addition limit-loosened", "fix limit-loosened", "a list with two fits too"],
  ["maxContains comes", "{ type: array, contains: { const: a } }", "{ type: array, contains: { const: a }, maxContains: 2 }", "breaking limit-tightened", "fix limit-tightened", "a list with three is refused"],
  ["maxContains without contains", "{ type: array, maxContains: 1 }", "{ type: array, maxContains: 2 }", SAME, SAME, "2020-12, 6.4.4: it has no effect then"],
  ["the second of two changes", "allOf: [{ not: { const: a } }, { not: { const: b } }]", "allOf: [{ not: { const: a } }, { not: { const: c } }]", "breaking condition-changed", "fix condition-changed", "all of them hold"],
  ["a condition comes", "type: object", "{ type: object, if: { required: [a] }, then: { required: [b] } }", "breaking condition-changed, breaking condition-changed", "fix condition-changed, fix condition-changed", "a value may be refused"],
  ["names are limited", "type: object", "{ type: object, propertyNames: { maxLength: 3 } }", "breaking condition-changed", "fix condition-changed", "a name may be refused"],
  ["a property needs another", "type: object", "{ type: object, dependentRequired: { a: [b] } }", "breaking condition-changed", "fix condition-changed", "an object may be refused"],
  ["a property no longer needs another", "{ type: object, dependentRequired: { a: [b] } }", "type: object", "addition condition-removed", "fix condition-removed", "no object is refused by it"],
  ["a property needs fewer others", "{ type: object, dependentRequired: { a: [b, c], d: [e] } }", "{ type: object, dependentRequired: { a: [c] } }", "addition condition-removed", "fix condition-removed", "2020-12, 6.5.4: what fitted fits still"],
  ["a property needs more others", "{ type: object, dependentRequired: { a: [b] } }", "{ type: object, dependentRequired: { a: [b, c] } }", "breaking condition-changed", "fix condition-changed", "2020-12, 6.5.4: an object may be refused"],
  ["a property needs no others", "type: object", "{ type: object, dependentRequired: { a: [] } }", SAME, SAME, "2020-12, 6.5.4: nothing is needed"],
  ["what is needed stands in two parts", "{ type: object, dependentRequired: { a: [b, c] } }", "{ allOf: [{ type: object, dependentRequired: { a: [b] } }, { dependentRequired: { a: [c] } }] }", SAME, SAME, "all of them hold"],
  ["needed properties in another order", "{ type: object, dependentRequired: { a: [b, c] } }", "{ type: object, dependentRequired: { a: [c, b] } }", SAME, SAME, "2020-12, 6.5.4: order says nothing"],
  ["properties by pattern change", "patternProperties: { '^a': { type: string } }", "patternProperties: { '^a': { type: integer } }", "breaking type-changed", "breaking type-changed", "they are in the types"],
  ["properties by another pattern", "patternProperties: { '^a': { type: string } }", "patternProperties: { '^b': { type: string } }", "breaking shape-changed", "breaking shape-changed", "nobody can know which fit"],
  ["properties by pattern come", "{ type: object }", "{ type: object, patternProperties: { '^a': { type: string } } }", "addition additional-properties-added, breaking type-narrowed", "addition additional-properties-added, fix type-narrowed", "2020-12, 10.3.2.2: before they could be anything"],
  ["properties by pattern come where others are refused", "{ type: object, additionalProperties: false }", "{ type: object, additionalProperties: false, patternProperties: { '^a': { type: string } } }", "addition additional-properties-added", "addition additional-properties-added, breaking type-widened", "2020-12, 10.3.2.3: they are not refused"],
  ["a second pattern of properties comes", "{ type: object, additionalProperties: false, patternProperties: { '^a': {} } }", "{ type: object, additionalProperties: false, patternProperties: { '^a': {}, '^b': {} } }", "addition additional-properties-added", "addition additional-properties-added", "the others are as they were"],
  ["properties by pattern go", "{ type: object, additionalProperties: false, patternProperties: { '^a': { type: string } } }", "{ type: object, additionalProperties: false }", "breaking shape-changed", "breaking shape-changed", "reading or writing them ends"],
  ["an enum by pattern grows", "patternProperties: { '^a': { enum: [a] } }", "patternProperties: { '^a': { enum: [a, b] } }", "addition enum-value-added", "addition enum-value-added", "as elsewhere"],
]);

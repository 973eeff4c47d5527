import { schemaTable } from "./table.ts";

const SAME = "none";

// biome-ignore format: a table
export const enums = schemaTable("enums", [
  ["a value is added", "enum: [a]", "enum: [a, b]", "addition enum-value-added", "addition enum-value-added", "enums of responses are open in our types"],
  ["a value is removed", "enum: [a, b]", "enum: [a]", "breaking enum-value-removed", "fix enum-value-removed", "it is refused; code that compares with it still compiles"],
  ["a value is replaced among others", "enum: [a, b]", "enum: [a, c]", "addition enum-value-added, breaking enum-value-removed", "addition enum-value-replaced", "code that compares with the old value never matches"],
  ["values in another order", "enum: [a, b]", "enum: [b, a]", SAME, SAME, "2020-12, 6.1.2: the order has no meaning"],
  ["any string becomes an enum", "type: string", "{ type: string, enum: [a] }", "breaking enum-added", "fix enum-added", "other strings are refused"],
  ["an enum becomes any string", "{ type: string, enum: [a] }", "type: string", "addition enum-removed", "addition enum-removed", "an open enum already accepted any string"],
  ["a boolean is added to true", "enum: [true]", "enum: [true, false]", "addition enum-value-added", "breaking type-widened", "only strings and numbers are open in our types"],
  ["true becomes any boolean", "enum: [true]", "type: boolean", "addition enum-removed", "breaking type-widened", "only strings and numbers are open in our types"],
  ["both booleans become any boolean", "enum: [true, false]", "type: boolean", SAME, SAME, "there are no other booleans"],
  ["any boolean becomes both", "type: boolean", "enum: [false, true]", SAME, SAME, "there are no other booleans"],
  ["values with a wider type", "enum: [1, 2]", "{ type: number, enum: [1, 2] }", SAME, SAME, "the same values match"],
  ["values with more types", "enum: [1, 2]", "{ type: [number, string], enum: [1, 2] }", SAME, SAME, "the same values match"],
  ["a number is added to strings", "enum: [a]", "enum: [a, 1]", "addition type-widened, addition enum-value-added", "breaking type-widened, addition enum-value-added", "an open string is not a number"],
]);

// biome-ignore format: a table
export const constants = schemaTable("constants", [
  ["const becomes an enum with one value", "const: a", "enum: [a]", SAME, "breaking constant-opened", "2020-12, 6.1.3: the same values; in our types only a constant is closed"],
  ["an enum with one value becomes const", "enum: [a]", "const: a", SAME, "fix constant-closed", "code that reads any string still compiles"],
  ["a constant becomes an open enum in a list", "{ type: array, items: { const: a } }", "{ type: array, items: { enum: [a] } }", SAME, "breaking constant-opened", "the rule is the same inside other schemas"],
  ["a constant becomes an open enum in additional properties", "{ type: object, additionalProperties: { const: 1 } }", "{ type: object, additionalProperties: { enum: [1] } }", SAME, "breaking constant-opened", "numbers are open too"],
  ["a boolean constant becomes an enum", "const: true", "enum: [true]", SAME, SAME, "an enum of booleans is not open"],
  ["a constant next to an enum with the same value", "const: a", "allOf: [{ const: a }, { enum: [a, b] }]", SAME, SAME, "the constant still applies"],
  ["a constant behind a reference becomes any string", "$ref: '#/components/schemas/K' WITH K: { type: string, const: a }", "$ref: '#/components/schemas/K' WITH K: { type: string }", "addition enum-removed", "breaking type-widened", "code that switches on it stops narrowing"],
  ["a constant property becomes any string", "{ required: [k], properties: { k: { type: string, const: a } } }", "{ required: [k], properties: { k: { type: string } } }", "addition enum-removed", "breaking type-widened", "code that switches on it stops narrowing"],
  ["a constant number becomes any number", "{ type: integer, const: 1 }", "type: integer", "addition enum-removed", "breaking type-widened", "the same rule as for a string"],
  ["any string becomes a constant", "type: string", "{ type: string, const: a }", "breaking enum-added", "fix enum-added", "other strings are refused"],
  ["a constant becomes an alternative of any string", "const: k", "anyOf: [{ type: string }, { const: k }]", "addition alternative-added", "breaking alternative-added", "any string may now be read"],
  ["an enum becomes an alternative of any string", "enum: [k]", "anyOf: [{ type: string }, { enum: [k] }]", "addition alternative-added", SAME, "an open enum was any string already"],
  ["a constant is added to constants", "oneOf: [{ const: a }, { const: b }]", "oneOf: [{ const: a }, { const: b }, { const: c }]", "addition enum-value-added", "breaking type-widened", "a list of constants is closed in our types"],
  ["a constant is removed from constants", "oneOf: [{ const: a }, { const: b }]", "oneOf: [{ const: a }]", "breaking enum-value-removed", "fix enum-value-removed", "a value that was accepted is refused"],
  ["a constant is added to an enum as an alternative", "oneOf: [{ enum: [a] }, { const: b }]", "oneOf: [{ enum: [a] }, { const: b }, { const: c }]", "addition enum-value-added", "addition enum-value-added", "the enum opens all of them"],
  ["an enum is added to constants", "oneOf: [{ const: a }, { const: b }]", "oneOf: [{ const: a }, { const: b }, { enum: [c] }]", "addition enum-value-added", "breaking type-widened", "any string may now be read"],
  ["`type` is added to a constant", "const: a", "{ type: string, const: a }", SAME, SAME, "the value has this type"],
  ["another constant", "const: a", "const: b", "breaking constant-changed", "breaking constant-changed", "callers check for the old value"],
  ["another notation of an enum with one value", "enum: [a]", "enum: [b]", "breaking constant-changed", "breaking constant-changed", "they are equivalent"],
  ["a value is added to a constant", "const: a", "enum: [a, b]", "addition enum-value-added", "breaking type-widened", "code that relies on the only value no longer compiles"],
  ["constants as alternatives", "enum: [a, b]", "oneOf: [{ const: a, title: A }, { const: b }]", SAME, "fix constant-closed", "this is how 3.1 documents each value"],
  ["a constant object", "const: { a: 1, b: [2] }", "enum: [{ b: [2], a: 1 }]", SAME, SAME, "values are compared deeply"],
]);

const needed = (more: string) => `{ type: object, required: [a], properties: { a: { ${more} } } }`;
const shared = (value: number) =>
  `{ required: [a], properties: { a: { $ref: '#/components/schemas/S' }, b: { $ref: '#/components/schemas/S' } } } WITH S: { type: integer, default: ${value} }`;

// biome-ignore format: a table
export const defaults = schemaTable("defaults", [
  ["a default is added", "type: integer", "{ type: integer, default: 1 }", "fix default-added", "fix default-added", "it documents the existing behaviour"],
  ["a default changes", "{ type: integer, default: 1 }", "{ type: integer, default: 2 }", "breaking default-changed", "fix default-changed", "requests without it get another value"],
  ["a default is removed", "{ type: integer, default: 1 }", "type: integer", "breaking default-removed", "fix default-removed", "callers that omit it can no longer rely on it"],
  ["a default of a required property changes", needed("default: 1"), needed("default: 2"), "fix documentation-changed", "fix default-changed", "3.1.0, 4.8.12.2.1: it only applies if nothing is sent"],
  ["a default of a required property is removed", needed("default: 1"), needed(""), "fix documentation-changed", "fix default-removed", "3.1.0, 4.8.12.2.1: it only applies if nothing is sent"],
  ["a default in a required object changes", needed("properties: { b: { default: 1 } }"), needed("properties: { b: { default: 2 } }"), "breaking default-changed", "fix default-changed", "the nested property can be omitted"],
  ["a default changes in a schema that only some places require", shared(1), shared(2), "breaking default-changed, fix documentation-changed", "fix default-changed", "it can be omitted in the others"],
  ["a default in another notation", "{ type: array, default: [1, 2] }", "{ type: array, default: [1, 2] }", SAME, SAME, "it is compared as a value"],
]);

// biome-ignore format: a table
export const annotations = schemaTable("descriptions", [
  ["a description changes", "{ type: string, description: One. }", "{ type: string, description: Two. }", "fix documentation-changed", "fix documentation-changed", "editors show the text, but no request or response changes"],
  ["a title is added", "type: string", "{ type: string, title: Name }", "fix documentation-changed", "fix documentation-changed", "editors show the text, but no request or response changes"],
  ["a property is deprecated", "properties: { a: { type: string } }", "properties: { a: { type: string, deprecated: true } }", "fix deprecated", "fix deprecated", "editors strike it out, and it still works"],
  ["a property is no longer deprecated", "properties: { a: { deprecated: true } }", "properties: { a: {} }", "fix no-longer-deprecated", "fix no-longer-deprecated", "editors no longer strike it out"],
  ["an example changes", "{ type: string, example: a }", "{ type: string, example: b }", "fix examples-changed", "fix examples-changed", "editors show it, and mocks may return it"],
  ["one example becomes a list", "{ type: string, example: a }", "{ type: string, examples: [a] }", SAME, SAME, "3.1.0, 4.8.24: 3.1 uses a list"],
  ["a third-party extension", "type: string", "{ type: string, x-go-type: string }", SAME, SAME, "no tool of ours reads the extension"],
]);

// biome-ignore format: a table
export const conditions = schemaTable("conditions", [
  ["`not` changes", "{ type: string, not: { const: a } }", "{ type: string, not: { const: b } }", "breaking condition-changed", "fix condition-changed", "a value that was accepted may be refused"],
  ["`not` in another notation", "{ type: string, not: { const: a } }", "{ type: string, not: { enum: [a] } }", SAME, SAME, "they are equivalent"],
  ["`not` is removed", "{ type: string, not: { const: a } }", "type: string", "addition condition-removed", "fix condition-removed", "it refused no values"],
  ["a condition is removed", "{ type: object, if: { required: [a] }, then: { required: [b] } }", "type: object", "addition condition-removed, addition condition-removed", "fix condition-removed, fix condition-removed", "it refused some objects"],
  ["minContains has its default", "{ type: array, contains: { const: a } }", "{ type: array, contains: { const: a }, minContains: 1 }", SAME, SAME, "2020-12, 6.4.5: the default is 1"],
  ["minContains of zero is removed", "{ type: array, contains: { const: a }, minContains: 0 }", "{ type: array, contains: { const: a } }", "breaking limit-tightened", "fix limit-tightened", "one item is then required"],
  ["contains with minContains of zero is added", "type: array", "{ type: array, contains: { const: a }, minContains: 0 }", SAME, SAME, "2020-12, 6.4.5: any list matches"],
  ["contains with minContains of zero is removed", "{ type: array, contains: { const: a }, minContains: 0 }", "type: array", SAME, SAME, "2020-12, 6.4.5: any list matches"],
  ["contains with minContains of zero changes", "{ type: array, contains: { const: a }, minContains: 0 }", "{ type: array, contains: { const: b }, minContains: 0 }", SAME, SAME, "2020-12, 6.4.5: any list matches"],
  ["contains with minContains of zero and a maximum is added", "type: array", "{ type: array, contains: { const: a }, minContains: 0, maxContains: 1 }", "breaking condition-changed", "fix condition-changed", "2020-12, 6.4.4: a list with two is refused"],
  ["minContains is raised", "{ type: array, contains: { const: a } }", "{ type: array, contains: { const: a }, minContains: 2 }", "breaking limit-tightened", "fix limit-tightened", "a list with one is refused"],
  ["minContains is lowered", "{ type: array, contains: { const: a }, minContains: 3 }", "{ type: array, contains: { const: a }, minContains: 2 }", "addition limit-loosened", "fix limit-loosened", "a list with two matching items is accepted too"],
  ["maxContains is raised", "{ type: array, contains: { const: a }, maxContains: 1 }", "{ type: array, contains: { const: a }, maxContains: 2 }", "addition limit-loosened", "fix limit-loosened", "a list with two matching items is accepted too"],
  ["maxContains is added", "{ type: array, contains: { const: a } }", "{ type: array, contains: { const: a }, maxContains: 2 }", "breaking limit-tightened", "fix limit-tightened", "a list with three is refused"],
  ["maxContains without contains", "{ type: array, maxContains: 1 }", "{ type: array, maxContains: 2 }", SAME, SAME, "2020-12, 6.4.4: it has no effect"],
  ["the second of two schemas changes", "allOf: [{ not: { const: a } }, { not: { const: b } }]", "allOf: [{ not: { const: a } }, { not: { const: c } }]", "breaking condition-changed", "fix condition-changed", "a value must match all of them"],
  ["a condition is added", "type: object", "{ type: object, if: { required: [a] }, then: { required: [b] } }", "breaking condition-changed, breaking condition-changed", "fix condition-changed, fix condition-changed", "a value that was accepted may be refused"],
  ["property names are limited", "type: object", "{ type: object, propertyNames: { maxLength: 3 } }", "breaking condition-changed", "fix condition-changed", "a name may be refused"],
  ["a property requires another", "type: object", "{ type: object, dependentRequired: { a: [b] } }", "breaking condition-changed", "fix condition-changed", "an object may be refused"],
  ["a property no longer requires another", "{ type: object, dependentRequired: { a: [b] } }", "type: object", "addition condition-removed", "fix condition-removed", "no object is refused by it"],
  ["a property requires fewer others", "{ type: object, dependentRequired: { a: [b, c], d: [e] } }", "{ type: object, dependentRequired: { a: [c] } }", "addition condition-removed", "fix condition-removed", "2020-12, 6.5.4: values that matched still match"],
  ["a property requires more others", "{ type: object, dependentRequired: { a: [b] } }", "{ type: object, dependentRequired: { a: [b, c] } }", "breaking condition-changed", "fix condition-changed", "2020-12, 6.5.4: an object may be refused"],
  ["a property requires no others", "type: object", "{ type: object, dependentRequired: { a: [] } }", SAME, SAME, "2020-12, 6.5.4: it has no effect"],
  ["required properties in two parts", "{ type: object, dependentRequired: { a: [b, c] } }", "{ allOf: [{ type: object, dependentRequired: { a: [b] } }, { dependentRequired: { a: [c] } }] }", SAME, SAME, "a value must match all of them"],
  ["required properties in another order", "{ type: object, dependentRequired: { a: [b, c] } }", "{ type: object, dependentRequired: { a: [c, b] } }", SAME, SAME, "2020-12, 6.5.4: the order has no meaning"],
  ["properties by pattern change", "patternProperties: { '^a': { type: string } }", "patternProperties: { '^a': { type: integer } }", "breaking type-changed", "breaking type-changed", "the types contain them"],
  ["properties by another pattern", "patternProperties: { '^a': { type: string } }", "patternProperties: { '^b': { type: string } }", "breaking shape-changed", "breaking shape-changed", "it cannot be determined which values match"],
  ["properties by pattern are added", "{ type: object }", "{ type: object, patternProperties: { '^a': { type: string } } }", "addition additional-properties-added, breaking type-narrowed", "addition additional-properties-added, fix type-narrowed", "2020-12, 10.3.2.2: before, they could be anything"],
  ["properties by pattern are added to a closed object", "{ type: object, additionalProperties: false }", "{ type: object, additionalProperties: false, patternProperties: { '^a': { type: string } } }", "addition additional-properties-added", "addition additional-properties-added, breaking type-widened", "2020-12, 10.3.2.3: they are not refused"],
  ["a second pattern of properties is added", "{ type: object, additionalProperties: false, patternProperties: { '^a': {} } }", "{ type: object, additionalProperties: false, patternProperties: { '^a': {}, '^b': {} } }", "addition additional-properties-added", "addition additional-properties-added", "the others are unchanged"],
  ["properties by pattern are removed", "{ type: object, additionalProperties: false, patternProperties: { '^a': { type: string } } }", "{ type: object, additionalProperties: false }", "breaking shape-changed", "breaking shape-changed", "they can no longer be read or written"],
  ["a value is added to an enum of properties by pattern", "patternProperties: { '^a': { enum: [a] } }", "patternProperties: { '^a': { enum: [a, b] } }", "addition enum-value-added", "addition enum-value-added", "the rule is the same inside other schemas"],
]);

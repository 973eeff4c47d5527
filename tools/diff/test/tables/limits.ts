import { schemaTable } from "./table.ts";

const SAME = "none";
const TIGHTER = ["breaking limit-tightened", "fix limit-tightened"] as const;
const LOOSER = ["addition limit-loosened", "fix limit-loosened"] as const;

// biome-ignore format: a table
export const textLimits = schemaTable("limits of strings", [
  ["maxLength is added", "type: string", "{ type: string, maxLength: 9 }", ...TIGHTER, "long strings are refused"],
  ["maxLength is lowered", "{ type: string, maxLength: 9 }", "{ type: string, maxLength: 8 }", ...TIGHTER, "long strings are refused"],
  ["maxLength is raised", "{ type: string, maxLength: 8 }", "{ type: string, maxLength: 9 }", ...LOOSER, "longer strings can be sent; the type is the same"],
  ["minLength is raised", "{ type: string, minLength: 1 }", "{ type: string, minLength: 2 }", ...TIGHTER, "short strings are refused"],
  ["minLength is removed", "{ type: string, minLength: 1 }", "type: string", ...LOOSER, "an empty string can be sent"],
  ["minLength of zero", "type: string", "{ type: string, minLength: 0 }", SAME, SAME, "2020-12, 6.3.2: it is the default"],
  ["a pattern is added", "type: string", "{ type: string, pattern: '^a' }", ...TIGHTER, "other strings are refused"],
  ["a pattern is removed", "{ type: string, pattern: '^a' }", "type: string", ...LOOSER, "callers can send any string"],
  ["a pattern changes", "{ type: string, pattern: '^a' }", "{ type: string, pattern: '^b' }", "breaking pattern-changed", "fix pattern-changed", "it cannot be determined which is stricter"],
  ["one of two patterns is removed", "allOf: [{ type: string, pattern: a }, { pattern: b }]", "{ type: string, pattern: a }", ...LOOSER, "2020-12, 10.2.1.1: both applied, so every earlier string matches"],
  ["a second pattern is added", "{ type: string, pattern: a }", "allOf: [{ type: string, pattern: a }, { pattern: b }]", ...TIGHTER, "2020-12, 10.2.1.1: both apply now"],
  ["a pattern of any string is added", "type: string", "{ type: string, pattern: '^.*$' }", SAME, SAME, "it refuses no values"],
  ["a pattern becomes a pattern that any string matches", "{ type: string, pattern: '^a' }", "{ type: string, pattern: .* }", ...LOOSER, "callers can send any string"],
]);

// biome-ignore format: a table
export const numberLimits = schemaTable("limits of numbers", [
  ["maximum is lowered", "{ type: integer, maximum: 9 }", "{ type: integer, maximum: 8 }", ...TIGHTER, "large numbers are refused"],
  ["minimum is lowered", "{ type: integer, minimum: 1 }", "{ type: integer, minimum: 0 }", ...LOOSER, "smaller numbers can be sent"],
  ["minimum of zero is added", "type: integer", "{ type: integer, minimum: 0 }", ...TIGHTER, "negative numbers are refused"],
  ["minimum becomes exclusive", "{ type: number, minimum: 1 }", "{ type: number, exclusiveMinimum: 1 }", ...TIGHTER, "one number is no longer accepted"],
  ["minimum is no longer exclusive", "{ type: number, exclusiveMinimum: 1 }", "{ type: number, minimum: 1 }", ...LOOSER, "one more number is accepted"],
  ["an integer above zero", "{ type: integer, minimum: 1 }", "{ type: integer, exclusiveMinimum: 0 }", SAME, SAME, "the same integers match"],
  ["an integer below ten", "{ type: integer, exclusiveMaximum: 10 }", "{ type: integer, maximum: 9 }", SAME, SAME, "the same integers match"],
  ["an integer with a fraction as its minimum", "{ type: integer, minimum: 0.5 }", "{ type: integer, minimum: 1 }", SAME, SAME, "the same integers match"],
  ["a number above zero", "{ type: number, minimum: 1 }", "{ type: number, exclusiveMinimum: 0 }", ...LOOSER, "the number 0.5 is now accepted"],
  ["multipleOf is a divisor of a fraction", "{ type: number, multipleOf: 0.3 }", "{ type: number, multipleOf: 0.1 }", ...LOOSER, "all earlier numbers match"],
  ["multipleOf is a fraction", "{ type: number, multipleOf: 0.1 }", "{ type: number, multipleOf: 0.25 }", ...TIGHTER, "the number 0.1 is now refused"],
  ["multipleOf is a multiple", "{ type: integer, multipleOf: 5 }", "{ type: integer, multipleOf: 10 }", ...TIGHTER, "half of the numbers are refused"],
  ["multipleOf is a divisor", "{ type: integer, multipleOf: 10 }", "{ type: integer, multipleOf: 5 }", ...LOOSER, "all earlier numbers match"],
  ["multipleOf is another number", "{ type: integer, multipleOf: 3 }", "{ type: integer, multipleOf: 2 }", ...TIGHTER, "the number 3 is now refused"],
  ["multipleOf is one", "type: integer", "{ type: integer, multipleOf: 1 }", SAME, SAME, "every integer is a multiple"],
  ["both limits are loosened", "{ type: integer, minimum: 1, maximum: 2 }", "type: integer", "addition limit-loosened, addition limit-loosened", "fix limit-loosened, fix limit-loosened", "each of the two changes is reported"],
]);

// biome-ignore format: a table
export const listLimits = schemaTable("limits of lists and objects", [
  ["maxItems is lowered", "{ type: array, maxItems: 9 }", "{ type: array, maxItems: 8 }", ...TIGHTER, "long lists are refused"],
  ["minItems is raised", "{ type: array, minItems: 1 }", "{ type: array, minItems: 2 }", ...TIGHTER, "short lists are refused"],
  ["minItems is lowered", "{ type: array, minItems: 2 }", "{ type: array, minItems: 1 }", ...LOOSER, "the list still has a first item"],
  ["minItems is removed", "{ type: array, minItems: 1 }", "type: array", "addition list-may-be-empty", "breaking list-may-be-empty", "callers may rely on a first item"],
  ["uniqueItems is added", "type: array", "{ type: array, uniqueItems: true }", ...TIGHTER, "duplicate items are refused"],
  ["uniqueItems is removed", "{ type: array, uniqueItems: true }", "{ type: array, uniqueItems: false }", ...LOOSER, "duplicate items can be sent"],
  ["maxProperties is added", "type: object", "{ type: object, maxProperties: 9 }", ...TIGHTER, "large objects are refused"],
  ["the strictest limit of allOf applies", "{ type: string, maxLength: 5 }", "allOf: [{ type: string, maxLength: 9 }, { maxLength: 5 }]", SAME, SAME, "2020-12, 10.2.1.1: all of them apply"],
  ["a limit of another type", "{ type: string, maximum: 9 }", "{ type: string, minItems: 1, pattern: a }", "breaking limit-tightened", "fix limit-tightened", "2020-12, 6: only the pattern applies to strings"],
  ["a pattern for a number", "type: integer", "{ type: integer, pattern: a }", SAME, SAME, "2020-12, 6.3: it only applies to strings"],
]);

// biome-ignore format: a table
export const limitsIn30 = schemaTable(
  "limits in 3.0",
  [[ "exclusiveMinimum comes", "{ type: number, minimum: 1 }", "{ type: number, minimum: 1, exclusiveMinimum: true }", ...TIGHTER, "3.0.3: a boolean, as in draft 5", ], [ "exclusiveMaximum: false", "{ type: number, maximum: 1 }", "{ type: number, maximum: 1, exclusiveMaximum: false }", SAME, SAME, "it is the default", ]],
  "3.0.3",
);

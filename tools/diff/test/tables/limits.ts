import { schemaTable } from "./table.ts";

const SAME = "none";
const TIGHTER = ["breaking limit-tightened", "fix limit-tightened"] as const;
const LOOSER = ["addition limit-loosened", "fix limit-loosened"] as const;

// biome-ignore format: a table
export const textLimits = schemaTable("limits of strings", [
  ["maxLength comes", "type: string", "{ type: string, maxLength: 9 }", ...TIGHTER, "long strings are refused"],
  ["maxLength falls", "{ type: string, maxLength: 9 }", "{ type: string, maxLength: 8 }", ...TIGHTER, "long strings are refused"],
  ["maxLength rises", "{ type: string, maxLength: 8 }", "{ type: string, maxLength: 9 }", ...LOOSER, "longer strings can be sent; the type is the same"],
  ["minLength rises", "{ type: string, minLength: 1 }", "{ type: string, minLength: 2 }", ...TIGHTER, "short strings are refused"],
  ["minLength goes", "{ type: string, minLength: 1 }", "type: string", ...LOOSER, "an empty text can be sent"],
  ["minLength of zero", "type: string", "{ type: string, minLength: 0 }", SAME, SAME, "2020-12, 6.3.2: it is the default"],
  ["a pattern comes", "type: string", "{ type: string, pattern: '^a' }", ...TIGHTER, "other strings are refused"],
  ["a pattern goes", "{ type: string, pattern: '^a' }", "type: string", ...LOOSER, "any text can be sent"],
  ["a pattern changes", "{ type: string, pattern: '^a' }", "{ type: string, pattern: '^b' }", "breaking pattern-changed", "fix pattern-changed", "nobody can know which is narrower"],
  ["one of two patterns goes", "allOf: [{ type: string, pattern: a }, { pattern: b }]", "{ type: string, pattern: a }", ...LOOSER, "2020-12, 10.2.1.1: both held, so any text of before fits"],
  ["a second pattern comes", "{ type: string, pattern: a }", "allOf: [{ type: string, pattern: a }, { pattern: b }]", ...TIGHTER, "2020-12, 10.2.1.1: both hold now"],
  ["a pattern of any text comes", "type: string", "{ type: string, pattern: '^.*$' }", SAME, SAME, "nothing is refused by it"],
  ["a pattern becomes any text", "{ type: string, pattern: '^a' }", "{ type: string, pattern: .* }", ...LOOSER, "any text can be sent"],
]);

// biome-ignore format: a table
export const numberLimits = schemaTable("limits of numbers", [
  ["maximum falls", "{ type: integer, maximum: 9 }", "{ type: integer, maximum: 8 }", ...TIGHTER, "large numbers are refused"],
  ["minimum falls", "{ type: integer, minimum: 1 }", "{ type: integer, minimum: 0 }", ...LOOSER, "smaller numbers can be sent"],
  ["minimum of zero comes", "type: integer", "{ type: integer, minimum: 0 }", ...TIGHTER, "negative numbers are refused"],
  ["minimum is excluded", "{ type: number, minimum: 1 }", "{ type: number, exclusiveMinimum: 1 }", ...TIGHTER, "one number fewer"],
  ["minimum is no longer excluded", "{ type: number, exclusiveMinimum: 1 }", "{ type: number, minimum: 1 }", ...LOOSER, "one number more"],
  ["an integer above zero", "{ type: integer, minimum: 1 }", "{ type: integer, exclusiveMinimum: 0 }", SAME, SAME, "the same integers fit"],
  ["an integer below ten", "{ type: integer, exclusiveMaximum: 10 }", "{ type: integer, maximum: 9 }", SAME, SAME, "the same integers fit"],
  ["an integer from a fraction on", "{ type: integer, minimum: 0.5 }", "{ type: integer, minimum: 1 }", SAME, SAME, "the same integers fit"],
  ["a number above zero", "{ type: number, minimum: 1 }", "{ type: number, exclusiveMinimum: 0 }", ...LOOSER, "0.5 fits"],
  ["multipleOf of a fraction's divisor", "{ type: number, multipleOf: 0.3 }", "{ type: number, multipleOf: 0.1 }", ...LOOSER, "all numbers of before fit"],
  ["multipleOf of a fraction", "{ type: number, multipleOf: 0.1 }", "{ type: number, multipleOf: 0.25 }", ...TIGHTER, "0.1 is refused"],
  ["multipleOf of a multiple", "{ type: integer, multipleOf: 5 }", "{ type: integer, multipleOf: 10 }", ...TIGHTER, "half of the numbers are refused"],
  ["multipleOf of a divisor", "{ type: integer, multipleOf: 10 }", "{ type: integer, multipleOf: 5 }", ...LOOSER, "all numbers of before fit"],
  ["multipleOf of another number", "{ type: integer, multipleOf: 3 }", "{ type: integer, multipleOf: 2 }", ...TIGHTER, "3 is refused"],
  ["multipleOf of one", "type: integer", "{ type: integer, multipleOf: 1 }", SAME, SAME, "every integer is"],
  ["both limits are looser", "{ type: integer, minimum: 1, maximum: 2 }", "type: integer", "addition limit-loosened, addition limit-loosened", "fix limit-loosened, fix limit-loosened", "each is reported"],
]);

// biome-ignore format: a table
export const listLimits = schemaTable("limits of lists and objects", [
  ["maxItems falls", "{ type: array, maxItems: 9 }", "{ type: array, maxItems: 8 }", ...TIGHTER, "long lists are refused"],
  ["minItems rises", "{ type: array, minItems: 1 }", "{ type: array, minItems: 2 }", ...TIGHTER, "short lists are refused"],
  ["minItems falls", "{ type: array, minItems: 2 }", "{ type: array, minItems: 1 }", ...LOOSER, "there is a first item still"],
  ["minItems goes", "{ type: array, minItems: 1 }", "type: array", "addition list-may-be-empty", "breaking list-may-be-empty", "readers take the first item"],
  ["uniqueItems comes", "type: array", "{ type: array, uniqueItems: true }", ...TIGHTER, "an item twice is refused"],
  ["uniqueItems goes", "{ type: array, uniqueItems: true }", "{ type: array, uniqueItems: false }", ...LOOSER, "an item twice can be sent"],
  ["maxProperties comes", "type: object", "{ type: object, maxProperties: 9 }", ...TIGHTER, "large objects are refused"],
  ["allOf counts with its tightest", "{ type: string, maxLength: 5 }", "allOf: [{ type: string, maxLength: 9 }, { maxLength: 5 }]", SAME, SAME, "2020-12, 10.2.1.1: all of them hold"],
  ["a limit of another type", "{ type: string, maximum: 9 }", "{ type: string, minItems: 1, pattern: a }", "breaking limit-tightened", "fix limit-tightened", "2020-12, 6: only the pattern is for strings"],
  ["a pattern for a number", "type: integer", "{ type: integer, pattern: a }", SAME, SAME, "2020-12, 6.3: it is for strings"],
]);

// biome-ignore format: a table
export const limitsIn30 = schemaTable(
  "limits in 3.0",
  [[ "exclusiveMinimum comes", "{ type: number, minimum: 1 }", "{ type: number, minimum: 1, exclusiveMinimum: true }", ...TIGHTER, "3.0.3: a boolean, as in draft 5", ], [ "exclusiveMaximum: false", "{ type: number, maximum: 1 }", "{ type: number, maximum: 1, exclusiveMaximum: false }", SAME, SAME, "it is the default", ]],
  "3.0.3",
);

import { expect, it } from "vitest";
import { shortenError } from "../src/shorten-error.ts";

const LONG_TYPE = `{ ${"name: string; ".repeat(10)}}`;

it.each([
  [
    "Property 'a' is missing in type '{}' but required in type 'X'.",
    "Property 'a' is missing, but required in type 'X'.",
  ],
  [`Property 'a' is missing in type '{}' but required in type '${LONG_TYPE}'.`, "Property 'a' is missing."],
  [
    `Property 'a' does not exist on type '${LONG_TYPE}'. Did you mean 'b'?`,
    "Property 'a' does not exist. Did you mean 'b'?",
  ],
  [
    `Argument of type '{}' is not assignable to parameter of type '${LONG_TYPE}'.`,
    "Argument of type '{}' is not assignable.",
  ],
  [
    "Argument of type 'A' is not assignable to parameter of type 'B'.",
    "Argument of type 'A' is not assignable to parameter of type 'B'.",
  ],
  [
    `Element implicitly has an 'any' type because expression of type '"a"' can't be used to index type '${LONG_TYPE}'.`,
    'Property "a" does not exist.',
  ],
  [
    `Object literal may only specify known properties, and '"a"' does not exist in type '{ b?: string; }'.`,
    "Property 'a' does not exist.",
  ],
])("shortens a compiler error to its cause, without long types: %s", (message, short) => {
  expect(shortenError(message)).toBe(short);
});

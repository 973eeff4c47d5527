import { expect, it } from "vitest";
import { findLeak } from "../src/redaction/find-leak.ts";

const SECRET = "abcdefghijklmnop";
const HIDDEN = Object.defineProperty(new Error("m"), "value", { value: [{ [`x${SECRET.slice(4, 12)}y`]: 1 }] });

it.each<[string, unknown]>([
  ["the message of a cause", new Error("m", { cause: new Error(SECRET) })],
  ["the key of a non-enumerable property", HIDDEN],
  ["what JSON shows", { toJSON: () => ({ a: SECRET.slice(-8) }) }],
  ["headers", [new Headers({ a: SECRET })]],
])("finds a part of a secret in %s", (_, value) => {
  expect(findLeak(value, SECRET)).toBeDefined();
});

it("finds no leak if too few characters of the secret remain", () => {
  expect(findLeak([SECRET.slice(0, 7), SECRET.slice(-7)], SECRET)).toBeUndefined();
});

import { expect, it } from "vitest";
import { countOf } from "../src/count-of.ts";

it.each([
  [0, "0 files"],
  [1, "1 file"],
  [2, "2 files"],
])("writes %i with the right form of a noun", (number, text) => {
  expect(countOf(number, "file")).toBe(text);
  expect(countOf(number, "entry is", "entries are")).toBe(`${number} ${number === 1 ? "entry is" : "entries are"}`);
});

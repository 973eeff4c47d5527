import { expect, it } from "vitest";
import { suggestName } from "../src/suggest-name.ts";

it.each([
  ["sped", ["seed", "speed"], "speed"],
  ["sed", ["speed", "seed"], "seed"],
  ["olderThn", ["newerThan", "olderThan"], "olderThan"],
  ["olderThan", ["Infinity"], undefined],
])("%s among %j stands for %s", (given, known, right) => {
  expect(suggestName(given, known)).toBe(right);
});

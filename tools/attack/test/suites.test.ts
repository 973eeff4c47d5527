import { expect, it } from "vitest";
import { SeededRandom } from "../src/seeded-random.ts";
import { SUITES } from "../src/suites.ts";

// `pnpm attack` runs them for minutes; here each has time for each of its attacks once.
it.each(Object.entries(SUITES))("breaks no promise with the suite %s", async (_, attack) => {
  expect(await attack(new SeededRandom(1), Date.now())).toBeGreaterThan(0);
}, 60_000);

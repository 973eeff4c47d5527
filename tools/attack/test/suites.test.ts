import { expect, it } from "vitest";
import { SeededRandom } from "../src/seeded-random.ts";
import { SUITES } from "../src/suites.ts";

// `pnpm attack` runs the suites for minutes; here, each suite runs each of its attacks once. They run one after the other:
// a suite that keeps this process busy delays the responses of the server of `prune`.
it.each(Object.entries(SUITES))("keeps every promise in the suite %s", { timeout: 600_000 }, async (_, attack) => {
  expect(await attack(new SeededRandom(1), Date.now())).toBeGreaterThan(0);
});

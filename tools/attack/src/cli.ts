import { type CommandInput, defineCommand, fail, print, UsageError } from "@snap/openapi/command";
import { countOf } from "@snap/openapi/count-of";
import { SeededRandom } from "./seeded-random.ts";
import { BrokenPromise } from "./suite.ts";
import { SUITES } from "./suites.ts";

const NAMES = Object.keys(SUITES).join(", ");
const USAGE = `Usage: pnpm attack [--minutes N | --count N] [--seed S] [--only SUITE]

Attacks the promises of .github/SECURITY.md with random input, and stops at the first broken one.

  --minutes N   how long each suite runs; default: 1
  --count N     how many attacks each suite makes instead
  --seed S      repeats a run; default: a new seed, which is printed
  --only SUITE  run one suite of ${NAMES}
`;

const OPTIONS = {
  minutes: { type: "string", default: "1" },
  count: { type: "string" },
  seed: { type: "string" },
  only: { type: "string" },
} as const;

await defineCommand({ usage: USAGE, options: OPTIONS, positionals: "none", here: true, run: main });

async function main({ values }: CommandInput<typeof OPTIONS>): Promise<number> {
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new UsageError(`\`--minutes\` must be a number > 0, got "${values.minutes}".`);
  const count = values.count === undefined ? undefined : Number(values.count);
  if (count !== undefined && !(Number.isInteger(count) && count > 0))
    throw new UsageError(`\`--count\` must be an integer > 0, got "${values.count}".`);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
  if (!Number.isInteger(seed)) throw new UsageError(`\`--seed\` must be an integer, got "${values.seed}".`);
  const { only } = values;
  if (only !== undefined && !Object.hasOwn(SUITES, only))
    throw new UsageError(`Unknown suite "${only}". Known: ${NAMES}.`);
  print(`Seed: ${seed}\n`);
  for (const [name, attack] of Object.entries(SUITES)) {
    if (only !== undefined && name !== only) continue;
    try {
      const deadline = Date.now() + (count === undefined ? minutes * 60_000 : 0);
      const start = performance.now();
      const made = await attack(new SeededRandom(seed), deadline, count);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      print(`${name}: ${countOf(made, "attack")} in ${seconds} s, every promise held\n`);
    } catch (error) {
      if (!(error instanceof BrokenPromise)) throw error;
      return fail(`${name}: ${error.message}\n`);
    }
  }
  return 0;
}

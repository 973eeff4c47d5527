import { type CommandInput, defineCommand, fail, print } from "@snap/openapi/command";
import { exchange } from "@snap/openapi/exchange/exchange";
import recorded from "../sizes.json" with { type: "json" };
import { costOf, costOfAdapters, costOfOperations, costOfOptIns, sizesOf } from "./measure-sizes.ts";
import { measureWholeSpec } from "./measure-whole-spec.ts";
import { PEER, PROGRAMS } from "./programs.ts";
import { compareSizes, findOverBudget, reportCosts, reportOperations, reportOptIns } from "./report-sizes.ts";
import { findHeavyAdapters } from "./weigh-adapters.ts";
import { findHeavyOperations } from "./weigh-operations.ts";

const USAGE = `Usage: pnpm size [--spec FILE] [--write]

Measures the size of programs with rolldown and esbuild, of each opt-in, and of types, next to a peer.
Exits with 1 if a size is over its budget or differs from the recorded size.

  --spec FILE  also measure openapi-fetch with the types of this spec
  --write      record the sizes; \`pnpm docs:sync\` then writes them into the READMEs
`;

const OPTIONS = { spec: { type: "string" }, write: { type: "boolean", default: false } } as const;

await defineCommand({
  usage: USAGE,
  options: OPTIONS,
  positionals: "none",
  here: true,
  writes: ({ write }) => write,
  run: main,
});

async function main({ values, repository }: CommandInput<typeof OPTIONS>): Promise<number> {
  const whole = values.spec === undefined ? undefined : await measureWholeSpec(values.spec);
  const costs = await costOf([...PROGRAMS, PEER]);
  const sizes = sizesOf(costs);
  printLine(reportCosts(costs, sizes));
  printLine(reportOptIns(await costOfOptIns()));
  const adapters = await costOfAdapters();
  printLine(reportOptIns(adapters));
  const operations = await costOfOperations();
  printLine(reportOperations(operations));
  if (whole)
    printLine(`openapi-fetch with the types of ${values.spec}: ${whole.types} types, ${whole.seconds.toFixed(2)} s`);
  if (values.write) {
    await exchange(repository, new Map([["tools/size/sizes.json", `${JSON.stringify(sizes, null, 2)}\n`]]));
    printLine("Recorded in tools/size/sizes.json; `pnpm docs:sync` writes it into the READMEs.");
  }
  const changed = values.write ? [] : compareSizes(recorded, sizes);
  const heavy = [...findOverBudget(sizes), ...findHeavyAdapters(adapters), ...findHeavyOperations(operations)];
  for (const fault of [...changed, ...heavy]) fail(`${fault}\n`);
  if (changed.length > 0) fail("Some sizes differ from the recorded ones. Run `pnpm size --write` to record them.\n");
  if (heavy.length > 0) fail("Make the programs over their budget smaller, or raise the budget and say why there.\n");
  return changed.length + heavy.length > 0 ? 1 : 0;
}

function printLine(text: string): void {
  print(`${text}\n`);
}

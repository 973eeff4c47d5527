import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import recorded from "../../sizes.json" with { type: "json" };
import { costOf, costOfOperations, costOfOptIns, sizesOf } from "./measure-sizes.ts";
import { measureWholeSpec } from "./measure-whole-spec.ts";
import { PEER, PROGRAMS } from "./programs.ts";
import { compareSizes, findOverBudget, reportCosts, reportOperations, reportOptIns } from "./report-sizes.ts";
import { findHeavyOperations } from "./weigh-operations.ts";

try {
  await main();
} catch (error) {
  process.stderr.write(`size: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { spec: { type: "string" }, write: { type: "boolean", default: false } } });
  const whole = values.spec === undefined ? undefined : await measureWholeSpec(values.spec);
  const costs = await costOf([...PROGRAMS, PEER]);
  const sizes = sizesOf(costs);
  print(reportCosts(costs, sizes));
  print(reportOptIns(await costOfOptIns()));
  const operations = await costOfOperations();
  print(reportOperations(operations));
  if (whole)
    print(`openapi-fetch with the types of ${values.spec}: ${whole.types} types, ${whole.seconds.toFixed(2)} s`);
  if (values.write) {
    writeFileSync(new URL("../../sizes.json", import.meta.url), `${JSON.stringify(sizes, null, 2)}\n`);
    return print("Recorded in tools/runtime-tests/sizes.json; `pnpm docs:sync` writes it into the READMEs.");
  }
  const faults = [...compareSizes(recorded, sizes), ...findOverBudget(sizes), ...findHeavyOperations(operations)];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0)
    throw new Error("these sizes are not as recorded, or over budget: run `pnpm size --write` to record them");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

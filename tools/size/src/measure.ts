import { fail, print } from "@snap/openapi/command";
import { exchange } from "@snap/openapi/exchange/exchange";
import recorded from "../sizes.json" with { type: "json" };
import { costOf, costOfAdapters, costOfOperations, costOfOptIns, sizesOf } from "./measure-sizes.ts";
import { measureWholeSpec } from "./measure-whole-spec.ts";
import { PEER, PROGRAMS } from "./programs.ts";
import { compareSizes, findOverBudget, reportCosts, reportOperations, reportOptIns } from "./report-sizes.ts";
import { findHeavyAdapters } from "./weigh-adapters.ts";
import { findHeavyOperations } from "./weigh-operations.ts";

/** The options of the command. */
interface Options {
  readonly spec?: string | undefined;
  readonly write: boolean;
}

/**
 * Measures all sizes, and records them with `write`. Returns the exit code.
 *
 * @param repository the absolute path of the repository
 */
export async function measure(repository: string, { spec, write }: Options): Promise<number> {
  const whole = spec === undefined ? undefined : await measureWholeSpec(spec);
  const costs = await costOf([...PROGRAMS, PEER]);
  const sizes = sizesOf(costs);
  printLine(reportCosts(costs, sizes));
  printLine(reportOptIns(await costOfOptIns()));
  const adapters = await costOfAdapters();
  printLine(reportOptIns(adapters));
  const operations = await costOfOperations();
  printLine(reportOperations(operations));
  if (whole) printLine(`openapi-fetch with the types of ${spec}: ${whole.types} types, ${whole.seconds.toFixed(2)} s`);
  if (write) {
    await exchange(repository, new Map([["tools/size/sizes.json", `${JSON.stringify(sizes, null, 2)}\n`]]));
    printLine("Recorded in tools/size/sizes.json; `pnpm docs:sync` writes it into the READMEs.");
  }
  const changed = write ? [] : compareSizes(recorded, sizes);
  const heavy = [...findOverBudget(sizes), ...findHeavyAdapters(adapters), ...findHeavyOperations(operations)];
  for (const fault of [...changed, ...heavy]) fail(`${fault}\n`);
  if (changed.length > 0) fail("Some sizes differ from the recorded ones. Run `pnpm size --write` to record them.\n");
  if (heavy.length > 0) fail("Make the programs over their budget smaller, or raise the budget and say why there.\n");
  return changed.length + heavy.length > 0 ? 1 : 0;
}

function printLine(text: string): void {
  print(`${text}\n`);
}

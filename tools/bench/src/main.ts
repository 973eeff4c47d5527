import { canMeasureWorkers, measureWorkers } from "@snap/examples/measure-workers";
import { type CommandInput, defineCommand, print, UsageError } from "@snap/openapi/command";
import Table from "cli-table3";
import { measureCalls } from "./calls/measure-calls.ts";
import { limitsOfCalls, reportCalls } from "./calls/report-calls.ts";
import { measureCommand } from "./command.ts";
import { measureCompile } from "./compile.ts";
import { isOver, type Limit, reportLimits } from "./limits.ts";
import { measureLoopback } from "./loopback.ts";
import { measureMemory } from "./memory.ts";
import { limitsOfMocks, type MockTimes, measureMock } from "./mock.ts";
import { measureRedaction } from "./redaction.ts";
import { measureRetention } from "./retention.ts";
import { measureAccounts, measureNormalising } from "./unified.ts";
import { measureUpstream } from "./upstream.ts";

const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<Limit[]>>> = {
  calls: benchCalls,
  loopback: benchLoopback,
  unified: benchUnified,
  retention: measureRetention,
  mocks: benchMocks,
  redaction: measureRedaction,
  cli: measureCommand,
  compile: benchCompile,
  jobs: benchJobs,
};

/** The options of the command that parts need. */
interface BenchOptions {
  readonly only: string | undefined;
  readonly upstream: string | undefined;
}

const USAGE = `Usage: pnpm bench [--only PART] [--upstream FILE] [--strict]

Measures the cost of calls, listings, plans, mocks, compiling, jobs and the built command, compared with their peers, and shows each limit: ok or over.

  --only PART      one of ${Object.keys(PARTS).join(", ")}
  --upstream FILE  DigitalOcean's published OpenAPI file, for measuring the compiler
  --strict         exit with 1 when a limit is exceeded
`;

const OPTIONS = {
  only: { type: "string" },
  strict: { type: "boolean", default: false },
  upstream: { type: "string" },
} as const;

await defineCommand({ usage: USAGE, options: OPTIONS, positionals: "none", here: true, run: main });

async function main({ values: { only, strict, upstream } }: CommandInput<typeof OPTIONS>): Promise<number> {
  if (only !== undefined && !Object.hasOwn(PARTS, only)) {
    throw new UsageError(`\`--only\` must be one of ${Object.keys(PARTS).join(", ")}, got ${JSON.stringify(only)}.`);
  }
  const limits: Limit[] = [];
  for (const [name, bench] of Object.entries(PARTS)) {
    if (only === undefined || only === name) limits.push(...(await bench({ only, upstream })));
  }
  printPart(reportLimits(limits));
  return strict && limits.some(isOver) ? 1 : 0;
}

async function benchCalls(): Promise<Limit[]> {
  const report = await measureCalls();
  printPart(reportCalls(report));
  return limitsOfCalls(report);
}

async function benchLoopback(): Promise<Limit[]> {
  const times = await measureLoopback();
  const table = new Table({
    head: ["32 calls at once over loopback HTTP", "microseconds", "of raw fetch", "of openapi-fetch"],
    style: { head: [], border: [], compact: true },
  });
  for (const [name, time] of Object.entries(times)) {
    const ratios = [time / times["raw fetch"], time / times["openapi-fetch"]];
    table.push([name, (time / 1000).toFixed(1), ...ratios.map((ratio) => `${ratio.toFixed(2)} times`)]);
  }
  printPart(table.toString());
  return [];
}

async function benchUnified(): Promise<Limit[]> {
  for (const [name, { afterTenth, afterAll }] of Object.entries(await measureMemory())) {
    const [first, last] = [afterTenth.toFixed(1), afterAll.toFixed(1)];
    printPart(`100,000 items of ${name}: ${first} MB in use after 10,000, ${last} MB after all`);
  }
  printPart(`Listing three accounts: ${(await measureAccounts()).toFixed(2)} times the slowest of them alone`);
  printPart(`Converting the provider's object to a snapshot: ${(await measureNormalising()).toFixed(2)} microseconds`);
  return [];
}

async function benchMocks(): Promise<Limit[]> {
  const results = await measureMock();
  const names = Object.keys(results[0]?.[1] ?? {}) as (keyof MockTimes)[];
  const table = new Table({
    head: ["Microseconds for a mock cloud with", ...names],
    style: { head: [], border: [], compact: true },
  });
  for (const [stored, times] of results) {
    table.push([`${stored} snapshots`, ...names.map((name) => (times[name] / 1000).toFixed(0))]);
  }
  printPart(table.toString());
  return limitsOfMocks(results);
}

async function benchCompile({ upstream }: BenchOptions): Promise<Limit[]> {
  if (upstream === undefined) {
    printPart(
      "Not measured: compiling. `pnpm bench --upstream FILE` measures it with DigitalOcean's published OpenAPI.",
    );
    return [];
  }
  const costs = measureCompile(upstream);
  const whole = costs["openapi-typescript, the whole"].seconds;
  const table = new Table({
    head: ["DigitalOcean's description", "seconds", "of the whole", "MB"],
    style: { head: [], border: [], compact: true },
  });
  for (const [name, { seconds, megabytes }] of Object.entries(costs)) {
    table.push([name, seconds.toFixed(2), `${(seconds / whole).toFixed(2)} times`, megabytes.toFixed(0)]);
  }
  printPart(table.toString());
  const { Snap: ours, "openapi-typescript": theirs } = await measureUpstream(upstream);
  printPart(
    `Compiling the whole spec: ${ours.toFixed(0)} ms for types, client and handlers; ` +
      `openapi-typescript takes ${theirs.toFixed(0)} ms for types only`,
  );
  return [{ measure: "compiling the whole spec, relative to openapi-typescript", measured: ours / theirs, limit: 1.3 }];
}

// This takes minutes, because the mock accounts respond as slowly as a provider.
async function benchJobs({ only }: BenchOptions): Promise<Limit[]> {
  const reason = canMeasureWorkers() ? "`pnpm bench --only jobs` measures them" : "redis-server is not installed";
  if (only !== "jobs" || !canMeasureWorkers()) {
    printPart(`Not measured: jobs of the example bullmq. ${reason}.`);
    return [];
  }
  const [one, two] = [await measureWorkers(1), await measureWorkers(2)];
  printPart(`Two workers are ${(one / two).toFixed(2)} times as fast as one`);
  return [{ measure: "pruning with two workers, relative to one", measured: two / one, limit: 1 / 1.7 }];
}

function printPart(text: string): void {
  print(`\n${text}\n`);
}

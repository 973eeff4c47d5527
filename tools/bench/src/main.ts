import { parseArgs } from "node:util";
import Table from "cli-table3";
import { measureCompile } from "./compile.ts";
import { measureLoopback } from "./loopback.ts";
import { measureMemory } from "./memory.ts";
import { type MockTimes, measureMock } from "./mock.ts";
import { measureStubbed } from "./stubbed.ts";
import { measureAccounts, measureNormalising } from "./unified.ts";
import { measureUpstream } from "./upstream.ts";

type Times = Readonly<Record<"raw fetch" | "openapi-fetch" | "Snap", number>>;

const { values } = parseArgs({ options: { upstream: { type: "string" } } });
printCompile(values.upstream);
print("One call, `fetch` stubbed", await measureStubbed());
print("32 calls at once over loopback HTTP", await measureLoopback());
for (const [name, { afterTenth, afterAll }] of Object.entries(await measureMemory())) {
  process.stdout.write(
    `\n100,000 items of ${name}: ${afterTenth.toFixed(1)} MB in use after 10,000, ${afterAll.toFixed(1)} MB after all\n`,
  );
}
process.stdout.write(
  `\nListing three accounts: ${(await measureAccounts()).toFixed(2)} times the slowest of them alone\n` +
    `A snapshot in place of the provider's object: ${(await measureNormalising()).toFixed(2)} microseconds\n`,
);
printMock(await measureMock());
await printUpstream(values.upstream);

function print(title: string, times: Times): void {
  const table = new Table({ head: [title, "microseconds", "of raw fetch", "of openapi-fetch"], style: { head: [] } });
  for (const [name, time] of Object.entries(times)) {
    const ratios = [time / times["raw fetch"], time / times["openapi-fetch"]];
    table.push([name, (time / 1000).toFixed(1), ...ratios.map((ratio) => `${ratio.toFixed(2)} times`)]);
  }
  process.stdout.write(`\n${table.toString()}\n`);
}

function printCompile(upstream: string | undefined): void {
  if (upstream === undefined) {
    const how = "`pnpm bench --upstream FILE` measures it with a copy of DigitalOcean's whole description";
    process.stdout.write(`\nLeft out: what it costs to compile a contract. ${how}\n`);
    return;
  }
  const costs = measureCompile(upstream);
  const whole = costs["openapi-typescript, the whole"].seconds;
  const table = new Table({
    head: ["DigitalOcean's description", "seconds", "of the whole", "MB"],
    style: { head: [] },
  });
  for (const [name, { seconds, megabytes }] of Object.entries(costs)) {
    table.push([name, seconds.toFixed(2), `${(seconds / whole).toFixed(2)} times`, megabytes.toFixed(0)]);
  }
  process.stdout.write(`\n${table.toString()}\n`);
}

function printMock(results: readonly (readonly [string, MockTimes])[]): void {
  const names = Object.keys(results[0]?.[1] ?? {}) as (keyof MockTimes)[];
  const head = ["Microseconds of a mock cloud that holds", ...names];
  const table = new Table({ head, style: { head: [] } });
  for (const [stored, times] of results) {
    table.push([`${stored} snapshots`, ...names.map((name) => (times[name] / 1000).toFixed(0))]);
  }
  process.stdout.write(`\n${table.toString()}\n`);
}

async function printUpstream(file: string | undefined): Promise<void> {
  // What is left out is said once, above.
  if (file === undefined) return;
  const { Snap: ours, "openapi-typescript": theirs } = await measureUpstream(file);
  process.stdout.write(
    `\nCompiling a whole spec: ${ours.toFixed(0)} ms for types, client and handlers, ` +
      `${(ours / theirs).toFixed(2)} times the ${theirs.toFixed(0)} ms of openapi-typescript for types alone\n`,
  );
}

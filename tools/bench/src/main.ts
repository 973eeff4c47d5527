import { parseArgs } from "node:util";
import Table from "cli-table3";
import { measureLoopback } from "./loopback.ts";
import { measureMemory } from "./memory.ts";
import { type MockTimes, measureMock } from "./mock.ts";
import { measureStubbed } from "./stubbed.ts";
import { measureUpstream } from "./upstream.ts";

type Times = Readonly<Record<"raw fetch" | "openapi-fetch" | "Snap", number>>;

print("One call, `fetch` stubbed", await measureStubbed());
print("32 calls at once over loopback HTTP", await measureLoopback());
const { afterTenth, afterAll } = await measureMemory();
process.stdout.write(
  `\nIterating over 100,000 items: ${afterTenth.toFixed(1)} MB in use after 10,000, ` +
    `${afterAll.toFixed(1)} MB after all\n`,
);
printMock(await measureMock());
await printUpstream(readUpstreamOption());

function print(title: string, times: Times): void {
  const table = new Table({ head: [title, "microseconds", "of raw fetch", "of openapi-fetch"], style: { head: [] } });
  for (const [name, time] of Object.entries(times)) {
    const ratios = [time / times["raw fetch"], time / times["openapi-fetch"]];
    table.push([name, (time / 1000).toFixed(1), ...ratios.map((ratio) => `${ratio.toFixed(2)} times`)]);
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

function readUpstreamOption(): string | undefined {
  return parseArgs({ options: { upstream: { type: "string" } } }).values.upstream;
}

async function printUpstream(file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write("\nCompiling a whole spec: left out; name one with --upstream FILE\n");
    return;
  }
  const { Snap: ours, "openapi-typescript": theirs } = await measureUpstream(file);
  process.stdout.write(
    `\nCompiling a whole spec: ${ours.toFixed(0)} ms for types, client and handlers, ` +
      `${(ours / theirs).toFixed(2)} times the ${theirs.toFixed(0)} ms of openapi-typescript for types alone\n`,
  );
}

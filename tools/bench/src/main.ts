import Table from "cli-table3";
import { measureLoopback } from "./loopback.ts";
import { measureMemory } from "./memory.ts";
import { measureStubbed } from "./stubbed.ts";

type Times = Readonly<Record<"raw fetch" | "openapi-fetch" | "Snap", number>>;

print("One call, `fetch` stubbed", await measureStubbed());
print("32 calls at once over loopback HTTP", await measureLoopback());
const { afterTenth, afterAll } = await measureMemory();
process.stdout.write(
  `\nIterating over 100,000 items: ${afterTenth.toFixed(1)} MB in use after 10,000, ` +
    `${afterAll.toFixed(1)} MB after all\n`,
);

function print(title: string, times: Times): void {
  const table = new Table({ head: [title, "microseconds", "of raw fetch", "of openapi-fetch"], style: { head: [] } });
  for (const [name, time] of Object.entries(times)) {
    const ratios = [time / times["raw fetch"], time / times["openapi-fetch"]];
    table.push([name, (time / 1000).toFixed(1), ...ratios.map((ratio) => `${ratio.toFixed(2)} times`)]);
  }
  process.stdout.write(`\n${table.toString()}\n`);
}

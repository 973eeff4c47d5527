import type { Adapter } from "@snap/unified";
import { defineCommand } from "../command/define-command.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import type { Columns } from "../output/column.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { printFailures } from "./print-failures.ts";

interface Row {
  readonly account: string;
  readonly provider: string;
  readonly count: number;
  readonly milliseconds: number | null;
  readonly error?: unknown;
}

const COLUMNS: Columns<Row> = {
  account: { value: ({ account }) => account },
  provider: { value: ({ provider }) => provider },
  ok: { value: ({ error }) => error === undefined, text: ({ error }) => (error === undefined ? "yes" : "no") },
  milliseconds: { value: ({ milliseconds }) => milliseconds, right: true },
};

export const command = defineCommand({
  description: "Reads the first page of each account's snapshots. Changes nothing.",
  args: [
    { name: "NAME", optional: true, multiple: true, complete: "account", description: "The accounts. Default: all." },
  ],
  flags: { ...ACCOUNT_FLAGS, ...OUTPUT_FLAGS },
  columns: Object.keys(COLUMNS),
  examples: [
    { line: "snapshots accounts test", description: "Whether every account responds" },
    { line: "snapshots accounts test production", description: "Whether one account responds" },
  ],
  async run({ flags, args, io }) {
    const printer = await createPrinter<Row>(io, flags, { columns: COLUMNS, defaults: Object.keys(COLUMNS) });
    const loaded = await loadSnap(io, { ...flags, account: [...args, ...flags.account] });
    const { adapters } = loaded;
    const rows = await Promise.all(adapters.map((adapter) => test(adapter, io.signal)));
    io.signal.throwIfAborted();
    printer.print([...loaded.failures.map((failure): Row => ({ ...failure, count: 0, milliseconds: null })), ...rows]);
    printer.end();
    return printFailures(io, loaded, rows);
  },
});

async function test(adapter: Adapter, signal: AbortSignal): Promise<Row> {
  const { account, provider } = adapter;
  const start = performance.now();
  try {
    for await (const _ of adapter.listPages({ signal })) break;
    return { account, provider, count: 0, milliseconds: Math.round(performance.now() - start) };
  } catch (error) {
    return { account, provider, count: 0, milliseconds: null, error };
  }
}

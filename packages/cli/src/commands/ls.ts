import type { Snapshot } from "@snap/unified";
import { defineCommand } from "../command/define-command.ts";
import { parseCount } from "../command/parse-values.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { LIST_FLAGS, toListQuery } from "./list-flags.ts";
import { printFailures } from "./print-failures.ts";
import { printListing } from "./print-listing.ts";
import { readAtOnce } from "./read-at-once.ts";
import { SNAPSHOT_COLUMNS, SNAPSHOT_DEFAULTS, toItem } from "./snapshot-columns.ts";

const ORDERS = { created: "createdAt", "-created": "-createdAt" } as const;

export const command = defineCommand({
  description: "Snapshots are printed as soon as an account responds; with --sort, after all accounts have responded.",
  flags: {
    ...LIST_FLAGS,
    sort: {
      type: "string",
      value: "ORDER",
      choices: ["created", "-created"],
      description: "Sorts by time: created prints the oldest first, -created the newest.",
    },
    limit: { type: "string", value: "N", parse: parseCount, description: "Prints at most N snapshots." },
    raw: {
      type: "boolean",
      description: "Adds the provider's own object as `raw` in JSON and YAML.",
      excludes: ["columns"],
    },
    ...ACCOUNT_FLAGS,
    ...OUTPUT_FLAGS,
  },
  columns: Object.keys(SNAPSHOT_COLUMNS),
  examples: [
    { line: "snapshots ls --older-than 30d --tag nightly", description: "Old snapshots with a tag, in all accounts" },
    { line: "snapshots ls -a production --sort created -o json", description: "One account as JSON, the oldest first" },
    { line: "snapshots ls --columns ref,size -o csv > snapshots.csv", description: "Two columns as CSV" },
  ],
  async run({ flags, io }) {
    const { sort, limit, raw } = flags;
    const printer = await createPrinter<Snapshot>(io, flags, {
      columns: SNAPSHOT_COLUMNS,
      defaults: SNAPSHOT_DEFAULTS,
      toItem: raw ? (snapshot) => snapshot : toItem,
    });
    const loaded = await loadSnap(io, flags);
    const { snap, adapters } = loaded;
    const listing = snap.list({
      ...toListQuery(flags),
      ...(sort && { order: ORDERS[sort] }),
      onError: "collect",
      ...readAtOnce(adapters),
      signal: io.signal,
    });
    await printListing(io, listing, printer, { noun: "snapshot", limit });
    return printFailures(io, loaded, listing.outcomes);
  },
});

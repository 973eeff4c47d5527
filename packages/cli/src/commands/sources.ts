import type { Source } from "@snap/unified";
import { defineCommand } from "../command/define-command.ts";
import { parseCount } from "../command/parse-values.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import type { Columns } from "../output/column.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { formatTime, toIso } from "../output/units.ts";
import { printBlindAccounts } from "./print-blind-accounts.ts";
import { printFailures } from "./print-failures.ts";
import { printListing } from "./print-listing.ts";
import { readAtOnce } from "./read-at-once.ts";

const COLUMNS: Columns<Source> = {
  account: { value: ({ account }) => account },
  type: { value: ({ type }) => type },
  id: { value: ({ id }) => id },
  name: { value: ({ name }) => name, shrinks: true },
  tags: { value: ({ tags }) => tags, shrinks: true },
  regions: { value: ({ regions }) => regions, shrinks: true },
  created: { value: ({ createdAt }) => toIso(createdAt), text: ({ createdAt }) => formatTime(createdAt) },
  provider: { value: ({ provider }) => provider },
};

export const command = defineCommand({
  description: "A source is a resource that snapshots are created from, such as a virtual machine or a volume.",
  flags: {
    type: { type: "string", value: "TYPE", multiple: true, description: "Only sources of this type, such as volume." },
    name: {
      type: "string",
      value: "PATTERN",
      description: "Only sources with this name. `*` matches any characters, `?` exactly one.",
    },
    tag: { type: "string", value: "TAG", multiple: true, description: "Only sources with this tag." },
    region: { type: "string", value: "REGION", multiple: true, description: "Only sources in this region." },
    limit: { type: "string", value: "N", parse: parseCount, description: "Prints at most N sources." },
    ...ACCOUNT_FLAGS,
    ...OUTPUT_FLAGS,
  },
  columns: Object.keys(COLUMNS),
  examples: [
    { line: "snapshots sources --type volume", description: "All volumes" },
    { line: "snapshots sources -a production --columns type,id,name", description: "The sources of one account" },
  ],
  async run({ flags, io }) {
    const { type, name, tag, region, limit } = flags;
    const printer = await createPrinter<Source>(io, flags, {
      columns: COLUMNS,
      defaults: Object.keys(COLUMNS).slice(0, -1),
      toItem: ({ raw: _, ...source }) => source,
    });
    const loaded = await loadSnap(io, flags);
    const { snap, adapters } = loaded;
    const listing = await snap.sources({
      ...(type.length > 0 && { type }),
      ...(name !== undefined && { name }),
      ...(tag.length > 0 && { tags: tag }),
      ...(region.length > 0 && { region }),
      onError: "collect",
      ...readAtOnce(adapters),
      signal: io.signal,
    });
    await printListing(io, listing, printer, { noun: "source", limit });
    const { outcomes } = listing;
    const blind = printBlindAccounts(io, outcomes);
    // If no account can list sources, an empty list would look like accounts without sources.
    if (blind.length === outcomes.length) return printFailures(io, loaded, outcomes);
    return printFailures(
      io,
      loaded,
      outcomes.filter((outcome) => !blind.includes(outcome)),
    );
  },
});

import type { Inventory, Summary } from "@snap/unified";
import { defineCommand } from "../command/define-command.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { renderBar } from "../output/bar.ts";
import type { Columns } from "../output/column.ts";
import { countOf } from "../output/count-of.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter, printObject } from "../output/printer.ts";
import { showProgress } from "../output/progress.ts";
import { formatBytes, formatTime, toIso } from "../output/units.ts";
import { formatCosts } from "./format-costs.ts";
import { LIST_FLAGS, toListQuery } from "./list-flags.ts";
import { printFailures } from "./print-failures.ts";
import { readAtOnce } from "./read-at-once.ts";
import { SUMMARY_GROUPS, type SummaryGroup } from "./summary-groups.ts";

interface Row extends Inventory {
  readonly group: string;
  readonly value: string | null;
  /** The share of the largest group. */
  readonly share: number;
}

const COLUMNS: Columns<Row> = {
  group: { value: ({ group }) => group },
  value: { value: ({ value }) => value, shrinks: true },
  snapshots: { value: ({ count }) => count, right: true },
  size: { value: toSize, text: (row) => formatBytes(toSize(row)), right: true },
  bar: { value: ({ share }) => share, text: ({ share }) => renderBar(share) },
  unsized: { value: ({ unknownSizes }) => unknownSizes, right: true },
  oldest: { value: ({ oldest }) => toIso(oldest), text: ({ oldest }) => formatTime(oldest) },
  newest: { value: ({ newest }) => toIso(newest), text: ({ newest }) => formatTime(newest) },
  cost: { value: ({ monthlyCosts }) => formatCosts(monthlyCosts) || null, right: true },
};

export const command = defineCommand({
  description:
    "JSON and YAML contain the totals of every group. Monthly costs are computed from the `prices` in the configuration.",
  flags: {
    by: {
      type: "string",
      value: "GROUP",
      multiple: true,
      choices: ["account", "provider", "source", "tag", "region", "kind"],
      description: "Groups by this property. Default: account.",
    },
    ...LIST_FLAGS,
    ...ACCOUNT_FLAGS,
    ...OUTPUT_FLAGS,
  },
  columns: Object.keys(COLUMNS),
  examples: [
    { line: "snapshots summary --by source --older-than 90d", description: "Which sources have old snapshots" },
    { line: "snapshots summary --by tag -o csv", description: "The totals of each tag as CSV" },
  ],
  async run({ flags, io }) {
    const groups: readonly SummaryGroup[] = flags.by.length > 0 ? flags.by : ["account"];
    const { output = "table", columns } = flags;
    const loaded = await loadSnap(io, flags);
    const { snap, adapters, config } = loaded;
    const printer = await createPrinter<Row>(io, flags, {
      columns: COLUMNS,
      defaults: defaultColumns(flags.by, config.prices.length > 0, output === "table" && io.stdout.isTTY === true),
    });
    const listing = snap.list({
      ...toListQuery(flags),
      onError: "collect",
      ...readAtOnce(adapters),
      signal: io.signal,
    });
    const progress = showProgress(io, () => {
      const count = listing.outcomes.reduce((sum, each) => sum + each.count, 0);
      return `Reading ${countOf(adapters.length, "account")}, ${countOf(count, "snapshot")} so far`;
    });
    const summary = await snap.summary(listing, { prices: config.prices }).finally(progress.stop);
    io.signal.throwIfAborted();
    if ((output === "json" || output === "yaml") && !columns) {
      await printObject(io, output, summary);
    } else {
      const rows = groups.flatMap((group) => toRows(group, summary));
      printer.print(rows);
      printer.end();
      const isKnown = listing.outcomes.some(({ status }) => status !== "failed");
      if (output === "table" && isKnown) io.stderr.write(`${describe(summary)}\n`);
    }
    return printFailures(io, loaded, listing.outcomes);
  },
});

function defaultColumns(by: readonly string[], priced: boolean, bars: boolean): string[] {
  return Object.keys(COLUMNS).filter((name) => {
    if (name === "group") return by.length > 1;
    if (name === "cost") return priced;
    if (name === "bar") return bars;
    // At a terminal, the bar replaces these details.
    return !(bars && (name === "unsized" || name === "newest"));
  });
}

// A sum of nothing but unknown sizes is unknown.
function toSize({ bytes, count, unknownSizes }: Inventory): number | null {
  return count > 0 && count === unknownSizes ? null : bytes;
}

// The largest first.
function toRows(group: SummaryGroup, summary: Summary): Row[] {
  const all = SUMMARY_GROUPS[group](summary);
  const bySize = all.some(([, { bytes }]) => bytes > 0);
  const weigh = ({ bytes, count }: Inventory) => (bySize ? bytes : count);
  const most = Math.max(1, ...all.map(([, sum]) => weigh(sum)));
  return all
    .map(([value, sum]): Row => ({ ...sum, group, value, share: Math.round((weigh(sum) / most) * 1000) / 1000 }))
    .sort((one, other) => other.share - one.share || other.count - one.count);
}

function describe({ count, bytes, unknownSizes, oldest, monthlyCosts, unpriced }: Summary): string {
  const costs = formatCosts(monthlyCosts);
  return [
    `${countOf(count, "snapshot")}, ${formatBytes(bytes)}`,
    unknownSizes > 0 && `${unknownSizes} of unknown size`,
    oldest && `the oldest of ${formatTime(oldest)}`,
    costs !== "" && `${costs} a month`,
    unpriced > 0 && `${unpriced} without a price`,
  ]
    .filter(Boolean)
    .join(", ");
}

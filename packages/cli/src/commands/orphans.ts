import type { Adapter, PlanStep, RetentionPlan, Snapshot, Summary } from "@snap/unified";
import { defineCommand } from "../command/define-command.ts";
import type { Io } from "../command/io.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import type { Columns } from "../output/column.ts";
import { countOf } from "../output/count-of.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { showProgress } from "../output/progress.ts";
import { formatBytes, formatTime } from "../output/units.ts";
import { formatCosts } from "./format-costs.ts";
import { LIST_FLAGS, toListQuery } from "./list-flags.ts";
import { printFailures } from "./print-failures.ts";
import { readAtOnce } from "./read-at-once.ts";

const COLUMNS: Columns<PlanStep> = {
  ref: { value: ({ ref }) => ref },
  name: { value: ({ name }) => name, shrinks: true },
  state: { value: ({ state }) => state },
  created: {
    value: ({ createdAt }) => createdAt,
    text: ({ createdAt }) => formatTime(createdAt === null ? null : new Date(createdAt)),
  },
  size: { value: ({ sizeBytes }) => sizeBytes, text: ({ sizeBytes }) => formatBytes(sizeBytes), right: true },
  source: { value: ({ source }) => source && `${source.type}:${source.id}`, shrinks: true },
  provider: { value: ({ provider }) => provider },
};

// Keeps everything, so that planning only finds out which snapshots are orphans.
const KEEP_ALL = { keepLast: "unlimited", orphans: { keepLast: "unlimited" } } as const;

export const command = defineCommand({
  description:
    "An orphan is a snapshot whose source no longer exists, in an account that can list its sources. Deletes nothing.",
  flags: { ...LIST_FLAGS, ...ACCOUNT_FLAGS, ...OUTPUT_FLAGS },
  columns: Object.keys(COLUMNS),
  examples: [
    { line: "snapshots orphans --older-than 90d", description: "Old snapshots of sources that no longer exist" },
    { line: "snapshots orphans -o csv > orphans.csv", description: "A list for a review" },
  ],
  async run({ flags, io }) {
    const printer = await createPrinter<PlanStep>(io, flags, {
      columns: COLUMNS,
      defaults: Object.keys(COLUMNS).slice(0, -1),
      toItem: ({ ref, name, state, kind, createdAt, sizeBytes, sizeBasis, source, tags, regions, provider }) => ({
        ...{ ref, name, state, kind, createdAt, sizeBytes, sizeBasis, source, tags, regions, provider },
      }),
    });
    const loaded = await loadSnap(io, flags);
    const { snap, adapters, config } = loaded;
    const progress = showProgress(
      io,
      () => `Reading the snapshots and sources of ${countOf(adapters.length, "account")}`,
    );
    let plan: RetentionPlan;
    let blind: readonly string[];
    try {
      [plan, blind] = await Promise.all([
        snap.plan(KEEP_ALL, { ...toListQuery(flags), ...readAtOnce(adapters), signal: io.signal }),
        findBlind(adapters, io),
      ]);
      io.signal.throwIfAborted();
    } finally {
      progress.stop();
    }
    const orphans = plan.steps.filter(({ orphan }) => orphan);
    printer.print(orphans);
    printer.end();
    const failed = plan.incomplete.flatMap(({ account, status }) => (status === "failed" ? account : []));
    const isKnown = adapters.some(({ account }) => !blind.includes(account) && !failed.includes(account));
    // An empty list of accounts that cannot be read would look like accounts without orphans.
    if (isKnown)
      io.stderr.write(`${describe(await snap.summary(orphans.map(toSnapshot), { prices: config.prices }))}\n`);
    if (blind.length > 0) io.stderr.write(`Unknown for ${blind.join(", ")}: their providers cannot list sources.\n`);
    const outcomes = adapters.map(({ account, provider }) => {
      const { error, status } = plan.incomplete.find((each) => each.account === account) ?? {};
      return { account, provider, count: status === "partial" ? 1 : 0, ...(error && { error: new Error(error) }) };
    });
    return printFailures(io, loaded, outcomes);
  },
});

// Returns the accounts that cannot list their sources.
async function findBlind(adapters: readonly Adapter[], { signal }: Io): Promise<readonly string[]> {
  const lists = await Promise.allSettled(adapters.map(async (adapter) => adapter.sourceLists?.({ signal })));
  return adapters.flatMap(({ account }, index) => {
    const list = lists[index];
    return list?.status === "fulfilled" && !list.value?.length ? [account] : [];
  });
}

function describe(summary: Summary): string {
  const { count, bytes, unknownSizes } = summary;
  if (count === 0) return "No orphans.";
  const sizes = `${formatBytes(bytes)}${unknownSizes > 0 ? ` and ${unknownSizes} of unknown size` : ""}`;
  const costs = formatCosts(summary.monthlyCosts);
  return `${countOf(count, "orphan")}, ${sizes}.${costs === "" ? "" : ` Deleting them could save up to ${costs} a month.`}`;
}

// The summary reads only these properties.
function toSnapshot(step: PlanStep): Snapshot {
  const account = step.ref.slice(0, step.ref.indexOf("/"));
  return {
    ...step,
    account,
    createdAt: step.createdAt === null ? null : new Date(step.createdAt),
  } as unknown as Snapshot;
}

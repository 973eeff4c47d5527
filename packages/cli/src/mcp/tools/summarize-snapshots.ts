import type { McpServer } from "@modelcontextprotocol/server";
import type { Inventory } from "@snap/unified";
import * as z from "zod";
import { SUMMARY_GROUPS } from "../../commands/summary-groups.ts";
import { toIso } from "../../output/units.ts";
import { READ_ONLY, registerTool } from "../register-tool.ts";
import { FailureSchema, FILTERS, TotalsSchema } from "../schemas.ts";
import { toFailures } from "../to-failures.ts";
import { toQuery } from "../to-query.ts";
import type { ToolContext } from "../tool-context.ts";

const MOST_GROUPS = 100;

const input = z.object({
  ...FILTERS,
  by: z.enum(["account", "provider", "source", "tag", "region", "kind"]).default("account"),
});

const output = z.object({
  total: TotalsSchema,
  groups: z
    .array(TotalsSchema.extend({ group: z.string().nullable() }))
    .describe(`The largest first, at most ${MOST_GROUPS}; null is the group without a value.`),
  moreGroups: z.number().describe("How many further groups there are."),
  failed: z
    .array(FailureSchema)
    .describe("Accounts that could not be read completely: the totals do not include their other snapshots."),
});

/** Registers the tool that sums up snapshots. */
export function registerSummarizeSnapshots(server: McpServer, { loaded }: ToolContext): void {
  const config = {
    title: "Summarize snapshots",
    description: "Sums up the number, size, age and cost of snapshots, in total and by a property.",
    input,
    output,
    hints: READ_ONLY,
  };
  registerTool(server, "summarize_snapshots", config, async ({ by, ...filters }, signal) => {
    const listing = loaded.snap.list({ ...toQuery(filters), onError: "collect", signal });
    const summary = await loaded.snap.summary(listing, { prices: loaded.prices });
    signal.throwIfAborted();
    const groups = SUMMARY_GROUPS[by](summary)
      .map(([group, sum]) => ({ group, ...toTotals(sum) }))
      .sort((one, other) => other.bytes - one.bytes || other.count - one.count);
    return {
      total: toTotals(summary),
      groups: groups.slice(0, MOST_GROUPS),
      moreGroups: Math.max(0, groups.length - MOST_GROUPS),
      failed: toFailures(loaded, listing.outcomes),
    };
  });
}

/** Returns what an assistant sees of totals. */
export function toTotals({ count, bytes, unknownSizes, oldest, newest, monthlyCosts }: Inventory) {
  return {
    ...{ count, bytes, unknownSizes, oldest: toIso(oldest), newest: toIso(newest) },
    monthlyCosts: monthlyCosts.map(({ currency, amount }) => ({ currency, amount: Math.round(amount * 100) / 100 })),
  };
}

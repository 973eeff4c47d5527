import type { McpServer } from "@modelcontextprotocol/server";
import type { AnyPolicy, PlanStep } from "@snap/unified";
import * as z from "zod";
import { READ_ONLY, registerTool } from "../register-tool.ts";
import { FailureSchema, FILTERS, TokenSchema, TotalsSchema } from "../schemas.ts";
import { toFailures } from "../to-failures.ts";
import { toQuery } from "../to-query.ts";
import type { ToolContext } from "../tool-context.ts";
import { toTotals } from "./summarize-snapshots.ts";

const count = z.union([z.int().min(0), z.literal("unlimited")]).optional();
const age = z.string().optional();

const policy = z
  .strictObject({
    keepLast: count,
    keepHourly: count,
    keepDaily: count,
    keepWeekly: count,
    keepMonthly: count,
    keepQuarterly: count,
    keepYearly: count,
    keepWithin: age.describe(
      "A duration such as 7d or 1y6m, counted back from the newest snapshot of each source; m means months.",
    ),
    olderThan: age.describe("Keeps every snapshot that is younger than this duration, such as 2d."),
    protect: z.strictObject({ tags: z.array(z.string()).optional(), names: z.array(z.string()).optional() }).optional(),
    timeZone: z.string().optional().describe("Such as Europe/Berlin. Default: UTC."),
    per: z.enum(["source", "account"]).optional(),
  })
  .describe("A snapshot is kept if any rule keeps it. Rules count ready snapshots for each source.");

const StepSchema = z.object({
  ref: z.string(),
  name: z.string().nullable(),
  createdAt: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  source: z.string().nullable(),
  reasons: z.array(z.string()),
});

const input = z.object({
  policy,
  ...FILTERS,
  limit: z.int().min(1).max(500).default(100).describe("How many of the deletions to return."),
});

const output = z.object({
  keeps: z.number(),
  deletes: z.number(),
  frees: TotalsSchema.describe("What the deletions would free."),
  deletions: z.array(StepSchema).describe("The snapshots that the plan deletes, up to the limit."),
  moreDeletions: z.number().describe("How many deletions are not returned."),
  incomplete: z.array(FailureSchema).describe("Accounts that could not be read: such a plan cannot be applied."),
  confirmation: TokenSchema.nullable().describe(
    "For apply_plan; null if there is nothing to delete, if not all deletions are returned, or if this server may not delete.",
  ),
});

/** Registers the tool that plans a retention policy. */
export function registerPlanRetention(server: McpServer, { loaded, allowed, plans }: ToolContext): void {
  const config = {
    title: "Plan retention",
    description:
      "Lists snapshots and determines which of them a retention policy would delete. Deletes nothing. Filters restrict the plan: other snapshots are neither planned nor counted.",
    input,
    output,
    hints: READ_ONLY,
  };
  registerTool(server, "plan_retention", config, async ({ policy, limit, ...filters }, signal) => {
    const { planTotals } = await import("@snap/unified/retention");
    const planned = await loaded.snap.plan(policy as AnyPolicy, { ...toQuery(filters), signal });
    // An account that could not be loaded makes the plan incomplete, like an account that could not be listed.
    const unloaded = toFailures(loaded, []).map((failure) => ({ ...failure, status: "failed" as const }));
    const plan = { ...planned, incomplete: [...planned.incomplete, ...unloaded] };
    const deletions = plan.steps.filter(({ action }) => action === "delete");
    const isShown = deletions.length > 0 && deletions.length <= limit;
    return {
      keeps: plan.steps.length - deletions.length,
      deletes: deletions.length,
      frees: toTotals(planTotals(plan)),
      deletions: deletions.slice(0, limit).map(toStep),
      moreDeletions: Math.max(0, deletions.length - limit),
      incomplete: plan.incomplete.map(({ account, provider, status, error }) => ({
        ...{ account, provider, error: error ?? status },
      })),
      confirmation: allowed.has("delete") && isShown ? plans.issue(plan) : null,
    };
  });
}

function toStep({ ref, name, createdAt, sizeBytes, source, reasons }: PlanStep): z.infer<typeof StepSchema> {
  return { ref, name, createdAt, sizeBytes, source: source && `${source.type}:${source.id}`, reasons: [...reasons] };
}

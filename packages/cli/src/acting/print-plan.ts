import type { RetentionPlan } from "@snap/unified";
import { formatPlan } from "@snap/unified/retention";
import type { Flags, FlagValues } from "../command/define-command.ts";
import type { Output } from "../command/io.ts";
import { parseCount } from "../command/parse-values.ts";
import { toPrintable } from "../output/to-printable.ts";

/** The flags of how a plan is printed. */
export const PLAN_OUTPUT_FLAGS = {
  "deletions-only": { type: "boolean", description: "Does not print the snapshots that the plan keeps." },
  "by-account": { type: "boolean", description: "Prints a line for each account instead of each snapshot." },
  limit: { type: "string", value: "N", parse: parseCount, description: "Prints at most N lines." },
} as const satisfies Flags;

/** Prints a plan with the reasons of each decision. */
export function printPlan(output: Output, plan: RetentionPlan, flags: FlagValues<typeof PLAN_OUTPUT_FLAGS>): void {
  const text = formatPlan(plan, {
    by: flags["by-account"] ? "account" : "snapshot",
    deletionsOnly: flags["deletions-only"],
    ...(flags.limit !== undefined && { limit: flags.limit }),
  });
  output.write(`${toPrintable(text, { lines: true })}\n`);
}

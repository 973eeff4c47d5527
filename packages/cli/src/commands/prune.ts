import { APPLY_FLAGS } from "../acting/apply-flags.ts";
import { applyPlan } from "../acting/apply-plan.ts";
import { PLANNED_FLAGS, planFor } from "../acting/plan-for.ts";
import { POLICY_FLAGS, toPolicy } from "../acting/policy-flags.ts";
import { PLAN_OUTPUT_FLAGS, printPlan } from "../acting/print-plan.ts";
import { defineCommand } from "../command/define-command.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";

export const command = defineCommand({
  description:
    "Plans and applies in one step. Prints the deletions on standard error, asks, deletes, and prints a report. The newest ready snapshot of each source is always kept.",
  flags: { ...POLICY_FLAGS, ...PLANNED_FLAGS, ...APPLY_FLAGS, ...PLAN_OUTPUT_FLAGS, ...ACCOUNT_FLAGS },
  examples: [
    { line: "snapshots prune --keep-daily 7 --keep-weekly 4 --dry-run", description: "See what would be deleted" },
    {
      line: "snapshots prune --policy policy.toml --yes --max-deletions 20%",
      description: "For cron: a limit on deletions, and a report to mail",
    },
  ],
  async run({ flags, io }) {
    const policy = await toPolicy(flags);
    const loaded = await loadSnap(io, flags);
    const plan = await planFor(io, loaded, policy, flags);
    printPlan(io.stderr, plan, { ...flags, "deletions-only": true });
    return applyPlan(io, loaded, plan, { flags });
  },
});

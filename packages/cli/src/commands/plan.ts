import { PLANNED_FLAGS, planFor } from "../acting/plan-for.ts";
import { POLICY_FLAGS, toPolicy } from "../acting/policy-flags.ts";
import { PLAN_OUTPUT_FLAGS, printPlan } from "../acting/print-plan.ts";
import { CommandError, describeError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { EXIT } from "../command/exit-codes.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { toJson } from "../output/formats.ts";
import { quotePath } from "../output/quote-path.ts";
import { writeAtomically } from "../output/write-atomically.ts";

export const command = defineCommand({
  description:
    "Deletes nothing. Prints for each snapshot which rules keep it, or that it would be deleted. The names of the rules are those of restic. Review the plan, write it with --out, and apply it within 24 hours.",
  flags: {
    ...POLICY_FLAGS,
    ...PLANNED_FLAGS,
    ...PLAN_OUTPUT_FLAGS,
    out: { type: "string", value: "FILE", complete: "file", description: "Writes the plan as JSON, for `apply`." },
    output: {
      type: "string",
      short: "o",
      value: "FORMAT",
      choices: ["text", "json"],
      description: "The format on standard output. Default: text.",
    },
    ...ACCOUNT_FLAGS,
  },
  examples: [
    { line: "snapshots plan --keep-daily 7 --keep-weekly 4 --keep-monthly 12", description: "What would be deleted" },
    { line: "snapshots plan --policy policy.toml --out plan.json", description: "A plan to review and apply" },
    { line: "snapshots plan --keep-last 3 --name 'nightly-*' --deletions-only", description: "For some snapshots" },
  ],
  async run({ flags, io }) {
    const policy = await toPolicy(flags);
    const plan = await planFor(io, await loadSnap(io, flags), policy, flags);
    if (flags.out !== undefined) {
      try {
        await writeAtomically(flags.out, `${toJson(plan, 2)}\n`);
      } catch (error) {
        throw new CommandError(`The plan could not be written to ${flags.out}: ${describeError(error)}`, EXIT.failed, {
          cause: error,
        });
      }
    }
    if (flags.output === "json") io.stdout.write(`${toJson(plan, 2)}\n`);
    else printPlan(io.stdout, plan, flags);
    if (flags.out !== undefined) io.stderr.write(`To apply the plan, run: snapshots apply ${quotePath(flags.out)}\n`);
    return plan.incomplete.length > 0 ? EXIT.partial : EXIT.done;
  },
});

import type { RetentionPlan } from "@snap/unified";
import { APPLY_FLAGS } from "../acting/apply-flags.ts";
import { applyPlan } from "../acting/apply-plan.ts";
import { PLAN_OUTPUT_FLAGS, printPlan } from "../acting/print-plan.ts";
import { UsageError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { explainUnreadable, readText } from "../command/read-text.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { PROVIDERS } from "../config/providers.ts";
import { quotePath } from "../output/quote-path.ts";

export const command = defineCommand({
  description:
    "Deletes the snapshots that a plan selects. A plan that is older than 24 hours is refused. If it is older than five minutes, each snapshot is read again, and kept if it has changed. If the snapshots that the plan keeps no longer exist, the newest snapshot of their source is kept. To continue after an interruption, apply the same plan again.",
  args: [{ name: "PLAN", complete: "file", description: "The file that `plan --out` has written." }],
  flags: { ...APPLY_FLAGS, ...PLAN_OUTPUT_FLAGS, ...CONFIG_FLAGS },
  examples: [
    { line: "snapshots apply plan.json", description: "Show the deletions, ask, and delete" },
    { line: "snapshots apply plan.json --yes --max-deletions 20% --report json", description: "In a script" },
  ],
  async run({ flags, args: [path = ""], io }) {
    const plan = await readPlan(path);
    const accounts = [...new Set([...plan.steps, ...plan.incomplete].map(accountOf))];
    if (accounts.length === 0) throw new UsageError(`${path} has no snapshots.`);
    const loaded = await loadSnap(io, { config: flags.config, account: accounts });
    for (const { error } of loaded.failures) throw error;
    printPlan(io.stderr, plan, { ...flags, "deletions-only": true });
    return applyPlan(io, loaded, plan, { flags, resume: `snapshots apply ${quotePath(path)} --yes` });
  },
});

// The length of the longest string in MB. A plan has an entry for each snapshot.
const LONGEST_PLAN = 512;

// The rest of the plan is checked when it is printed and applied.
async function readPlan(path: string): Promise<RetentionPlan> {
  let plan: unknown;
  try {
    plan = JSON.parse(await readText(path, LONGEST_PLAN));
  } catch (error) {
    // The error of a parser quotes the file, which may contain a credential.
    const reason = error instanceof SyntaxError ? "it is not JSON" : explainUnreadable(error);
    throw new UsageError(`Cannot read the plan ${path}: ${reason}.`, { cause: error });
  }
  const { steps, incomplete, version } = Object(plan) as Partial<Record<keyof RetentionPlan, unknown>>;
  if (version !== undefined && version !== 2)
    throw new UsageError(`${path} is a plan of another version of \`snapshots\`. Run \`snapshots plan --out\` again.`);
  if (!Array.isArray(steps) || !Array.isArray(incomplete) || !steps.every(isStep))
    throw new UsageError(`${path} is not a plan. Run \`snapshots plan --out\`.`);
  return plan as RetentionPlan;
}

function isStep(step: unknown): boolean {
  const { ref, provider } = Object(step) as { readonly ref?: unknown; readonly provider?: unknown };
  return typeof ref === "string" && typeof provider === "string" && Object.hasOwn(PROVIDERS, provider);
}

function accountOf(step: unknown): string {
  const { ref, account } = Object(step) as { readonly ref?: unknown; readonly account?: unknown };
  return typeof account === "string" ? account : `${ref}`.split("/", 1).join("");
}

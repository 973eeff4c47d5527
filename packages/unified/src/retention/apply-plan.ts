import { InvalidRequestError, toMilliseconds } from "@snap/runtime";
import type { Located } from "../act/locate.ts";
import { runAccounts } from "../act/run-accounts.ts";
import type { Adapter } from "../adapter.ts";
import { countSnapshots } from "../count-snapshots.ts";
import { AccountRun } from "./apply-account.ts";
import { type ApplyOptions, checkApplyOptions, type DeletionLimit, toLimit } from "./apply-options.ts";
import { type ApplyResult, PlanAbortError, PlanError } from "./plan-error.ts";
import { listRefs, PlanRefusedError } from "./plan-refused-error.ts";
import { checkPlan, isDeleteStep, type PlanStep, type RetentionPlan } from "./retention-plan.ts";

type Locate = (ref: string) => Located;

/**
 * Deletes the snapshots that a plan selects, in all accounts in parallel. First checks for each source that the newest
 * snapshot that the plan keeps still exists. `locate` returns the account of a ref, or throws.
 */
export async function applyPlan(plan: RetentionPlan, locate: Locate, options: ApplyOptions): Promise<ApplyResult> {
  const { concurrency, onError = "throw", onStep, perAccount = {}, signal } = options;
  const { recheckAfter = "5m", verify = true } = options;
  checkPlan(plan);
  checkApplyOptions(options);
  const accounts = groupByAccount(plan, locate);
  checkFuses(plan, [...accounts.values()], options);
  if (options.dryRun) return { steps: [], stopped: [], retryAfter: null };
  const mustRecheck = createRecheck(plan, toMilliseconds(recheckAfter, "recheckAfter"));
  const { concurrency: width, requestsPerMinute } = perAccount;
  const createRuns = (hasEnded: () => boolean) =>
    [...accounts].map(
      ([adapter, steps]) =>
        new AccountRun({
          adapter,
          steps,
          idOf: (ref) => locate(ref).id,
          policy: plan.policy,
          mustRecheck,
          verify,
          concurrency: width,
          requestsPerMinute,
          signal,
          hasEnded,
        }),
    );
  const result = await runAccounts(createRuns, {
    concurrency,
    onStep,
    signal,
    toAbortError: (message, steps, cause) =>
      new PlanAbortError(`${message} Apply the plan again to resume.`, steps, cause),
  });
  const incomplete = result.steps.some(({ status }) => status === "failed" || status === "untried");
  if (onError === "throw" && incomplete) throw new PlanError(result);
  return result;
}

function groupByAccount({ steps }: RetentionPlan, locate: Locate): Map<Adapter, PlanStep[]> {
  const accounts = new Map<Adapter, PlanStep[]>();
  for (const step of steps) {
    const { adapter } = locate(step.ref);
    const { account, provider } = adapter;
    if (step.provider !== provider) {
      throw new InvalidRequestError(
        `The plan was created when account "${account}" was at ${step.provider}; it is at ${provider} now. Create a new plan.`,
      );
    }
    const group = accounts.get(adapter);
    if (group) group.push(step);
    else accounts.set(adapter, [step]);
  }
  return accounts;
}

function checkFuses(
  { createdAt, incomplete, steps }: RetentionPlan,
  accounts: readonly (readonly PlanStep[])[],
  { allowPartial = false, maxAge = "24h", maxDeletions, perAccount = {} }: ApplyOptions,
): void {
  if (!allowPartial && incomplete.length > 0) {
    const names = incomplete.map(({ account }) => account).join(", ");
    throw new PlanRefusedError(
      `The plan lacks snapshots of ${names}. Plan again when all accounts can be listed, or pass \`allowPartial: true\`.`,
    );
  }
  const age = Date.now() - Date.parse(createdAt);
  // A wrong clock may have dated the plan in the future.
  if (Math.abs(age) > toMilliseconds(maxAge, "maxAge")) {
    const hours = Math.round(Math.abs(age) / 36e5);
    throw new PlanRefusedError(
      `The plan is ${age < 0 ? `dated ${hours} hours in the future` : `${hours} hours old`}. Create a new one, or pass \`maxAge\` to apply it anyway.`,
    );
  }
  checkDeletions(steps, maxDeletions, "maxDeletions", "The plan");
  for (const part of accounts) {
    const [account = ""] = part[0]?.ref.split("/") ?? [];
    checkDeletions(part, perAccount.maxDeletions, "perAccount.maxDeletions", `The plan for ${account}`);
  }
}

function checkDeletions(
  steps: readonly PlanStep[],
  limit: DeletionLimit | undefined,
  option: string,
  what: string,
): void {
  const most = toLimit(limit, steps.length);
  const refs = steps.filter(isDeleteStep).map(({ ref }) => ref);
  if (refs.length <= most) return;
  const excess = refs.slice(most);
  throw new PlanRefusedError(
    `${what} deletes ${refs.length} of ${countSnapshots(steps.length)}, but \`${option}\` allows ${most}. Over the limit: ${listRefs(excess)}. Check the policy, or raise \`${option}\`.`,
    excess,
  );
}

// A listing that a wrong clock dates in the future is not recent.
function createRecheck({ listedAt }: RetentionPlan, longest: number): () => boolean {
  const listed = listedAt === null ? Number.NaN : Date.parse(listedAt);
  return () => {
    const age = Date.now() - listed;
    return !(age >= 0 && age < longest);
  };
}

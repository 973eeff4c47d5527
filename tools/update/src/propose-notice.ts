import { readAllAt } from "@snap/diff/read-revision";
import { ProblemError } from "@snap/openapi/problem";
import { draft } from "@snap/sync/sync";
import { readState } from "./branch-state.ts";
import { checkOut } from "./check-out.ts";
import { createUpdate, findNews } from "./create-update.ts";
import { verdictOf } from "./headline.ts";
import { type Notice, noticeIn, withNotice } from "./notice.ts";
import type { Outcome, ProposeOptions } from "./outcome.ts";
import type { PullRequest } from "./pull-request.ts";
import type { UpdateBranch } from "./update-branch.ts";

/**
 * Describes later changes of the upstream in the pull request of a branch that people have committed to: one line at
 * the top of the pull request's body. The line is removed once the branch has the current revision. The branch's own
 * names and overlay are used.
 */
export async function proposeNotice(
  options: ProposeOptions,
  branch: UpdateBranch,
  open: PullRequest | undefined,
): Promise<Outcome> {
  const theirs = `${branch.name} has commits by people`;
  if (options.pullRequests === undefined) {
    return { said: `${theirs}, and was not changed: pass its pull request with --pull-requests` };
  }
  if (open === undefined) {
    const fix = "delete the branch, or open its pull request";
    return { said: `${theirs} and no open pull request, so nothing is proposed: ${fix}` };
  }
  const { slice, isTaken } = await readState(options, branch);
  const isWithdrawn = !isTaken && !(await isNew(options));
  const about = isTaken ? undefined : `${isWithdrawn ? "withdrawn" : "moved"} ${slice}`;
  const last = noticeIn(open.body);
  if (about === last) return { said: `nothing new; ${theirs}` };
  const text = isWithdrawn ? WITHDRAWN : about && (await describeNews(options, branch));
  const notice = about && text ? { about, text } : undefined;
  if (notice === undefined && last === undefined) return { said: `nothing new; ${theirs}` };
  const isSafe = open.isSafe && !isWithdrawn;
  return {
    said: `${theirs}${describe(notice, isWithdrawn)}`,
    proposal: { action: "annotate", branch: branch.name, body: withNotice(open.body, notice), isSafe },
  };
}

function describe(notice: Notice | undefined, isWithdrawn: boolean): string {
  if (notice === undefined) return ", which has today's state";
  return `; the upstream has ${isWithdrawn ? "reverted its change" : "changed again"} since: see its pull request`;
}

const WITHDRAWN =
  "**The upstream has reverted this change.** Close this pull request, or keep only the commits that are correct without that change.";

/** Whether the upstream differs from main. */
async function isNew({ repository, provider, from }: ProposeOptions): Promise<boolean> {
  const drafted = await draft({ repository, provider, from });
  const paths = ["openapi", "upstream"].map((name) => `specs/${provider}/${name}.yaml`);
  const [contract, upstream] = await readAllAt(repository, "HEAD", paths);
  return (await findNews({ repository, provider }, drafted, { commit: "HEAD", contract, upstream })) !== undefined;
}

/** Describes the changes that the branch lacks; `undefined` if they do not affect our operations. */
async function describeNews(options: ProposeOptions, { tip }: UpdateBranch): Promise<string | undefined> {
  const { repository, provider, from } = options;
  const command = `pnpm specs:update ${provider}${from === undefined ? "" : ` --from ${from}`} --base main`;
  const moved = "**The upstream has changed again** since this branch was updated";
  await using tree = await checkOut(repository, tip);
  try {
    const update = await createUpdate({ repository: tree.path, provider, from, base: tip });
    if (!update) return undefined;
    const toFix = update.fixes.reduce((sum, { items }) => sum + items.length, 0);
    const effect = `**${verdictOf(update)}**, ${toFix} to fix`;
    return `${moved}: ${effect}. On this branch, run \`${command}\`, and commit the files that it writes.`;
  } catch (error) {
    // The upstream was read successfully, so the error is about the branch.
    if (!(error instanceof ProblemError)) throw error;
    return `${moved}, and the branch cannot be judged in its current state. On this branch, run \`${command}\`, which reports the reason.`;
  }
}

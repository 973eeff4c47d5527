import { readAt } from "@snap/diff/read-revision";
import { draft } from "@snap/sync/sync";
import { readState } from "./branch-state.ts";
import { checkOut } from "./check-out.ts";
import { createUpdate, differs } from "./create-update.ts";
import { verdictOf } from "./headline.ts";
import { noticeIn, withNotice } from "./notice.ts";
import type { Outcome, ProposeOptions } from "./outcome.ts";
import type { PullRequest } from "./pull-request.ts";
import type { UpdateBranch } from "./update-branch.ts";

/**
 * Says in the pull request of a branch that people have committed to what upstream has done since: one line at the top
 * of its body, which goes when the branch has today's state. The branch is judged with its own names and overlay.
 */
export async function proposeNotice(
  options: ProposeOptions,
  branch: UpdateBranch,
  open: PullRequest | undefined,
): Promise<Outcome> {
  const theirs = `${branch.name} has commits of people`;
  if (options.pullRequests === undefined) {
    return { said: `${theirs}, and was left alone: --pull-requests names its pull request` };
  }
  if (open === undefined) {
    const fix = "delete the branch, or open its pull request";
    return { said: `${theirs} and no open pull request, so nothing is proposed: ${fix}` };
  }
  const { slice, isTaken } = await readState(options, branch.tip);
  const last = noticeIn(open.body);
  if (isTaken) {
    if (last === undefined) return { said: `nothing new; ${theirs}` };
    const proposal = {
      action: "annotate",
      branch: branch.name,
      body: withNotice(open.body),
      isSafe: open.isSafe,
    } as const;
    return { said: `${theirs}, which has today's state`, proposal };
  }
  const isWithdrawn = !(await isNew(options));
  const about = `${isWithdrawn ? "withdrawn" : "moved"} ${slice}`;
  const text = last === about ? undefined : isWithdrawn ? WITHDRAWN : await describeNews(options, branch);
  if (text === undefined) return { said: `nothing new; ${theirs}` };
  const body = withNotice(open.body, { about, text });
  return {
    said: `${theirs}; upstream has ${isWithdrawn ? "taken its change back" : "moved on"} since: see its pull request`,
    proposal: { action: "annotate", branch: branch.name, body, isSafe: open.isSafe && !isWithdrawn },
  };
}

const WITHDRAWN =
  "**Upstream has taken this change back.** Close this pull request, or keep what is right without it: nothing here is closed for you.";

/** Whether upstream differs from what main has. */
async function isNew({ repository, provider, from }: ProposeOptions): Promise<boolean> {
  const drafted = await draft({ repository, provider, from });
  return differs(drafted, await readAt(repository, "HEAD", `specs/${provider}/openapi.yaml`));
}

/** Describes what the branch does not have yet; `undefined` where nothing of it concerns us. */
async function describeNews(
  { repository, provider, from }: ProposeOptions,
  { tip }: UpdateBranch,
): Promise<string | undefined> {
  await using tree = await checkOut(repository, tip);
  const update = await createUpdate({ repository: tree.path, provider, from, base: tip });
  if (!update) return undefined;
  const toFix = update.fixes.reduce((sum, { items }) => sum + items.length, 0);
  const command = `pnpm specs:update ${provider}${from === undefined ? "" : ` --from ${from}`} --base main`;
  return `**Upstream has moved on** since this branch took it: **${verdictOf(update)}**, ${toFix} to fix. On this branch, run \`${command}\`, and commit what it writes.`;
}

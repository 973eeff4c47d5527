import type { AccountServer } from "./account-server.ts";
import type { Pruning } from "./pruning.ts";

/** A line of the journal: the result of a step, an account that stopped, or the end of a process. */
export interface JournalLine {
  readonly ref?: string;
  readonly status?: string;
  readonly code?: string;
  readonly account?: string;
  /** How many requests were sent to the account after it had refused one. */
  readonly late?: number;
  readonly untried?: number;
  readonly retryAfter?: number | null;
  readonly ended?: boolean;
}

/** What happened while one process ran. */
export interface Round {
  readonly server: AccountServer;
  readonly pruning: Pruning;
  /** The refs of snapshots that the plan keeps, and that somebody has deleted. */
  readonly lost: ReadonlySet<string>;
  readonly isKilled: boolean;
  /** The journal of the process. */
  readonly lines: readonly JournalLine[];
  /** Reports a broken promise. */
  readonly fail: (message: string) => void;
}

// Requests may arrive late, so that those of different minutes seem to be of the same.
const MINUTE = 50_000;

const FINAL = ["changed", "deleted", "gone"];

/**
 * Checks what a process has done and reported. Returns whether the plan is applied.
 *
 * @throws {BrokenPromise} for a deletion that was not planned, a false result, or a request over a limit.
 */
export function checkRound(round: Round): boolean {
  checkLimits(round);
  checkDeletions(round);
  checkResults(round);
  const results = new Map(round.lines.flatMap(({ ref, status }) => (ref === undefined ? [] : [[ref, status ?? ""]])));
  const isApplied = !round.isKilled && [...results.values()].every((status) => FINAL.includes(status));
  if (!round.isKilled) checkEnd(round, results);
  return isApplied;
}

function checkLimits({ server, pruning, lines, fail }: Round): void {
  for (const { accepted, facts } of server.accounts.values()) {
    const { account, limit, isDocumented } = facts;
    // On a busy machine, a round can take longer than the minute of a limit.
    const isOver = accepted.some((time, index) => time - Number(accepted[index - limit]) < MINUTE);
    if (isDocumented && isOver)
      fail(`${account} received ${accepted.length} requests, and documents a limit of ${limit} in a minute`);
  }
  for (const { account = "", late = 0 } of lines) {
    const trouble = server.accounts.get(account)?.trouble;
    // The other steps that had begun. Two missing permissions in a row stop an account.
    const most = pruning.concurrency - 1 + (trouble === "forbidden" ? 2 : 0);
    if (late > most) fail(`${account} received ${late} requests after it had refused one (${trouble})`);
  }
}

function checkDeletions({ server, pruning, lost, fail }: Round): void {
  const planned = new Map(pruning.plan.steps.map((step) => [step.ref, step]));
  for (const [account, { deleted, cloud }] of server.accounts) {
    for (const id of deleted) {
      if (planned.get(`${account}/${id}`)?.action !== "delete")
        fail(`${account}/${id} was deleted, but the plan keeps it`);
    }
    const left = new Set([...cloud.store.snapshots].map(({ resource_id }) => resource_id));
    for (const { ref, source } of pruning.plan.steps) {
      if (!ref.startsWith(`${account}/`) || source === null || left.has(source.id)) continue;
      // A source has no snapshot if somebody deleted its only snapshot.
      const all = pruning.plan.steps.filter(
        (step) => step.ref.startsWith(`${account}/`) && step.source?.id === source.id,
      );
      if (!all.every((step) => lost.has(step.ref))) fail(`${account} lost the last snapshot of ${source.id}`);
    }
  }
}

function checkResults({ server, lines, lost, fail }: Round): void {
  for (const { ref, status } of lines) {
    if (ref === undefined) continue;
    const [account = "", id = ""] = ref.split("/");
    const served = server.accounts.get(account);
    const exists = [...(served?.cloud.store.snapshots ?? [])].some((snapshot) => snapshot.id === id);
    const isFalse =
      ((status === "deleted" || status === "gone") && (exists || !served?.deleted.includes(id))) ||
      (status === "changed" && !(exists && [...lost].some((each) => each.startsWith(`${account}/`)))) ||
      status === "deleting";
    if (isFalse) fail(`${ref} is reported as ${status}, but it ${exists ? "exists" : "does not exist"}`);
  }
}

// The last lines of a process that was not killed.
function checkEnd({ pruning, lines, server, fail }: Round, results: ReadonlyMap<string, string>): void {
  const planned = pruning.plan.steps.filter(({ action }) => action === "delete");
  const missing = planned.find(({ ref }) => !results.has(ref));
  if (missing || results.size !== planned.length) fail(`${missing?.ref ?? "a step"} has no result, or is unknown`);
  if (!lines.at(-1)?.ended) fail("the process did not end");
  const stopped = new Map(
    lines.flatMap((line) => (line.untried === undefined || line.account === undefined ? [] : [[line.account, line]])),
  );
  for (const [ref, status] of results) {
    const [account = ""] = ref.split("/");
    if (status === "untried" && !stopped.has(account)) fail(`${ref} was not tried, but ${account} did not stop`);
  }
  for (const [account, { code, untried, retryAfter }] of stopped) {
    const { trouble = "none", refused } = server.accounts.get(account) ?? {};
    const right = { revoked: "UNAUTHENTICATED", forbidden: "PERMISSION_DENIED", none: "RESOURCE_EXHAUSTED" }[trouble];
    if (!refused || (code !== right && code !== "RESOURCE_EXHAUSTED"))
      fail(`${account} stopped because of ${code}, but it was ${trouble}`);
    if (code === "RESOURCE_EXHAUSTED" && retryAfter !== 3_600_000)
      fail(`${account} can continue in ${retryAfter} ms, but asked for an hour`);
    const count = [...results].filter(([ref, status]) => ref.startsWith(`${account}/`) && status === "untried").length;
    if (count !== untried) fail(`${account} has ${count} steps that were not tried, but reports ${untried}`);
  }
}

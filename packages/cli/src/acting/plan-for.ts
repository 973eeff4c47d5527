import type { AnyPolicy, RetentionPlan } from "@snap/unified";
import { describeError } from "../command/command-error.ts";
import type { Flags, FlagValues } from "../command/define-command.ts";
import type { Io } from "../command/io.ts";
import { LIST_FLAGS, toListQuery } from "../commands/list-flags.ts";
import { readAtOnce } from "../commands/read-at-once.ts";
import type { LoadedSnap } from "../config/load-snap.ts";
import { countOf } from "../output/count-of.ts";
import { showProgress } from "../output/progress.ts";

// `--older-than` of a list would hide younger snapshots from the rules: see `--keep-younger`.
const { "older-than": _older, "newer-than": _newer, state: _state, ...others } = LIST_FLAGS;

/** The flags that restrict a plan to some snapshots. Other snapshots are neither planned nor counted. */
export const PLANNED_FLAGS = others satisfies Flags;

/** The flags that permit plans which are refused by default. */
interface Permissions {
  readonly "allow-delete-all": boolean;
  readonly "allow-empty-source": boolean;
}

/** Lists the snapshots of all accounts, and plans which of them to delete. */
export async function planFor(
  io: Io,
  { snap, adapters, failures }: LoadedSnap,
  policy: AnyPolicy,
  flags: FlagValues<typeof PLANNED_FLAGS> & Permissions,
): Promise<RetentionPlan> {
  const progress = showProgress(io, () => `Reading the snapshots of ${countOf(adapters.length, "account")}`);
  try {
    const plan = await snap.plan(policy, {
      ...toListQuery({ ...flags, "older-than": undefined, "newer-than": undefined, state: [] }),
      ...readAtOnce(adapters),
      allowDeleteAll: flags["allow-delete-all"],
      allowEmptySource: flags["allow-empty-source"],
      signal: io.signal,
    });
    io.signal.throwIfAborted();
    // An account that could not be loaded makes the plan incomplete, like an account that could not be listed.
    const unloaded = failures.map(({ account, provider, error }) => ({
      ...{ account, provider, status: "failed" as const, error: describeError(error) },
    }));
    return { ...plan, incomplete: [...plan.incomplete, ...unloaded] };
  } finally {
    progress.stop();
  }
}

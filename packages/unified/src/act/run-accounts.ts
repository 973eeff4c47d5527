import { SnapError } from "@snap/runtime";
import { mergeArrivals } from "../list/merge.ts";
import type { StoppedAccount } from "./account-stop.ts";

const CONCURRENCY = 32;

/** The steps of one account. */
export interface AccountSteps<Step> {
  /** Runs the steps, and yields the result of each. */
  steps(): AsyncIterable<Step>;
  /** Why the account stopped; `undefined` if all its steps were tried. */
  readonly stopped: StoppedAccount | undefined;
}

/** The options of methods that process all accounts in parallel. */
export interface RunOptions<Step> {
  readonly concurrency?: number | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Creates the error that is thrown when the signal or an error of `onStep` ends the run. */
  readonly toAbortError: (message: string, steps: readonly Step[], cause: unknown) => Error;
}

/** How the steps of all accounts ended. */
export interface RunResult<Step> {
  /** The result of each step, in the order in which they ended. */
  readonly steps: readonly Step[];
  /** The accounts that stopped before their last step. */
  readonly stopped: readonly StoppedAccount[];
  /** The delay in milliseconds after which all stopped accounts can continue; `null` if no provider asks for one. */
  readonly retryAfter: number | null;
}

/**
 * Runs the steps of all accounts in parallel. After an abort or an error of `onStep`, `hasEnded` returns `true`: then no
 * step may start, and those that are running are awaited.
 */
export async function runAccounts<Step>(
  createRuns: (hasEnded: () => boolean) => readonly AccountSteps<Step>[],
  { concurrency = CONCURRENCY, onStep, signal, toAbortError }: RunOptions<Step>,
): Promise<RunResult<Step>> {
  let failure: { readonly error: unknown } | undefined;
  const runs = createRuns(() => failure !== undefined || signal?.aborted === true);
  const steps: Step[] = [];
  const arrivals = mergeArrivals(
    runs.map((run) => () => run.steps()),
    concurrency,
  );
  for await (const step of arrivals) {
    steps.push(step);
    try {
      if (!failure) await onStep?.(step);
    } catch (error) {
      failure = { error };
    }
  }
  if (failure) throw toAbortError(`\`onStep\` failed: ${describe(failure.error)}.`, steps, failure.error);
  if (signal?.aborted) throw toAbortError("ended by the caller's signal.", steps, signal.reason);
  const stopped = runs.flatMap((run) => run.stopped ?? []);
  const delays = stopped.flatMap(({ retryAfter }) => retryAfter ?? []);
  return { steps, stopped, retryAfter: delays.length > 0 ? Math.max(...delays) : null };
}

function describe(error: unknown): string {
  return (SnapError.isInstance(error) || error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}

import { ApiError, SnapError } from "@snap/runtime";
import { withContext } from "../errors/with-context.ts";

/** What the provider started for a call, with the provider's id. */
export type Started = NonNullable<SnapError["started"]>;

/**
 * Runs the steps after something was started. Adds `started` to their errors, so that the caller can resume with it.
 */
export async function withStarted<Value>(started: Started, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw doubt(error, started);
  }
}

/** Returns a copy of an error that is not retryable, and says that the operation may have succeeded. */
export function doubt(error: unknown, started?: Started, why = "it may still have succeeded"): unknown {
  if (!SnapError.isInstance(error)) return error;
  const note = started ? `${started.type} ${started.id} was started` : `${why}; check before retrying`;
  return withContext(error, { retryable: false, note, ...(started && { started }) });
}

/** Returns whether the provider may have completed the operation, although its response was lost. */
export function mayBeDone(error: unknown): boolean {
  if (!SnapError.isInstance(error) || error.started) return false;
  return LOST.includes(error.name) || (ApiError.isInstance(error) && GATEWAY.includes(error.status));
}

const LOST = ["ConnectionError", "TimeoutError", "UnexpectedResponseError", "UnreadableResponseError"];
const GATEWAY = [502, 503, 504];

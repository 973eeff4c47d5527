import { ApiError, SnapError, type Started } from "@snap/runtime";
import { withContext } from "../errors/with-context.ts";

/**
 * Runs the steps that follow after the provider has started something. Adds `started` to their errors: the caller can
 * resume from it.
 */
export async function withStarted<Value>(started: Started, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw markUncertain(error, started);
  }
}

/** Returns a copy of an error that is not retryable and whose message says that the operation may have succeeded. */
export function markUncertain(error: unknown, started?: Started, why = "it may still have succeeded"): unknown {
  if (!SnapError.isInstance(error)) return error;
  const note = started ? `${started.type} ${started.id} was started` : `${why}; check before retrying`;
  return withContext(error, { retryable: false, note, ...(started && { started }) });
}

/** Returns whether the provider may have completed the operation despite the error. */
export function mayBeDone(error: unknown): boolean {
  if (!SnapError.isInstance(error) || error.started) return false;
  return LOST.includes(error.name) || (ApiError.isInstance(error) && GATEWAY.includes(error.status));
}

const LOST = ["ConnectionError", "TimeoutError", "UnexpectedResponseError", "UnreadableResponseError"];
const GATEWAY = [502, 503, 504];

import { ApiError, SnapError } from "@snap/runtime";
import { withContext } from "../errors/with-context.ts";

/** What a call made the provider begin, by the provider's id. */
export type Started = NonNullable<SnapError["started"]>;

/** Runs what follows on something that was started; an error then tells what that is, so that it can be gone on with. */
export async function withStarted<Value>(started: Started, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw doubt(error, started);
  }
}

/** Returns a copy of an error that says that its call must not be repeated blindly. */
export function doubt(error: unknown, started?: Started, why = "it may be done nevertheless"): unknown {
  if (!SnapError.isInstance(error)) return error;
  const note = started ? `${started.type} ${started.id} was started` : `${why}: look before you repeat it`;
  return withContext(error, { retryable: false, note, ...(started && { started }) });
}

/** Whether the provider may have done what it was asked for, although no answer says so. */
export function mayBeDone(error: unknown): boolean {
  if (!SnapError.isInstance(error) || error.started) return false;
  return LOST.includes(error.name) || (ApiError.isInstance(error) && GATEWAY.includes(error.status));
}

const LOST = ["ConnectionError", "TimeoutError", "UnexpectedResponseError", "UnreadableResponseError"];
const GATEWAY = [502, 503, 504];

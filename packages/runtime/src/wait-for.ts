import { pollUntilDone, type WaitHandle, type Waiting, type WaitOptions } from "./poll-until-done.ts";

/**
 * Polls immediately and then with growing delays until `check` returns `"done"`.
 *
 * If the wait fails before you await it, for example while you store its handle, the error is thrown when you await it.
 *
 * @throws {WaitFailedError} when `check` returns `"failed"`.
 * @throws {TimeoutError} when the wait takes longer than `timeout`. `cause` is the error of the last poll, if it
 * failed.
 * @throws {AbortError} when `signal` aborts the wait.
 * @throws {InvalidRequestError} when an option is invalid, or `check` returns an unknown outcome.
 */
export function waitFor<Target, Value>(
  start: WaitHandle<Target>,
  options: WaitOptions<Target, Value>,
): Waiting<Target, Value> {
  return pollUntilDone(start, options);
}

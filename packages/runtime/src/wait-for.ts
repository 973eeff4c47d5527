import { pollUntilDone, type WaitHandle, type Waiting, type WaitOptions } from "./poll-until-done.ts";

/**
 * Polls at once, then with growing delays, until `check` returns `"done"`.
 *
 * The wait may fail before you await it, while you store its handle for example: the error is thrown where you await it.
 *
 * @throws {WaitFailedError} when `check` returns `"failed"`.
 * @throws {TimeoutError} when it takes longer than `timeout`; `cause` is the failure of the last poll, if it failed.
 * @throws {AbortError} when `signal` ends the wait.
 * @throws {InvalidRequestError} when an option is wrong, or `check` returns anything else.
 */
export function waitFor<Target, Value>(
  start: WaitHandle<Target>,
  options: WaitOptions<Target, Value>,
): Waiting<Target, Value> {
  return pollUntilDone(start, options);
}

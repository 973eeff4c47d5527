import type { CallOptions } from "./attempt.ts";
import { checkNumbers } from "./check-numbers.ts";

/**
 * Holds the timeout and the retries of a client, or of a call, to numbers.
 *
 * @throws {InvalidRequestError}
 */
export function checkCallOptions({ timeout, retry }: Pick<CallOptions, "retry" | "timeout">): void {
  const { attempts, baseDelay, maxDelay } = retry || {};
  // A timeout of 0 may have been meant as none.
  checkNumbers({ timeout: timeout === 0 ? "0" : timeout, attempts, baseDelay, maxDelay });
}

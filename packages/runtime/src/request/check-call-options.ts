import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { CallOptions } from "./attempt.ts";
import { checkNumbers } from "./check-numbers.ts";

/**
 * Holds the timeout and the retries of a client, or of a call, to numbers.
 *
 * @throws {InvalidRequestError}
 */
export function checkCallOptions({ timeout, retry }: Pick<CallOptions, "retry" | "timeout">): void {
  const { attempts, baseDelay, maxDelay } = retry || {};
  // It may have been meant as none.
  if (timeout === 0) throw new InvalidRequestError("`timeout` must be more than 0. Use Infinity for no limit.");
  checkNumbers({ timeout, attempts, baseDelay, maxDelay });
}

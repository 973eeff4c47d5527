import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkRetry, type RetryOptions } from "./retry.ts";

/**
 * Checks the timeout and the retries of a client, or of a call.
 *
 * @throws {InvalidRequestError}
 */
export function checkCallOptions({
  timeout,
  retry,
}: {
  readonly timeout?: number | undefined;
  readonly retry?: RetryOptions | false | undefined;
}): void {
  checkRetry(retry);
  const { attempts, baseDelay, maxDelay, attemptTimeout } = retry || {};
  // It may have been meant as none.
  if (timeout === 0) throw new InvalidRequestError("`timeout` must be more than 0. Use Infinity for no limit.");
  checkNumbers({ timeout, attempts, baseDelay, maxDelay, attemptTimeout });
}

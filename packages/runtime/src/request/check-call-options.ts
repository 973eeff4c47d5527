import type { RequestOptions } from "../client/request-options.ts";
import { toMilliseconds } from "../duration.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { checkNumbers } from "./check-numbers.ts";
import { describeValue } from "./describe-value.ts";

/**
 * Checks the timeout and the retries of a client, or of a call.
 *
 * @throws {InvalidRequestError}
 */
export function checkCallOptions({ timeout, retry = {} }: Pick<RequestOptions, "retry" | "timeout">): void {
  if ((typeof retry !== "object" && retry !== false) || retry === null) {
    throw new InvalidRequestError(`\`retry\` must be an object or false, got ${describeValue(retry)}.`);
  }
  const { attempts, baseDelay, maxDelay, attemptTimeout = 0 } = retry || {};
  // It may have been meant as none.
  if (timeout !== undefined && !toMilliseconds(timeout, "timeout"))
    throw new InvalidRequestError("`timeout` must be more than 0. Use Infinity for no limit.");
  toMilliseconds(attemptTimeout, "attemptTimeout");
  checkNumbers({ attempts, baseDelay, maxDelay });
}

import type { RequestOptions } from "../client/request-options.ts";
import { toMilliseconds } from "../duration.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { checkNumbers } from "./check-numbers.ts";
import { describeValue } from "./describe-value.ts";
import { isPlainObject } from "./plain-object.ts";

/**
 * Validates the timeout and the retry options of a client or a call.
 *
 * @throws {InvalidRequestError} when one of them is invalid.
 */
export function checkCallOptions({ timeout, retry = {} }: Pick<RequestOptions, "retry" | "timeout">): void {
  if (retry !== false && !isPlainObject(retry)) {
    throw new InvalidRequestError(`\`retry\` must be an object or false, got ${describeValue(retry)}.`);
  }
  const { attempts, baseDelay, maxDelay, attemptTimeout = 0 } = retry || {};
  // The caller may have meant "no timeout".
  if (timeout !== undefined && !toMilliseconds(timeout, "timeout"))
    throw new InvalidRequestError("`timeout` must be more than 0.");
  toMilliseconds(attemptTimeout, "attemptTimeout");
  checkNumbers({ attempts, baseDelay, maxDelay });
}

import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { CallOptions } from "./call.ts";
import { checkNumbers } from "./check-numbers.ts";
import { describeValue } from "./describe-value.ts";
import { checkRetry } from "./retry.ts";

const PARSED_AS: readonly unknown[] = ["json", "text", "blob", "arrayBuffer", "stream"];

/**
 * Checks the options of a client or of a call.
 *
 * @throws {InvalidRequestError}
 */
export function checkCallOptions(options: Pick<CallOptions, "idleTimeout" | "parseAs" | "retry" | "timeout">): void {
  const { timeout, idleTimeout, retry, parseAs } = options;
  checkRetry(retry);
  const { attempts, baseDelay, maxDelay, attemptTimeout } = retry || {};
  // It may have been meant as none.
  if (timeout === 0) throw new InvalidRequestError("`timeout` must be more than 0. Use Infinity for no limit.");
  checkNumbers({ timeout, idleTimeout, attempts, baseDelay, maxDelay, attemptTimeout });
  if (parseAs !== undefined && !PARSED_AS.includes(parseAs)) {
    const message = `\`parseAs\` must be one of ${PARSED_AS.join(", ")}, got ${describeValue(parseAs)}.`;
    throw new InvalidRequestError(message);
  }
}

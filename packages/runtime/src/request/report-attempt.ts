import type { SnapError } from "../errors/snap-error.ts";
import { redactUrl } from "../redact/redact-url.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { formatAttempt } from "./format-attempt.ts";

/** Reports a completed attempt to `onAttempt` and the logger. */
export function reportAttempt(attempt: Attempt, error?: SnapError, retryDelay?: number): void {
  const { call, startedAt, status } = attempt;
  const { context } = call;
  const { logger, options } = context;
  const { onAttempt } = options;
  if (!onAttempt && !logger) return;
  const { attempts: number, ...request } = failedRequest(attempt);
  // An undocumented path may contain a secret, too.
  const path = redactUrl(call.path, attempt.secrets);
  const event = { ...request, path, attempt: number, startedAt, endedAt: Date.now(), status, error, retryDelay };
  // Called in a later task, so that an error of a hook becomes an uncaught error and the call does not lose its
  // response.
  if (onAttempt) queueMicrotask(() => onAttempt(event));
  logger?.debug(formatAttempt(event));
}

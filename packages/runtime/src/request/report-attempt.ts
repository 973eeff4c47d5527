import type { SnapError } from "../errors/snap-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import { formatAttempt } from "./format-attempt.ts";

/** Reports an attempt that is over to `onAttempt` and to the log. */
export function reportAttempt(attempt: Attempt, error?: SnapError, retryDelay?: number): void {
  const { call, startedAt, status } = attempt;
  const { context, path } = call;
  const { logger, options } = context;
  const { onAttempt } = options;
  if (!onAttempt && !logger) return;
  const { attempts: number, ...request } = failedRequest(attempt);
  const event = { ...request, path, attempt: number, startedAt, endedAt: Date.now(), status, error, retryDelay };
  // Later, so that what a hook throws is reported as an uncaught error: a log must not lose the response of a call.
  if (onAttempt) queueMicrotask(() => onAttempt(event));
  logger?.debug(formatAttempt(event));
}

import type { SnapError } from "../errors/snap-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";

/** Reports an attempt that is over to `onAttempt` and to the log. */
export function reportAttempt(attempt: Attempt, error?: SnapError, retryDelay?: number): void {
  const { call, startedAt, status } = attempt;
  const { context, path } = call;
  const { onAttempt } = context.options;
  const { logger } = context;
  if (!onAttempt && !logger) return;
  const { attempts: number, ...request } = failedRequest(attempt);
  const event = { ...request, path, attempt: number, startedAt, endedAt: Date.now(), status, error, retryDelay };
  const { provider, method, url } = request;
  const next = retryDelay === undefined ? "" : `, retried in ${Math.round(retryDelay)} ms`;
  const outcome = error?.name ?? status;
  logger?.debug(
    `${provider} ${method} ${url}: ${outcome} after ${event.endedAt - startedAt} ms (attempt ${number}${next})`,
  );
  // Later, so that what a hook throws is reported as an uncaught error: a log must not lose the response of a call.
  if (onAttempt) queueMicrotask(() => onAttempt(event));
}

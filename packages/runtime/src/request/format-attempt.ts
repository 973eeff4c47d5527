import type { AttemptEvent } from "../attempt-event.ts";

/** Formats an attempt as a log line. */
export function formatAttempt(event: AttemptEvent): string {
  const { provider, method, url, attempt, startedAt, endedAt, status, error, retryDelay } = event;
  const next = retryDelay === undefined ? "" : `, retried in ${Math.round(retryDelay)} ms`;
  const outcome = error?.name ?? status;
  return `${provider} ${method} ${url}: ${outcome} after ${endedAt - startedAt} ms (attempt ${attempt}${next})`;
}

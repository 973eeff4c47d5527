import { AbortError } from "./abort-error.ts";
import type { AttemptEvent } from "./attempt-event.ts";
import { type Call, type Exchange, failedRequest } from "./call.ts";
import { ConnectionError } from "./connection-error.ts";
import { createDeadline } from "./deadline.ts";
import { readResult } from "./read-result.ts";
import { createRedactor } from "./redactor.ts";
import { backoff, isRetried, type RetryOptions, readRetryAfter } from "./retry.ts";
import { drop, send } from "./send.ts";
import type { Sender } from "./sender.ts";
import { type FailedRequest, SnapError } from "./snap-error.ts";
import { TimeoutError } from "./timeout-error.ts";
import type { Result } from "./unwrap.ts";

const DEFAULT_TIMEOUT = 60_000;

/**
 * Sends a request, again where that is safe and useful, until an answer is read or the deadline passes.
 *
 * @throws {SnapError} when no answer came.
 */
export async function exchange(sender: Sender, call: Call): Promise<Result> {
  const {
    signal,
    retry,
    timeout = sender.timeout ?? DEFAULT_TIMEOUT,
    expires = performance.now() + timeout,
  } = call.init;
  const it: Exchange = {
    ...sender,
    ...call,
    ...createDeadline(expires, signal),
    ...createRedactor(sender.secrets),
    retry: { ...toRetryOptions(sender.retry), ...toRetryOptions(retry) },
    timeout,
    attempts: 0,
  };
  try {
    for (;;) {
      const result = await attempt(it);
      if (result) return result;
    }
  } catch (error) {
    throw explain(it, error);
  } finally {
    it.clear();
  }
}

// Gives no result where another attempt is to follow.
async function attempt(it: Exchange): Promise<Result | undefined> {
  const startedAt = Date.now();
  let response: Response | undefined;
  let result: Result | undefined;
  let error: SnapError | undefined;
  let delay: number | undefined;
  it.attempts++;
  try {
    response = await send(it);
    if (isRetried(response.status)) delay = retryDelay(it, response);
    if (delay === undefined) result = await readResult(it, response);
    else drop(response);
  } catch (thrown) {
    error = explain(it, thrown);
    if (error instanceof ConnectionError) delay = retryDelay(it);
  }
  if (it.onAttempt) tell(it, { startedAt, endedAt: Date.now(), status: response?.status, error, retryDelay: delay });
  if (delay !== undefined) await it.sleep(delay);
  else if (error) throw error;
  return result;
}

function explain(it: Exchange, thrown: unknown): SnapError {
  const ended = it.ended();
  if (ended === "timeout") return new TimeoutError(it.timeout, failedRequest(it));
  if (ended) return new AbortError(it.init.signal?.reason, failedRequest(it));
  return SnapError.isInstance(thrown) ? thrown : new ConnectionError(failedRequest(it), thrown, it.redact);
}

// Undefined where the request must not be sent again, or not in time.
function retryDelay(it: Exchange, response?: Response): number | undefined {
  const { method, path, retry, rateLimitReset } = it;
  const safe = !/^P(OST|ATCH)$/.test(method) || it.idempotent?.includes(`${method} ${path}`);
  const { attempts = 3, idempotent = safe } = retry;
  if (it.attempts >= attempts || !idempotent) return undefined;
  const asked = response && readRetryAfter(response, rateLimitReset);
  const delay = Math.max(asked ?? 0, backoff(it.attempts, retry));
  return delay < it.remaining() ? delay : undefined;
}

function toRetryOptions(retry: RetryOptions | false | undefined): RetryOptions {
  return retry === false ? { attempts: 1 } : (retry ?? {});
}

// Later, so that what a hook throws is reported as an uncaught error: a log must not lose the answer of a call.
function tell(it: Exchange, outcome: Omit<AttemptEvent, "attempt" | "path" | keyof FailedRequest>): void {
  const { attempts: attempt, ...request } = failedRequest(it);
  queueMicrotask(() => it.onAttempt?.({ ...request, path: it.path, attempt, ...outcome }));
}

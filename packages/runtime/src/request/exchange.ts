import type { ClientContext } from "../client/client-context.ts";
import { causeMessages } from "../errors/cause-messages.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import type { Result } from "../unwrap.ts";
import { type Call, type Exchange, failedRequest } from "./attempt.ts";
import { checkCallOptions } from "./check-call-options.ts";
import { createDeadline } from "./deadline.ts";
import { readResult } from "./read-result.ts";
import { redact } from "./redact.ts";
import { backoff, isRetried, type RetryOptions, readRetryAfter } from "./retry.ts";
import { drop, send } from "./send.ts";

const DEFAULT_TIMEOUT = 60_000;

/**
 * Sends a request, again where that is safe and useful, until an answer is read or the deadline passes.
 *
 * @throws {SnapError} when no answer came.
 */
export async function exchange(context: ClientContext, build: () => Call): Promise<Result> {
  const call = build();
  const { signal, timeout, retry, budget } = call.init;
  if (timeout !== undefined || retry) checkCallOptions(call.init);
  const own = timeout ?? context.timeout ?? DEFAULT_TIMEOUT;
  const { left, whole } = budget && budget.left < own ? budget : { left: own, whole: own };
  const deadline = createDeadline(left, whole, signal);
  const it: Exchange = { ...call, context, deadline, attempts: 0 };
  try {
    deadline.signal.throwIfAborted();
    // What a custom `fetch` does beyond the deadline, heedless of its signal, is left to itself.
    const result = await deadline.race(attemptAll(it));
    tell(it);
    return result;
  } catch (thrown) {
    const error = explain(it, thrown);
    tell(it, error);
    throw error;
  } finally {
    deadline.clear();
  }
}

async function attemptAll(it: Exchange): Promise<Result> {
  for (;;) {
    it.attempts++;
    it.startedAt = Date.now();
    it.status = undefined;
    let error: SnapError | undefined;
    let delay: number | undefined;
    try {
      const response = await send(it);
      it.status = response.status;
      if (isRetried(response.status)) delay = retryDelay(it, response);
      if (delay === undefined) return await readResult(it, response);
      drop(response);
    } catch (thrown) {
      error = explain(it, thrown);
      if (error instanceof ConnectionError) delay = retryDelay(it);
      if (delay === undefined) throw error;
    }
    tell(it, error, delay);
    await it.deadline.sleep(delay);
  }
}

function explain(it: Exchange, thrown: unknown): SnapError {
  const request = failedRequest(it);
  const known = it.deadline.failure({ request }) ?? thrown;
  if (SnapError.isInstance(known)) return known;
  const cause = new Error(redact(causeMessages(thrown), it.secrets));
  return new ConnectionError(`the connection failed: ${cause.message}`, { request, retryable: true, cause });
}

// Undefined where the request must not be sent again, or not in time.
function retryDelay(it: Exchange, response?: Response): number | undefined {
  const { context, method, path } = it;
  const options: RetryOptions = { ...toRetryOptions(context.retry), ...toRetryOptions(it.init.retry) };
  const { attempts = 3, idempotent = context.operations?.[`${method} ${path}`]?.idempotent } = options;
  if (it.attempts >= attempts || (/POST|PATCH/.test(method) && !idempotent)) return undefined;
  const asked = response && readRetryAfter(response, context.rateLimitReset);
  const delay = Math.max(asked ?? 0, backoff(it.attempts, options));
  return delay < it.deadline.remaining() ? delay : undefined;
}

function toRetryOptions(retry: RetryOptions | false | undefined): RetryOptions | undefined {
  return retry === false ? { attempts: 1 } : retry;
}

// Once for each attempt, and later, so that what a hook throws is reported as an uncaught error: a log must not lose the
// answer of a call.
function tell(it: Exchange, error?: SnapError, retryDelay?: number): void {
  const { startedAt, status, path } = it;
  const { onAttempt } = it.context;
  if (!onAttempt || !startedAt) return;
  it.startedAt = undefined;
  const { attempts: attempt, ...request } = failedRequest(it);
  const event = { ...request, path, attempt, startedAt, endedAt: Date.now(), status, error, retryDelay };
  queueMicrotask(() => onAttempt(event));
}

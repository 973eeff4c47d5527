import { ConnectionError } from "../errors/connection-error.ts";
import type { SnapError } from "../errors/snap-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Result } from "../unwrap.ts";
import type { Attempt } from "./attempt.ts";
import type { Credentials } from "./authorize.ts";
import type { Call } from "./call.ts";
import { createDeadline, type Deadline } from "./deadline.ts";
import { ForeignError } from "./foreign-error.ts";
import { readResponse } from "./read-response.ts";
import { reportAttempt } from "./report-attempt.ts";
import { backoff, isRetried, mergeRetryOptions, type RetryOptions } from "./retry.ts";
import { readRetryAfter } from "./retry-after.ts";
import { discardBody, send } from "./send.ts";
import { toSnapError } from "./to-snap-error.ts";

const DEFAULT_TIMEOUT = 60_000;

/**
 * Sends a request, again where that is safe and useful, until a response is read or the deadline passes.
 *
 * @throws {SnapError} when no response came.
 */
export async function exchange(given: Call): Promise<Result> {
  const { context, options } = given;
  const { timeout = context.options.timeout ?? DEFAULT_TIMEOUT, budget, signal } = options;
  const { left, whole } = budget && budget.left < timeout ? budget : { left: timeout, whole: timeout };
  const deadline = createDeadline(left, whole, signal);
  const middleware = [...context.middleware, ...(options.middleware ?? [])];
  const run = middleware.length > 0 && new (await import("./on-demand.ts")).MiddlewareRun(given, middleware);
  let attempt = createAttempt(given, deadline);
  try {
    deadline.signal.throwIfAborted();
    const call = run ? await deadline.race(run.start(given)) : given;
    if (call instanceof Response) return await deadline.race(readResponse(attempt, call));
    for (;;) {
      attempt = createAttempt(call, deadline, attempt);
      let error: SnapError | undefined;
      let next: Next | undefined;
      try {
        // What a custom `fetch` does beyond the deadline, ignoring its signal, is left to itself.
        const response = await attempt.deadline.race(run ? run.attempt(attempt, send) : send(attempt));
        attempt.status = response.status;
        if (!response.ok) next = await deadline.race(planNext(attempt, response, deadline));
        if (!next) {
          const final = run ? await deadline.race(run.finish(response)) : response;
          return await attempt.deadline.race(readResponse(attempt, final));
        }
        discardBody(response);
      } catch (thrown) {
        if (thrown instanceof ForeignError) throw thrown;
        error = toSnapError(attempt, deadline, thrown);
        if (error instanceof ConnectionError || (error instanceof TimeoutError && !deadline.signal.aborted)) {
          next = await deadline.race(planNext(attempt, error, deadline));
        }
        if (!next) throw error;
      } finally {
        if (attempt.deadline !== deadline) attempt.deadline.clear();
        reportAttempt(attempt, error, next?.delay);
      }
      attempt = { ...attempt, fresh: next.fresh ?? attempt.fresh };
      if (next.delay > 0) await deadline.race(deadline.sleep(next.delay));
    }
  } catch (thrown) {
    if (thrown instanceof ForeignError) throw thrown.error;
    const error = toSnapError(attempt, deadline, thrown);
    const answer = run ? await run.fail(error) : error;
    if (answer instanceof Response) return await readResponse(attempt, answer);
    throw answer;
  } finally {
    deadline.clear();
  }
}

function createAttempt(call: Call, deadline: Deadline, last?: Attempt): Attempt {
  const { attemptTimeout } = retryOptionsOf(call);
  return {
    call,
    number: last ? last.number + 1 : 0,
    deadline: last && attemptTimeout ? createDeadline(attemptTimeout, attemptTimeout, deadline.signal) : deadline,
    startedAt: Date.now(),
    secrets: [...(last ?? call).secrets],
    fresh: last?.fresh,
    refresh: undefined,
    status: undefined,
  };
}

/** What comes after a failed attempt: a wait in milliseconds, and perhaps other credentials. */
interface Next {
  readonly delay: number;
  readonly fresh?: Credentials;
}

const DEFAULTS: RetryOptions = {};

function retryOptionsOf({ context, options }: Call): RetryOptions {
  const { retry: shared } = context.options;
  const { retry } = options;
  return shared === undefined && retry === undefined ? DEFAULTS : mergeRetryOptions(shared, retry);
}

// Undefined where the request must not be sent again, or not in time.
async function planNext(
  attempt: Attempt,
  failure: Response | SnapError,
  deadline: Deadline,
): Promise<Next | undefined> {
  const { call, number, refresh, fresh } = attempt;
  const { context, method, traits, body, headers } = call;
  if (Object.prototype.toString.call(body) === "[object ReadableStream]") return undefined;
  const response = failure instanceof Error ? undefined : failure;
  if (response?.status === 401 && refresh && !fresh) return { delay: 0, fresh: await refresh() };
  const options = retryOptionsOf(call);
  const keyed = headers[traits.idempotencyKey?.toLowerCase() ?? "idempotency-key"] !== undefined;
  const { attempts = 3, idempotent = traits.idempotent ?? keyed, statuses, when, beforeRetry } = options;
  // An attempt with a rejected credential does not count.
  if (number - (fresh ? 1 : 0) >= attempts || (/POST|PATCH/.test(method) && !idempotent)) return undefined;
  const byDefault = !response || (statuses ? statuses.includes(response.status) : isRetried(response.status));
  const copy = when && response?.body ? response.clone() : failure;
  const wanted = (await ForeignError.wrap(() => when?.(copy))) ?? byDefault;
  if (copy !== failure) discardBody(copy as Response);
  if (!wanted) return undefined;
  const asked = response && readRetryAfter(response, context.rateLimitReset);
  const delay = Math.max(asked ?? 0, backoff(number, options));
  if (delay >= deadline.remaining()) return undefined;
  await ForeignError.wrap(() => beforeRetry?.({ attempt: number, delay, failure }));
  return { delay };
}

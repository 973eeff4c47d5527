import type { SnapError } from "../errors/snap-error.ts";
import type { Result } from "../unwrap.ts";
import type { Attempt } from "./attempt.ts";
import type { Call } from "./call.ts";
import { createDeadline, type Deadline } from "./deadline.ts";
import { ForeignError } from "./foreign-error.ts";
import { loadOnDemand } from "./load-on-demand.ts";
import type { MiddlewareRun } from "./middleware-run.ts";
import type { Next } from "./plan-retry.ts";
import { readResponse } from "./read-response.ts";
import { reportAttempt } from "./report-attempt.ts";
import type { RetryOptions } from "./retry.ts";
import { send } from "./send.ts";
import { toSnapError } from "./to-snap-error.ts";

const DEFAULT_TIMEOUT = 60_000;
const NO_RETRY: RetryOptions = {};

/**
 * Sends a request, again where that is safe and useful, until a response is read or the deadline passes.
 *
 * @throws {SnapError} when no response came.
 */
export async function exchange(given: Call): Promise<Result> {
  const { context, options } = given;
  const { timeout = context.options.timeout ?? DEFAULT_TIMEOUT, budget, signal } = options;
  const { left, whole } = budget && budget.left < timeout ? budget : { left: timeout, whole: timeout };
  const middleware = [...context.middleware, ...(options.middleware ?? [])];
  const deadline = createDeadline(left, whole, signal);
  let run: MiddlewareRun | undefined;
  let attempt = createAttempt(given, deadline);
  try {
    deadline.signal.throwIfAborted();
    if (middleware.length > 0) run = new (await loadOnDemand()).MiddlewareRun(given, middleware);
    const call = run ? await deadline.race(run.start(given)) : given;
    if (call instanceof Response) return await deadline.race(readResponse(attempt, call));
    for (;;) {
      const own = createAttempt(call, deadline, attempt);
      attempt = own;
      let error: SnapError | undefined;
      let next: Next | undefined;
      const perform = async (): Promise<Result | Next> => {
        const response = await (run ? run.attempt(own, send) : send(own));
        own.status = response.status;
        if (!response.ok) {
          const plan = await (await loadOnDemand()).planAfterResponse(own, response, deadline);
          if (plan) return plan;
        }
        return readResponse(own, run ? await run.finish(response) : response);
      };
      try {
        // What a custom `fetch` does beyond the deadline, ignoring its signal, is left to itself.
        const outcome = await own.deadline.race(perform());
        if (!("delay" in outcome)) return outcome;
        next = outcome;
      } catch (thrown) {
        if (thrown instanceof ForeignError) throw thrown;
        const plan = loadOnDemand().then(
          ({ planAfterError }) => planAfterError(own, deadline, thrown),
          // It cannot be loaded where the connection is gone.
          () => ({ error: toSnapError(own, deadline, thrown), next: undefined }),
        );
        ({ error, next } = await plan);
        if (!next) throw error;
      } finally {
        if (own.deadline !== deadline) own.deadline.clear();
        reportAttempt(own, error, next?.delay);
      }
      if (next.fresh) attempt = { ...own, fresh: next.fresh };
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
  const { options, context } = call;
  const { attemptTimeout = (context.options.retry || NO_RETRY).attemptTimeout } = options.retry || NO_RETRY;
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

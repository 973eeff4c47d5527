import type { Attempt } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";
import { discardBody } from "./discard-body.ts";
import { isRetried } from "./is-retried.ts";
import { type Next, planRetry, retryOptionsOf } from "./plan-retry.ts";
import { readRetryAfter } from "./retry-after.ts";

/**
 * Plans what follows a failed response, and discards its body if the request is retried. Returns `undefined` if the
 * response is the result.
 */
export async function planAfterResponse(
  attempt: Attempt,
  response: Response,
  deadline: Deadline,
): Promise<Next | undefined> {
  const { call, refresh, fresh } = attempt;
  const { status } = response;
  const isRepeatable = String(call.body) !== "[object ReadableStream]";
  const { statuses, when } = retryOptionsOf(call);
  const wire = await call.context.wire?.();
  const judged = await wire?.judgeFailure(response.clone());
  const isTransient = statuses ? statuses.includes(status) : judged === "transient" || isRetried(status);
  const copy = when && response.body ? response.clone() : response;
  const asked = readRetryAfter(response, call.context.rateLimitReset) ?? 0;
  let isResult = false;
  try {
    if ((status === 401 || judged === "rejected") && refresh && !fresh && isRepeatable)
      return { delay: 0, fresh: await refresh() };
    const plan = await planRetry(attempt, response, deadline, { isTransient, copy, asked });
    isResult = plan === undefined;
    return plan;
  } finally {
    // The bodies are also discarded if a function of the caller throws.
    if (!isResult) discardBody(response);
    if (copy !== response) discardBody(copy);
  }
}

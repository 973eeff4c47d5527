import type { Attempt } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";
import { discardBody } from "./discard-body.ts";
import { type Next, planRetry, retryOptionsOf } from "./plan-retry.ts";
import { isRetried } from "./retry.ts";
import { readRetryAfter } from "./retry-after.ts";

/** Plans what comes after a response that is a failure; `undefined` where it is the result. */
export async function planAfterResponse(
  attempt: Attempt,
  response: Response,
  deadline: Deadline,
): Promise<Next | undefined> {
  const { call, refresh, fresh } = attempt;
  const { status } = response;
  const isRepeatable = String(call.body) !== "[object ReadableStream]";
  if (status === 401 && refresh && !fresh && isRepeatable) return { delay: 0, fresh: await refresh() };
  const { statuses, when } = retryOptionsOf(call);
  const isTransient = statuses ? statuses.includes(status) : isRetried(status);
  const copy = when && response.body ? response.clone() : response;
  const asked = readRetryAfter(response, call.context.rateLimitReset) ?? 0;
  try {
    return await planRetry(attempt, response, deadline, { isTransient, copy, asked });
  } finally {
    if (copy !== response) discardBody(copy);
  }
}

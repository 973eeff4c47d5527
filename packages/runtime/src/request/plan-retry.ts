import type { SnapError } from "../errors/snap-error.ts";
import type { Attempt } from "./attempt.ts";
import type { Credentials } from "./authorize.ts";
import type { Call } from "./call.ts";
import { callForeign } from "./call-foreign.ts";
import type { Deadline } from "./deadline.ts";
import { mergeRetryOptions } from "./merge-retry-options.ts";
import { backoff, DEFAULT_ATTEMPTS, type RetryOptions } from "./retry.ts";

/** The plan for the next attempt: a delay in milliseconds, and new credentials if the API rejected the credentials. */
export interface Next {
  readonly delay: number;
  readonly fresh?: Credentials;
}

const DEFAULTS: RetryOptions = {};

/** Returns the retry options of a call, merged with those of its client. */
export function retryOptionsOf({ context, options }: Call): RetryOptions {
  const { retry: shared } = context.options;
  const { retry } = options;
  return shared === undefined && retry === undefined ? DEFAULTS : mergeRetryOptions(shared, retry);
}

/**
 * Plans the retry of a failed attempt. Returns `undefined` if the request must not be retried, or if the delay exceeds
 * the deadline.
 *
 * @param isTransient whether the failure is retried by default
 * @param copy a copy of the response, whose body `when` may read
 * @param asked the delay that the provider asks for, in milliseconds
 */
export async function planRetry(
  { call, number, fresh }: Attempt,
  failure: Response | SnapError,
  deadline: Deadline,
  { isTransient = true, copy = failure, asked = 0 } = {},
): Promise<Next | undefined> {
  const { method, traits, body, headers } = call;
  const options = retryOptionsOf(call);
  const { idempotencyKey: name = "idempotency-key" } = traits;
  const keyed = name[0] === "?" || headers[name.toLowerCase()];
  const { attempts = DEFAULT_ATTEMPTS, idempotent = traits.idempotent ?? keyed, when, beforeRetry } = options;
  // An attempt with a rejected credential does not count.
  if (number - (fresh ? 1 : 0) >= attempts || (/POST|PATCH/.test(method) && !idempotent)) return undefined;
  // A stream can be sent only once.
  if (String(body) === "[object ReadableStream]") return undefined;
  if (!((await deadline.race(callForeign(() => when?.(copy)))) ?? isTransient)) return undefined;
  const delay = Math.max(asked, backoff(number, options));
  if (delay >= deadline.remaining()) return undefined;
  await deadline.race(callForeign(() => beforeRetry?.({ attempt: number, delay, failure })));
  return { delay };
}

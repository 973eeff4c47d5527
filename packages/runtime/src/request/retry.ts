import type { Duration } from "../duration.ts";
import type { SnapError } from "../errors/snap-error.ts";

/** The default number of attempts, including the first. */
export const DEFAULT_ATTEMPTS = 3;

/** When and how often a request is retried. */
export interface RetryOptions {
  /** The maximum number of attempts, including the first. Default: 3. */
  readonly attempts?: number | undefined;
  /**
   * The maximum delay before the second attempt, in milliseconds. It doubles with each further attempt. Default: 500.
   */
  readonly baseDelay?: number | undefined;
  /**
   * The maximum delay before any attempt, in milliseconds, unless the provider asks for a longer delay. Default: 8,000.
   */
  readonly maxDelay?: number | undefined;
  /**
   * Whether a POST or PATCH can be repeated safely and is therefore retried. Other methods are always retried.
   * Default: what
   * the provider's spec says, or `true` if an idempotency key is sent.
   */
  readonly idempotent?: boolean | undefined;
  /** The statuses that are retried. Default: 408, 429, 500, 502, 503 and 504. */
  readonly statuses?: readonly number[] | undefined;
  /**
   * Decides whether a failed response, or an error such as a failed connection, is retried. `undefined` leaves the
   * decision to `statuses`. A request that must not be repeated, such as a POST without `idempotent`, is never retried.
   */
  readonly when?: ((failure: Response | SnapError) => MaybePromise<boolean | undefined>) | undefined;
  /**
   * Called before the delay of each retry. A returned promise is awaited. If the function throws, the call fails with
   * that error.
   */
  readonly beforeRetry?: ((retry: Retry) => MaybePromise<void>) | undefined;
  /**
   * How long one attempt may take: a number of milliseconds, or a string such as `"10s"`. Default: until the call's
   * `timeout`.
   */
  readonly attemptTimeout?: Duration | undefined;
}

type MaybePromise<Value> = Value | Promise<Value>;

/** The parameter of `beforeRetry`. */
export interface Retry {
  /** The number of the failed attempt; 1 for the first. */
  readonly attempt: number;
  /** The delay before the next attempt, in milliseconds. */
  readonly delay: number;
  /** The failed response, or the error. */
  readonly failure: Response | SnapError;
}

/** Returns a random delay in milliseconds: exponential backoff with full jitter. */
export function backoff(attempt: number, { baseDelay = 500, maxDelay = 8000 }: RetryOptions): number {
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

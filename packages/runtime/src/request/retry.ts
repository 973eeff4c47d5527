import type { Duration } from "../duration.ts";
import type { SnapError } from "../errors/snap-error.ts";

/** The first included. */
export const DEFAULT_ATTEMPTS = 3;

/** When and how often a request is retried. */
export interface RetryOptions {
  /** How many times a request is sent at most, the first included. Default: 3. */
  readonly attempts?: number | undefined;
  /** The longest wait before the second attempt, in milliseconds; it doubles with each further one. Default: 500. */
  readonly baseDelay?: number | undefined;
  /** The longest wait of all, in milliseconds, unless the provider asks for a longer one. Default: 8,000. */
  readonly maxDelay?: number | undefined;
  /**
   * Retries a POST or PATCH too, because doing it twice does no harm. Other methods are retried in any case. Default:
   * what the provider's spec says, and yes where an idempotency key is sent.
   */
  readonly idempotent?: boolean | undefined;
  /** The statuses that are retried. Default: 408, 429, 500, 502, 503 and 504. */
  readonly statuses?: readonly number[] | undefined;
  /**
   * Decides whether a failed response, or an error such as a failed connection, is retried: `undefined` leaves it to
   * `statuses`. What must not be repeated, such as a POST without `idempotent`, is not retried in any case.
   */
  readonly when?: ((failure: Response | SnapError) => MaybePromise<boolean | undefined>) | undefined;
  /** Called before the wait of each retry, and awaited. What it throws ends the call. */
  readonly beforeRetry?: ((retry: Retry) => MaybePromise<void>) | undefined;
  /** How long one attempt may take: milliseconds, or such as `"10s"`. Default: only limited by the call's `timeout`. */
  readonly attemptTimeout?: Duration | undefined;
}

type MaybePromise<Value> = Value | Promise<Value>;

/** A retry that is about to happen. */
export interface Retry {
  /** The number of the attempt that failed; 1 for the first. */
  readonly attempt: number;
  /** The wait before the next attempt, in milliseconds. */
  readonly delay: number;
  /** What failed. */
  readonly failure: Response | SnapError;
}

/** Returns whether a response with this status may be another one next time. */
export function isRetried(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status);
}

/** Returns a wait in milliseconds: exponential backoff with full jitter. */
export function backoff(attempt: number, { baseDelay = 500, maxDelay = 8000 }: RetryOptions): number {
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

import { SnapError, type SnapErrorDetails } from "./snap-error.ts";

/**
 * A call, iteration or wait took longer than its `timeout`. If the caller's signal ended it, an `AbortError` is thrown
 * instead.
 */
export class TimeoutError extends SnapError {
  static override readonly kind = "TimeoutError";
  static override readonly code = "DEADLINE_EXCEEDED";
  /** The timeout that passed, in milliseconds. */
  declare readonly timeout: number;

  constructor(timeout: number, details?: SnapErrorDetails, what = "not done within `timeout`") {
    super(`${what}, ${timeout} ms`, { ...details, retryable: true, timeout });
  }
}

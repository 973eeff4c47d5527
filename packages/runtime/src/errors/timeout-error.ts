import { SnapError, type SnapErrorDetails } from "./snap-error.ts";

/** A `timeout` passed before its call, iteration or wait was done. The caller's own signal makes an `AbortError` instead. */
export class TimeoutError extends SnapError {
  static override readonly kind = "TimeoutError";
  static override readonly code = "DEADLINE_EXCEEDED";
  /** In milliseconds. */
  declare readonly timeout: number;

  constructor(timeout: number, details?: SnapErrorDetails, what = "not done within `timeout`") {
    super(`${what}, ${timeout} ms`, { ...details, retryable: true, timeout });
  }
}

import { SnapError, type SnapErrorDetails } from "./snap-error.ts";

/** The call's `timeout` passed before it was done. The caller's own signal makes an `AbortError` instead. */
export class TimeoutError extends SnapError {
  static override readonly kind = "TimeoutError";
  static override readonly code = "DEADLINE_EXCEEDED";
  /** In milliseconds. */
  declare readonly timeout: number;

  constructor(timeout: number, details?: SnapErrorDetails) {
    super(`not done within \`timeout\`, ${timeout} ms`, { ...details, retryable: true, timeout });
  }
}

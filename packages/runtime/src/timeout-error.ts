import { type FailedRequest, SnapError } from "./snap-error.ts";

/** The call's `timeout` passed before it was done. The caller's own signal makes an `AbortError` instead. */
export class TimeoutError extends SnapError {
  static override readonly kind = "TimeoutError";
  static override readonly code = "DEADLINE_EXCEEDED";
  /** In milliseconds. */
  declare readonly timeout: number;

  constructor(timeout: number, request?: FailedRequest, cause?: unknown) {
    super(`not done within \`timeout\`, ${timeout} ms`, { request, cause, retryable: true });
    Object.assign(this, { timeout });
  }
}

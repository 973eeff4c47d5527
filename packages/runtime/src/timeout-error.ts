import { type FailedRequest, SnapError } from "./snap-error.ts";

/** The call's `timeout` passed before it was done. The caller's own signal makes an `AbortError` instead. */
export class TimeoutError extends SnapError {
  static override readonly kind = "TimeoutError";
  /** In milliseconds. */
  declare readonly timeout: number;

  constructor(timeout: number, request?: FailedRequest, cause?: unknown) {
    super("DEADLINE_EXCEEDED", `not done within \`timeout\`, ${timeout} ms`, { request, retryable: true, cause });
    Object.assign(this, { timeout });
  }
}

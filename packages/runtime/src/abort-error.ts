import { type FailedRequest, SnapError } from "./snap-error.ts";

/** The caller's `signal` ended the call; `cause` is the reason that it gave. */
export class AbortError extends SnapError {
  static override readonly kind = "AbortError";

  constructor(reason: unknown, request?: FailedRequest) {
    super("CANCELLED", "ended by the caller's signal", { request, cause: reason });
  }
}

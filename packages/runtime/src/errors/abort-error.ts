import { SnapError } from "./snap-error.ts";

/** The caller's `signal` aborted the call. `cause` is the signal's reason. */
export class AbortError extends SnapError {
  static override readonly kind = "AbortError";
  static override readonly code = "CANCELLED";
}

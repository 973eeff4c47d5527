import { SnapError } from "./snap-error.ts";

/** The caller's `signal` ended the call; `cause` is the reason that it gave. */
export class AbortError extends SnapError {
  static override readonly kind = "AbortError";
  static override readonly code = "CANCELLED";
}

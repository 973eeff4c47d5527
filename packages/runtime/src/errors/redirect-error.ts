import { SnapError } from "./snap-error.ts";

/** The provider redirected a request that must not follow. */
export class RedirectError extends SnapError {
  static override readonly kind = "RedirectError";
  static override readonly code = "FAILED_PRECONDITION";
}

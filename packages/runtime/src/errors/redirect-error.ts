import { SnapError } from "./snap-error.ts";

/** The provider sent a redirect that must not be followed. */
export class RedirectError extends SnapError {
  static override readonly kind = "RedirectError";
  static override readonly code = "FAILED_PRECONDITION";
}

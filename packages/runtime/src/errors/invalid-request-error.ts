import { SnapError } from "./snap-error.ts";

/** Thrown before anything is sent, if an option or a parameter is invalid. */
export class InvalidRequestError extends SnapError {
  static override readonly kind = "InvalidRequestError";
  static override readonly code = "INVALID_ARGUMENT";
}

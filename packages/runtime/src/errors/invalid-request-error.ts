import { cleanPassed } from "../redact/clean-passed.ts";
import { SnapError, type SnapErrorDetails } from "./snap-error.ts";

/** Thrown before anything is sent, if an option or a parameter is invalid. */
export class InvalidRequestError extends SnapError {
  static override readonly kind = "InvalidRequestError";
  static override readonly code = "INVALID_ARGUMENT";

  /** The message may quote anything that the caller passed, such as a credential in the place of another option. */
  constructor(message: string, details?: SnapErrorDetails) {
    super(cleanPassed(message), details);
  }
}

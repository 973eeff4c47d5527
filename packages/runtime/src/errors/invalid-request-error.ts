import { SnapError } from "./snap-error.ts";

/** Thrown before anything is sent, when a call or a client's options ask for what must not be sent. */
export class InvalidRequestError extends SnapError {
  static override readonly kind = "InvalidRequestError";
  static override readonly code = "INVALID_ARGUMENT";
}

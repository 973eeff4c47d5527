import { SnapError } from "./snap-error.ts";

/** A successful response violates the provider's contract, for example a list that returns the same page twice. */
export class UnexpectedResponseError extends SnapError {
  static override readonly kind = "UnexpectedResponseError";
  static override readonly code = "INTERNAL";
}

import { SnapError } from "./snap-error.ts";

/** A success that breaks its provider's contract, such as a list whose next page is the same again. */
export class UnexpectedResponseError extends SnapError {
  static override readonly kind = "UnexpectedResponseError";
  static override readonly code = "INTERNAL";
}

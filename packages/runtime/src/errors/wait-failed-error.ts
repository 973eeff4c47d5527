import { SnapError } from "./snap-error.ts";

/** The awaited resource failed for good. */
export class WaitFailedError extends SnapError {
  static override readonly kind = "WaitFailedError";
  static override readonly code = "FAILED_PRECONDITION";
  /** The value that the last poll returned. */
  declare readonly value: unknown;

  constructor(value: unknown, polls: number) {
    super(`The awaited resource failed (poll ${polls}). See \`error.value\`.`);
    // Not shown with the error: it is the provider's object, and may hold anything.
    Object.defineProperty(this, "value", { value });
  }
}

import { SnapError } from "./snap-error.ts";

/** The awaited resource reached a failed state. */
export class WaitFailedError extends SnapError {
  static override readonly kind = "WaitFailedError";
  static override readonly code = "FAILED_PRECONDITION";
  /** The value that the last poll returned. */
  declare readonly value: unknown;

  constructor(value: unknown, polls: number) {
    super(`The awaited resource failed (poll ${polls}). See \`error.value\`.`);
    // Not enumerable, so that logs of the error omit it: the provider's object may contain secrets.
    Object.defineProperty(this, "value", { value });
  }
}

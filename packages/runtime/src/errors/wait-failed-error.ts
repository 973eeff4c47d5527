import { SnapError } from "./snap-error.ts";

/** The awaited resource failed for good. */
export class WaitFailedError extends SnapError {
  static override readonly kind = "WaitFailedError";
  static override readonly code = "FAILED_PRECONDITION";
  // Not shown with the error: it is the provider's object, and may hold anything.
  readonly #value: unknown;

  constructor(value: unknown, polls: number) {
    super(`The awaited resource failed (poll ${polls}). See \`error.value\`.`);
    this.#value = value;
  }

  /** The value that the last poll returned. */
  get value(): unknown {
    return this.#value;
  }
}

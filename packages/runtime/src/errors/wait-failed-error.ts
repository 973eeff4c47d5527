import { SnapError } from "./snap-error.ts";

/** What was waited for has failed for good. */
export class WaitFailedError extends SnapError {
  static override readonly kind = "WaitFailedError";
  static override readonly code = "FAILED_PRECONDITION";
  // Not shown with the error: it is the provider's object, and may hold anything.
  readonly #value: unknown;

  constructor(value: unknown, polls: number) {
    super(`what was waited for has failed, as poll ${polls} tells: see \`value\``);
    this.#value = value;
  }

  /** What the last poll gave. */
  get value(): unknown {
    return this.#value;
  }
}

/** Wraps an error of a function of the caller. The original error is thrown unchanged, and nothing is retried. */
export class ForeignError {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** What a function of the caller threw: it is thrown unchanged, and nothing is retried. */
export class ForeignError {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

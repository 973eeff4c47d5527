/** Thrown if the API cannot be verified. The message says what the maintainer must do first. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

/** Thrown where the API cannot be asked, with what the maintainer has to do first. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

import { SnapError } from "@snap/runtime";

/** Combines several failures. `code` is the code of all `errors`, or `UNKNOWN` if their codes differ. */
export class AggregateSnapError extends SnapError {
  static override readonly kind: string = "AggregateSnapError";
  declare readonly errors: readonly unknown[];

  constructor(
    message: string,
    errors: readonly unknown[],
    details: object,
    reasons: readonly string[] = errors.map((error) => Object(error).message ?? String(error)),
  ) {
    const codes = new Set(errors.map((error) => (SnapError.isInstance(error) ? error.code : "UNKNOWN")));
    const [code = "UNKNOWN"] = codes;
    const retryable = errors.some((error) => SnapError.isInstance(error) && error.retryable);
    super(`${message} ${reasons.join("; ")}`, {
      code: codes.size > 1 ? "UNKNOWN" : code,
      retryable,
      errors,
      ...details,
    });
  }
}

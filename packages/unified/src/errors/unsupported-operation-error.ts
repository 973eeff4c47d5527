import { SnapError } from "@snap/runtime";

/** Thrown before any request when an account cannot do what is asked. */
export class UnsupportedOperationError extends SnapError {
  static override readonly kind = "UnsupportedOperationError";
  static override readonly code = "UNIMPLEMENTED";
}

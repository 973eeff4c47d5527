import { SnapError } from "@snap/runtime";

/** Thrown before any request when an account does not support an operation. */
export class UnsupportedOperationError extends SnapError {
  static override readonly kind = "UnsupportedOperationError";
  static override readonly code = "UNIMPLEMENTED";
}

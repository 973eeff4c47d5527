import { SnapError } from "@snap/runtime";

/**
 * The provider answered with another snapshot than was asked for: ids may be shared there, and this one hides the other.
 * Its `code` is `NOT_FOUND` where there is no other.
 */
export class OtherSnapshotError extends SnapError {
  static override readonly kind = "OtherSnapshotError";
  static override readonly code = "FAILED_PRECONDITION";
}

import { SnapError } from "@snap/runtime";

/**
 * The provider answered with another snapshot than was asked for: ids may be shared there, and this one hides the other,
 * if there still is one.
 */
export class OtherSnapshotError extends SnapError {
  static override readonly kind = "OtherSnapshotError";
  static override readonly code = "FAILED_PRECONDITION";
}

import { SnapError } from "@snap/runtime";

/**
 * The provider returned another snapshot instead of the requested one, usually because both have the same id. Its
 * `code` is `NOT_FOUND` if the requested snapshot does not exist.
 */
export class OtherSnapshotError extends SnapError {
  static override readonly kind = "OtherSnapshotError";
  static override readonly code = "FAILED_PRECONDITION";
}

import { type CanonicalCode, SnapError } from "@snap/runtime";

/** Thrown if a list does not have the snapshot, although the request for it succeeded. */
export class SnapshotNotFoundError extends SnapError {
  static override readonly kind = "SnapshotNotFoundError";
  static override readonly code: CanonicalCode = "NOT_FOUND";
}

import { type CanonicalCode, SnapError } from "@snap/runtime";

/** Thrown if a snapshot is not in the list of a provider that cannot return a single snapshot. */
export class SnapshotNotFoundError extends SnapError {
  static override readonly kind = "SnapshotNotFoundError";
  static override readonly code: CanonicalCode = "NOT_FOUND";
}

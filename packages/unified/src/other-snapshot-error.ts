import { SnapError } from "@snap/runtime";

/**
 * The provider answered with another snapshot than was asked for: ids may be shared there, and this one hides the other.
 * Its `code` is `NOT_FOUND` where there is no other.
 */
export class OtherSnapshotError extends SnapError {
  static override readonly kind = "OtherSnapshotError";
  static override readonly code = "FAILED_PRECONDITION";
}

/**
 * The snapshot that a provider answered with.
 *
 * @throws {OtherSnapshotError} when it is not the one that was asked for.
 */
export function checkAsked<Item extends { readonly id: string }>(id: string, answered: Item): Item {
  if (answered.id === id) return answered;
  throw new OtherSnapshotError(`the answer holds ${answered.id}, not ${id}, which was asked for`);
}

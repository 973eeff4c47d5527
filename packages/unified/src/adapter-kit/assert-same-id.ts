import { OtherSnapshotError } from "../errors/other-snapshot-error.ts";

/**
 * Returns the snapshot that a provider returned.
 *
 * @throws {OtherSnapshotError} when it is not the requested one.
 */
export function assertSameId<Item extends { readonly id: string }>(id: string, answered: Item): Item {
  if (answered.id === id) return answered;
  throw new OtherSnapshotError(`The provider returned snapshot ${answered.id} instead of ${id}.`);
}

import { OtherSnapshotError } from "../errors/other-snapshot-error.ts";

/**
 * The snapshot that a provider answered with.
 *
 * @throws {OtherSnapshotError} when it is not the one that was asked for.
 */
export function assertSameId<Item extends { readonly id: string }>(id: string, answered: Item): Item {
  if (answered.id === id) return answered;
  throw new OtherSnapshotError(`the answer holds ${answered.id}, not ${id}, which was asked for`);
}

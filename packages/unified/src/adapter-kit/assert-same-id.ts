import { OtherSnapshotError } from "../errors/other-snapshot-error.ts";

/**
 * Checks that a provider returned the requested snapshot, and returns it.
 *
 * @throws {OtherSnapshotError} when the snapshot has another id.
 */
export function assertSameId<Item extends { readonly id: string }>(id: string, received: Item): Item {
  if (received.id === id) return received;
  throw new OtherSnapshotError(`The provider returned snapshot ${received.id} instead of ${id}.`);
}

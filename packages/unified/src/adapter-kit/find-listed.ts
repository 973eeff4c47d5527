import type { SnapshotPage } from "../adapter.ts";
import { SnapshotNotFoundError } from "../errors/snapshot-not-found-error.ts";
import type { Snapshot } from "../snapshot.ts";

/**
 * Finds a snapshot in the list, for providers that cannot return a single snapshot. Requests no further page once it is
 * found.
 *
 * @throws {SnapshotNotFoundError} when the list does not have it.
 */
export async function findListed<Provider extends string, Raw>(
  pages: AsyncIterable<SnapshotPage<Provider, Raw>>,
  id: string,
): Promise<Snapshot<Provider, Raw>> {
  for await (const page of pages) {
    const found = page.find((snapshot) => snapshot.id === id);
    if (found) return found;
  }
  throw new SnapshotNotFoundError(`The list has no snapshot ${id}.`);
}

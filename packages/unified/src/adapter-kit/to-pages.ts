import { getPointer } from "@snap/runtime";
import type { SnapshotPage } from "../adapter.ts";
import type { Snapshot } from "../snapshot.ts";

/** Creates a page from snapshots, the position of the next page, and the number of all snapshots if it is known. */
export function toPage<Provider extends string, Raw>(
  snapshots: readonly Snapshot<Provider, Raw>[],
  next: string | undefined,
  total?: number,
): SnapshotPage<Provider, Raw> {
  return Object.assign(snapshots, { next, ...(total !== undefined && { total }) });
}

/** Converts the pages of a provider's client to pages of snapshots. `total` is the place of the number of snapshots. */
export async function* toPages<Item, Provider extends string, Raw>(
  pages: AsyncIterable<{ readonly items: readonly Item[]; readonly next: string | undefined; readonly data?: unknown }>,
  toSnapshot: (item: Item) => Snapshot<Provider, Raw>,
  total?: string,
): AsyncGenerator<SnapshotPage<Provider, Raw>> {
  for await (const { items, next, data } of pages) {
    const count = total === undefined ? undefined : getPointer(data, total);
    yield toPage(items.map(toSnapshot), next, typeof count === "number" ? count : undefined);
  }
}

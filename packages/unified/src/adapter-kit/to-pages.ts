import type { SnapshotPage } from "../adapter.ts";
import type { Snapshot } from "../snapshot.ts";

/** Creates a page from snapshots and the position of the next page. */
export function toPage<Provider extends string, Raw>(
  snapshots: readonly Snapshot<Provider, Raw>[],
  next: string | undefined,
): SnapshotPage<Provider, Raw> {
  return Object.assign(snapshots, { next });
}

/** Converts the pages of a provider's client to pages of snapshots. */
export async function* toPages<Item, Provider extends string, Raw>(
  pages: AsyncIterable<{ readonly items: readonly Item[]; readonly next: string | undefined }>,
  toSnapshot: (item: Item) => Snapshot<Provider, Raw>,
): AsyncGenerator<SnapshotPage<Provider, Raw>> {
  for await (const { items, next } of pages) yield toPage(items.map(toSnapshot), next);
}

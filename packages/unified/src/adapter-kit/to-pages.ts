import type { SnapshotPage } from "../adapter.ts";
import type { Snapshot } from "../snapshot.ts";

/** Makes a page of what an answer of the provider holds. */
export function toPage<Provider extends string, Raw>(
  snapshots: readonly Snapshot<Provider, Raw>[],
  next: string | undefined,
): SnapshotPage<Provider, Raw> {
  return Object.assign(snapshots, { next });
}

/** Makes pages of those of the provider's client. */
export async function* toPages<Item, Provider extends string, Raw>(
  pages: AsyncIterable<{ readonly items: readonly Item[]; readonly next: string | undefined }>,
  toSnapshot: (item: Item) => Snapshot<Provider, Raw>,
): AsyncGenerator<SnapshotPage<Provider, Raw>> {
  for await (const { items, next } of pages) yield toPage(items.map(toSnapshot), next);
}

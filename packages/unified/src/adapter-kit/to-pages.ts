import { getPointer } from "@snap/runtime";
import type { Page } from "../page.ts";

/** Creates a page from items, the position of the next page, and the number of all items if it is known. */
export function toPage<Item>(items: readonly Item[], next: string | undefined, total?: number): Page<Item> {
  return Object.assign(items, { next, ...(total !== undefined && { total }) });
}

/** Converts the pages of a provider's client to pages of other items. `total` is the place of the number of all items. */
export async function* toPages<Raw, Item>(
  pages: AsyncIterable<{ readonly items: readonly Raw[]; readonly next: string | undefined; readonly data?: unknown }>,
  toItem: (raw: Raw) => Item,
  total?: string,
  isListed: (raw: Raw) => boolean = () => true,
): AsyncGenerator<Page<Item>> {
  for await (const { items, next, data } of pages) {
    const count = total === undefined ? undefined : getPointer(data, total);
    yield toPage(items.filter(isListed).map(toItem), next, typeof count === "number" ? count : undefined);
  }
}

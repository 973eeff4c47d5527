import type { Adapter, PageOptions } from "../adapter.ts";
import type { Page } from "../page.ts";
import type { Snapshot } from "../snapshot.ts";

/** What a listing reads of the objects that it yields: snapshots or sources. */
export interface Listed
  extends Pick<Snapshot, "account" | "createdAt" | "id" | "name" | "provider" | "ref" | "regions" | "tags">,
    Partial<Pick<Snapshot, "source" | "state">> {}

/** An account whose objects are listed. */
export interface ListedAccount<Item> extends Pick<Adapter, "account" | "provider"> {
  /** Iterates over pages of the objects. */
  listPages(options: PageOptions): AsyncIterable<Page<Item>>;
}

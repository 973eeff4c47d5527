import { getPointer, type Listing, listOperation, type SnapshotFields, type SourceDescription } from "@snap/runtime";
import type { CallOptions } from "../adapter.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import type { Source, SourceList, SourcePage } from "./source.ts";

/** What a list of sources needs of its account. */
export interface SourceListParts {
  readonly client: unknown;
  /** Sends a request, and adds the account and the operation to its errors. */
  readonly send: <Data>(operation: string, run: () => Promise<Data>) => Promise<Data>;
  readonly convert: (raw: unknown, fields: SnapshotFields) => Snapshot;
}

/** Creates a list of sources as the contract of its provider describes it. */
export function createSourceList(
  { client, send, convert }: SourceListParts,
  { operation, path, queries = [{}], total, type, fields }: SourceDescription,
  { signal }: CallOptions,
): SourceList {
  const list = listOperation<(client: unknown, input: object, options: CallOptions) => Listing>(path);
  const toSource = (raw: unknown): Source => {
    const { provider, account, id, name, tags, regions, createdAt } = convert(raw, fields);
    return { provider, account, type: type as SnapshotSource["type"], id, name, tags, regions, createdAt, raw };
  };
  async function* read(query: object): AsyncGenerator<SourcePage> {
    const pages = list(client, query, { signal }).pages()[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { done, value } = await send(operation, () => pages.next());
        if (done) return;
        const count = total === undefined ? undefined : getPointer(value.data, total);
        yield Object.assign(value.items.map(toSource), typeof count === "number" && { total: count });
      }
    } finally {
      await pages.return?.(undefined);
    }
  }
  return { type: type as SnapshotSource["type"], readings: queries.map((query) => () => read(query)) };
}

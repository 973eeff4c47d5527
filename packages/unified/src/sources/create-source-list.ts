import { type Listing, listOperation, type SnapshotFields, type SourceDescription } from "@snap/runtime";
import type { CallOptions } from "../adapter.ts";
import { toPages } from "../adapter-kit/to-pages.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import type { Source, SourceList } from "./source.ts";

/** What a list of sources needs of its account. */
export interface SourceListParts {
  readonly client: unknown;
  /** Iterates over pages, and adds the account and the operation to errors. */
  readonly sendPages: <Page>(operation: string, pages: AsyncIterable<Page>) => AsyncIterable<Page>;
  readonly convert: (raw: unknown, fields: SnapshotFields) => Snapshot;
}

/** Creates a list of sources as the contract of its provider describes it. */
export function createSourceList(
  { client, sendPages, convert }: SourceListParts,
  description: SourceDescription,
  { signal }: CallOptions,
): SourceList {
  const { operation, path, queries = [{}], total, fields } = description;
  const type = description.type as SnapshotSource["type"];
  const list = listOperation<(client: unknown, input: object, options: CallOptions) => Listing>(path);
  const toSource = (raw: unknown): Source => {
    const { provider, account, id, name, tags, regions, createdAt } = convert(raw, fields);
    return { provider, account, type, id, scope: null, name, tags, regions, createdAt, raw };
  };
  const read = (query: object) =>
    sendPages(operation, toPages(list(client, query, { signal }).pages(), toSource, total));
  return { type, operation, readings: queries.map((query) => () => read(query)) };
}

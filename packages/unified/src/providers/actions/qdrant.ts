import type * as qdrant from "@snap/qdrant";
import type { components, QdrantClient } from "@snap/qdrant";
import { snapshots as list } from "@snap/qdrant/snapshots";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

export { sources } from "@snap/qdrant/sources";

/** A collection to create a snapshot of. Qdrant names the snapshot. */
export type QdrantCreateRequest = CreationOf<Record<"collection", unknown>, { readonly collection: object }>;

/** A collection that is overwritten, or created if there is none. */
export type QdrantRestoreTarget = TargetOf<
  Record<"collection", unknown>,
  {
    readonly collection: {
      /** The name of the collection. */
      readonly id: string;
      /** Which data wins if the collection has replicas. Default: that of the snapshot. */
      readonly priority?: components["schemas"]["Priority"];
      /**
       * Where the server finds the snapshot: the URL of a file in its directory of snapshots, or a URL that it can fetch.
       * Default: the file in `/qdrant/snapshots`, the directory in Qdrant's container image.
       */
      readonly location?: string;
    };
  }
>;

/** The list of the snapshots. */
export const snapshots = [list] as const;

type Account = StandardAccount<"qdrant", Raw, QdrantClient, Pick<typeof qdrant, "createSnapshot" | "restoreSnapshot">>;
type Raw = components["schemas"]["Snapshot"];
type QdrantItem = Snapshot<"qdrant", Raw>;

// The response arrives when the work is done, however long that takes.
const ONCE = { retry: false, timeout: Number.POSITIVE_INFINITY } as const;

/** Creates a snapshot of a collection. The response arrives when the snapshot is complete. */
export function createSnapshot(
  { client, kit, operations, request, toSnapshot }: Account,
  { from }: QdrantCreateRequest,
  call: CallOptions,
): Promise<Created<QdrantItem>> {
  return request("createSnapshot", async () => {
    const data = await operations.createSnapshot(client, { collection_name: from.id }, { ...call, ...ONCE });
    const { result } = Object(data) as { readonly result?: Raw };
    if (!result) throw new kit.UnexpectedResponseError("The response has no snapshot.");
    return { snapshot: toSnapshot(result), matchedBy: "response" } as const;
  });
}

/** Overwrites a collection with a snapshot. The response arrives when the collection is restored. */
export function restoreSnapshot(
  { client, kit, operations, request }: Account,
  { id: name, source, raw: { checksum } }: QdrantItem,
  { id, priority = "snapshot", location }: QdrantRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return request("restoreSnapshot", async () => {
    if (!location && !source)
      throw new kit.InvalidRequestError(`\`location\` must be set: "${name}" does not name a collection.`);
    const file = `file:///qdrant/snapshots/${[source?.id ?? "", name].map(encodeURIComponent).join("/")}`;
    const place = { location: location ?? file, priority, ...(checksum && { checksum }) };
    await operations.restoreSnapshot(client, { target_name: id, ...place }, { ...call, ...ONCE });
    return { type: "collection", id } as const;
  });
}

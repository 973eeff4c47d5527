import type * as exoscale from "@snap/exoscale";
import type { components, ExoscaleClient } from "@snap/exoscale";
import { createSnapshotJob, deleteSnapshotJob, getOperationJob } from "@snap/exoscale/jobs";
import { blockStorageSnapshots, snapshots as instanceSnapshots } from "@snap/exoscale/snapshots";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

export { sources } from "@snap/exoscale/sources";

/** An instance (`vm`) or a volume to create a snapshot of. Exoscale names the snapshots of instances. */
export type ExoscaleCreateRequest = CreationOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: Common;
    readonly volume: Common & { readonly name?: string; readonly labels?: Readonly<Record<string, string>> };
  }
>;

interface Common {
  /** The zone of the resource. Required if the account has several zones. */
  readonly scope?: string;
}

/** The instance (`vm`) whose disk is overwritten, or a new volume. */
export type ExoscaleRestoreTarget = TargetOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: {
      /** The id of the instance that the snapshot was created from. It must be stopped. */
      readonly id: string;
    };
    readonly volume: {
      readonly name?: string;
      /** The size in GiB. Default: the size of the captured volume. */
      readonly sizeGiB?: number;
      readonly labels?: Readonly<Record<string, string>>;
    };
  }
>;

/** The lists of the snapshots. */
export const snapshots = [instanceSnapshots, blockStorageSnapshots] as const;

/** The operations that requests start. */
export const jobs = [getOperationJob];

/** The operations that delete a snapshot. */
export const deletion = deleteSnapshotJob;

type Account = StandardAccount<
  "exoscale",
  Raw,
  ExoscaleClient,
  Pick<typeof exoscale, "createBlockStorageSnapshot" | "createBlockStorageVolume" | "createSnapshot" | "revertInstance">
>;
type Raw = components["schemas"]["BlockStorageSnapshot"] | components["schemas"]["Snapshot"];
type ExoscaleItem = Snapshot<"exoscale", Raw>;

/** Creates a snapshot of an instance or a volume, and waits until it is complete. */
export function createSnapshot(
  { client, kit, operations, request, finishCreation }: Account,
  { from, name, labels }: ExoscaleCreateRequest,
  call: CallOptions,
): Promise<Created<ExoscaleItem>> {
  const once = { ...call, retry: false } as const;
  // The operation reports the id of the snapshot when it is done.
  const finish = (data: unknown) =>
    finishCreation({ type: "operation", from, jobs: kit.findJobs(createSnapshotJob, { data }) }, call);
  return from.type === "vm"
    ? request("createSnapshot", async () => finish(await operations.createSnapshot(client, { id: from.id }, once)))
    : request("createBlockStorageSnapshot", async () => {
        const input = { id: from.id, ...(name !== undefined && { name }), ...(labels && { labels }) };
        return finish(await operations.createBlockStorageSnapshot(client, input, once));
      });
}

/** Restores a snapshot: overwrites the disk of its instance, or creates a volume. */
export function restoreSnapshot(
  { client, kit, operations, request, finishRestoration }: Account,
  { id: snapshot, kind, ref }: ExoscaleItem,
  into: ExoscaleRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  if (kind !== into.type) {
    throw new kit.InvalidRequestError(`${ref} is not a snapshot of a ${into.type}. Restore it into a ${kind}.`);
  }
  const once = { ...call, retry: false } as const;
  const finish = (data: unknown, id: string) => {
    const resource = { type: into.type, id } as const;
    const jobs = kit.findJobs(createSnapshotJob, { data });
    return finishRestoration({ type: "operation", jobs, resource, snapshot }, call);
  };
  if (into.type === "vm") {
    const { id } = into;
    const input = { "instance-id": id, id: snapshot };
    return request("revertInstance", async () => finish(await operations.revertInstance(client, input, once), id));
  }
  return request("createBlockStorageVolume", async () => {
    const { name, sizeGiB: size, labels } = into;
    const own = { ...(name !== undefined && { name }), ...(size !== undefined && { size }), ...(labels && { labels }) };
    const input = { "block-storage-snapshot": { id: snapshot }, ...own };
    const data = await operations.createBlockStorageVolume(client, input, once);
    return finish(data, kit.readId(data?.reference?.id, "volume"));
  });
}

import type * as stackit from "@snap/stackit";
import type { components, StackitClient } from "@snap/stackit";
import { createVolumeJob, getBackupJob, getVolumeJob, restoreBackupJob } from "@snap/stackit/jobs";
import { backups, snapshots as volumeSnapshots } from "@snap/stackit/snapshots";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

export { sources } from "@snap/stackit/sources";

/** A volume to create a snapshot or a backup of. */
export type StackitCreateRequest = CreationOf<
  Record<"volume", unknown>,
  {
    readonly volume: {
      readonly name?: string;
      readonly description?: string;
      readonly labels?: Readonly<Record<string, string>>;
      /** Whether to create a backup, which can be restored in place. Default: a snapshot. */
      readonly backup?: boolean;
      /** The region of the volume. Required if the account has several regions. */
      readonly scope?: string;
    };
  }
>;

/** A new volume, or the volume that a backup was created from. */
export type StackitRestoreTarget = TargetOf<
  Record<"volume", unknown>,
  {
    readonly volume:
      | {
          /** The id of the volume that the backup was created from, which is overwritten. It must be detached. */
          readonly id: string;
        }
      | {
          readonly id?: undefined;
          /** The zone of the new volume. Default: that of the snapshot. */
          readonly zone?: string;
          readonly name?: string;
          /** The size in GiB. Default and minimum: the size of the snapshot. */
          readonly sizeGiB?: number;
          readonly labels?: Readonly<Record<string, string>>;
          /** The performance class, such as `storage_premium_perf1`. Default: STACKIT chooses one. */
          readonly performanceClass?: string;
        };
  }
>;

/** The lists of the snapshots and the backups. */
export const snapshots = [volumeSnapshots, backups] as const;

/** Returns what the ids of backups begin with, if a request creates a backup. */
export const toPrefix = ({ backup }: StackitCreateRequest) => (backup ? backups.idPrefix : undefined);

/** The backups and volumes that a restoration waits for. */
export const jobs = [getBackupJob, getVolumeJob];

type Account = StandardAccount<
  "stackit",
  Raw,
  StackitClient,
  Pick<typeof stackit, "createBackup" | "createSnapshot" | "createVolume" | "restoreBackup">
>;
type Raw = components["schemas"]["Backup"] | components["schemas"]["Snapshot"];
type StackitItem = Snapshot<"stackit", Raw>;

/** Creates a snapshot or a backup of a volume. */
export function createSnapshot(
  { client, operations, request, toSnapshot }: Account,
  { from: { id }, name, description, labels, backup }: StackitCreateRequest,
  call: CallOptions,
): Promise<Created<StackitItem>> {
  const once = { ...call, retry: false } as const;
  const own = {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(labels && { labels: { ...labels } }),
  };
  const finish = (created: Raw | undefined) => ({ snapshot: toSnapshot(created), matchedBy: "response" }) as const;
  return backup
    ? request("createBackup", async () =>
        finish(await operations.createBackup(client, { source: { type: "volume", id }, ...own }, once)),
      )
    : request("createSnapshot", async () =>
        finish(await operations.createSnapshot(client, { volumeId: id, ...own }, once)),
      );
}

/**
 * Restores a snapshot or a backup: creates a volume, or overwrites the volume of a backup. Waits until the volume can
 * be used.
 */
export function restoreSnapshot(
  account: Account,
  snapshot: StackitItem,
  into: StackitRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return into.id === undefined
    ? account.request("createVolume", () => createVolume(account, snapshot, into, call))
    : account.request("restoreBackup", () => restoreInPlace(account, snapshot, into.id, call));
}

async function createVolume(
  { client, finishRestoration, idPrefix, kit, operations }: Account,
  { id: snapshot, raw, ref }: StackitItem,
  { zone, name, sizeGiB, labels, performanceClass }: Extract<StackitRestoreTarget, { id?: undefined }>,
  call: CallOptions,
): Promise<SnapshotSource> {
  const availabilityZone = zone ?? raw.availabilityZone;
  if (availabilityZone === undefined)
    throw new kit.InvalidRequestError(`${ref} does not report its zone. Pass \`zone\`.`);
  const input = {
    availabilityZone,
    source: { type: idPrefix === undefined ? "snapshot" : "backup", id: snapshot },
    ...(name !== undefined && { name }),
    ...(sizeGiB !== undefined && { size: sizeGiB }),
    ...(labels && { labels: { ...labels } }),
    ...(performanceClass !== undefined && { performanceClass }),
  } as const;
  const data = await operations.createVolume(client, input, { ...call, retry: false });
  const resource = { type: "volume", id: kit.readId(data?.id, "volume") } as const;
  const jobs = kit.findJobs(createVolumeJob, { data, input });
  return finishRestoration({ ...resource, jobs, snapshot, resource }, call);
}

// The restoration is complete when the backup and the volume can be used again. Only the volume reports a failure.
async function restoreInPlace(
  { client, finishRestoration, idPrefix, kit, operations }: Account,
  { id: snapshot, raw, ref }: StackitItem,
  id: string,
  call: CallOptions,
): Promise<SnapshotSource> {
  if (idPrefix === undefined) {
    throw new kit.InvalidRequestError(`${ref} is not a backup. Restore it into a new volume: omit \`id\`.`);
  }
  if (raw.volumeId !== id) {
    const fix =
      raw.volumeId === undefined ? "" : ` Restore it into ${raw.volumeId}, or into a new volume: omit \`id\`.`;
    throw new kit.InvalidRequestError(`${ref} is not a backup of the volume ${id}.${fix}`);
  }
  const input = { backupId: snapshot };
  const data = await operations.restoreBackup(client, input, { ...call, retry: false });
  const volume = { operation: getVolumeJob.operation, path: { volumeId: id } };
  const jobs = [...kit.findJobs(restoreBackupJob, { data, input }), volume];
  return finishRestoration({ type: "restore", id, jobs, snapshot, resource: { type: "volume", id } }, call);
}

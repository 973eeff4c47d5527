import type * as cinder from "@snap/openstack-cinder";
import type { components, OpenStackCinderClient } from "@snap/openstack-cinder";
import { createVolumeJob, getVolumeJob, revertVolumeJob } from "@snap/openstack-cinder/jobs";
import { backups, snapshots as volumeSnapshots } from "@snap/openstack-cinder/snapshots";
import type { ApiError } from "@snap/runtime";
import type {
  CallOptions,
  Created,
  CreationOf,
  Explanation,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

export { sources } from "@snap/openstack-cinder/sources";

/** A volume to create a snapshot of. */
export type OpenStackCinderCreateRequest = CreationOf<
  Record<"volume", unknown>,
  {
    readonly volume: {
      readonly name?: string;
      readonly description?: string;
      readonly metadata?: Readonly<Record<string, string>>;
      /** Whether to capture a volume that is in use. */
      readonly force?: boolean;
    };
  }
>;

/**
 * The id of a volume to overwrite, which must be detached; or a new volume. A snapshot overwrites only its own volume,
 * and only if it is the newest one there; a backup overwrites any volume that is large enough.
 */
export type OpenStackCinderRestoreTarget = TargetOf<
  Record<"volume", unknown>,
  { readonly volume: { readonly id: string } | NewVolume }
>;

interface NewVolume {
  readonly id?: undefined;
  readonly name?: string;
  /** The size in GiB. Default and minimum: the size of the captured volume. Only for snapshots. */
  readonly sizeGiB?: number;
  /** The type of the volume. Default: that of the captured volume. Only for snapshots. */
  readonly volumeType?: string;
  /** The availability zone. Only for snapshots. */
  readonly availabilityZone?: string;
}

/** The lists of the snapshots and the backups. */
export const snapshots = [volumeSnapshots, backups] as const;

/** The volumes that a restoration waits for. */
export const jobs = [getVolumeJob];

type Account = StandardAccount<
  "openstack-cinder",
  Raw,
  OpenStackCinderClient,
  Pick<typeof cinder, "createSnapshot" | "createVolume" | "restoreBackup" | "revertVolume">
>;
type Raw = components["schemas"]["Backup"] | components["schemas"]["Snapshot"];
type CinderItem = Snapshot<"openstack-cinder", Raw>;

/** Creates a snapshot of a volume. */
export function createSnapshot(
  { client, operations, request, toSnapshot }: Account,
  { from, name, description, metadata, force }: OpenStackCinderCreateRequest,
  call: CallOptions,
): Promise<Created<CinderItem>> {
  return request("createSnapshot", async () => {
    const snapshot = {
      volume_id: from.id,
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
      ...(metadata && { metadata: { ...metadata } }),
      ...(force !== undefined && { force }),
    };
    const created = await operations.createSnapshot(client, { snapshot }, { ...call, retry: false });
    return { snapshot: toSnapshot(created?.snapshot), matchedBy: "response" } as const;
  });
}

/** Restores a snapshot or a backup: overwrites a volume, or creates one, and waits until the volume can be used. */
export function restoreSnapshot(
  account: Account,
  snapshot: CinderItem,
  into: OpenStackCinderRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { request } = account;
  // Only backups have this property.
  if ("object_count" in snapshot.raw)
    return request("restoreBackup", () => restoreBackup(account, snapshot, into, call));
  return into.id === undefined
    ? request("createVolume", () => createVolume(account, snapshot, into, call))
    : request("revertVolume", () => revertVolume(account, snapshot, into.id, call));
}

async function restoreBackup(
  { client, kit, operations, finishRestoration }: Account,
  { id: snapshot, ref }: CinderItem,
  into: OpenStackCinderRestoreTarget,
  call: CallOptions,
) {
  const { id: volume_id, name, ...others } = into as NewVolume & { readonly id?: string; readonly type: string };
  const [unknown] = Object.entries(others).filter(([option, value]) => option !== "type" && value !== undefined);
  if (unknown) throw new kit.InvalidRequestError(`${ref} is a backup. Restore it without \`${unknown[0]}\`.`);
  const restore = { ...(volume_id !== undefined && { volume_id }), ...(name !== undefined && { name }) };
  const data = await operations.restoreBackup(client, { backup_id: snapshot, restore }, { ...call, retry: false });
  const id = kit.readId(data?.restore?.volume_id, "volume");
  const jobs = [{ operation: getVolumeJob.operation, path: { volume_id: id } }];
  return finishRestoration({ type: "volume", id, jobs, snapshot, resource: { type: "volume", id } }, call);
}

async function createVolume(
  { client, kit, operations, finishRestoration }: Account,
  { id: snapshot }: CinderItem,
  { name, sizeGiB, volumeType, availabilityZone }: NewVolume,
  call: CallOptions,
) {
  const volume = {
    snapshot_id: snapshot,
    ...(name !== undefined && { name }),
    ...(sizeGiB !== undefined && { size: sizeGiB }),
    ...(volumeType !== undefined && { volume_type: volumeType }),
    ...(availabilityZone !== undefined && { availability_zone: availabilityZone }),
  };
  const data = await operations.createVolume(client, { volume }, { ...call, retry: false });
  const id = kit.readId(data?.volume?.id, "volume");
  const jobs = kit.findJobs(createVolumeJob, { data });
  return finishRestoration({ type: "volume", id, jobs, snapshot, resource: { type: "volume", id } }, call);
}

async function revertVolume(
  { client, kit, operations, finishRestoration }: Account,
  { id: snapshot }: CinderItem,
  id: string,
  call: CallOptions,
) {
  // The first version that has the operation.
  const input = { volume_id: id, "OpenStack-API-Version": "volume 3.40", revert: { snapshot_id: snapshot } };
  const data = await operations.revertVolume(client, input, { ...call, retry: false });
  const jobs = kit.findJobs(revertVolumeJob, { data, input });
  return finishRestoration({ type: "volume", id, jobs, snapshot, resource: { type: "volume", id } }, call);
}

/**
 * Returns what the body of an error says in addition to its status. An exceeded quota has its own status; a retry does
 * not help.
 */
export function explain({ status, body }: ApiError): Explanation {
  const [providerCode] = Object.keys(Object(body));
  return { providerCode, ...(status === 413 && { code: "RESOURCE_EXHAUSTED" }) };
}

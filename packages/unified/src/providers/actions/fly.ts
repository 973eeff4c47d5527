import type * as fly from "@snap/fly";
import type { components, FlyClient } from "@snap/fly";
import { createVolumeJob, getVolumeJob } from "@snap/fly/jobs";
import { snapshots as list } from "@snap/fly/snapshots";
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

export { sources } from "@snap/fly/sources";

/** A volume to create a snapshot of. */
export type FlyCreateRequest = CreationOf<Record<"volume", unknown>, { readonly volume: object }>;

/** A new volume. Mount it in a machine to use it. */
export type FlyRestoreTarget = TargetOf<
  Record<"volume", unknown>,
  {
    readonly volume: {
      readonly name: string;
      /** The region, such as `fra`. Default: that of the captured volume, which must still exist. */
      readonly region?: string;
      /** The size in GiB. Default and minimum: the size of the captured volume. */
      readonly sizeGiB?: number;
      /** How long the snapshots of the new volume are kept in days. Default: 5. */
      readonly retentionDays?: number;
    };
  }
>;

/** The list of the snapshots. */
export const snapshots = [list] as const;

/** The states of volumes, which restorations wait for. */
export const jobs = [getVolumeJob];

type Account = StandardAccount<
  "fly",
  Raw,
  FlyClient,
  Pick<typeof fly, "createSnapshot" | "createVolume" | "getVolume" | "listSnapshots">
>;
type Raw = components["schemas"]["Snapshot"];
type FlyItem = Snapshot<"fly", Raw>;

/**
 * Creates a snapshot of a volume. The response does not identify the snapshot, so a snapshot with a new id is looked
 * for. A snapshot that is already waiting to be created has no id yet and would be mistaken for the new snapshot, so
 * the request is sent only when no snapshot is waiting.
 */
export function createSnapshot(
  { client, kit, operations, request, finishCreation }: Account,
  { from }: FlyCreateRequest,
  call: CallOptions,
): Promise<Created<FlyItem>> {
  return request("createSnapshot", async () => {
    const input = { volume_id: from.id };
    const before = await kit.waitFor(
      { target: null },
      {
        poll: async (_, { signal }) => {
          const listed = await operations.listSnapshots(client, input, { signal }).toArray();
          return listed.map(({ id }) => id);
        },
        check: (ids) => (ids.every((id) => id) ? "done" : "pending"),
        timeout: Number.POSITIVE_INFINITY,
        ...call,
      },
    );
    await operations.createSnapshot(client, input, { ...call, retry: false });
    return finishCreation({ type: "snapshot of", id: from.id, from, before }, call);
  });
}

/** Restores a snapshot to a new volume, and waits until the volume can be used. */
export function restoreSnapshot(
  account: Account,
  { id: snapshot, source, raw }: FlyItem,
  { name, region, sizeGiB, retentionDays }: FlyRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { client, kit, operations, request, finishRestoration } = account;
  return request("createVolume", async () => {
    const size = sizeGiB ?? (raw.volume_size && Math.ceil(raw.volume_size / 2 ** 30));
    const input = {
      name,
      region: region ?? (await findRegion(account, source?.id ?? "", call)),
      snapshot_id: snapshot,
      ...(size !== undefined && { size_gb: size }),
      ...(retentionDays !== undefined && { snapshot_retention: retentionDays }),
    };
    const data = await operations.createVolume(client, input, { ...call, retry: false });
    const resource = { type: "volume", id: kit.readId(data?.id, "volume") } as const;
    const jobs = kit.findJobs(createVolumeJob, { data, input });
    return finishRestoration({ ...resource, resource, snapshot, jobs }, call);
  });
}

async function findRegion({ client, kit, operations }: Account, id: string, call: CallOptions): Promise<string> {
  try {
    return (await operations.getVolume(client, { id }, call)).region;
  } catch (error) {
    if (Object(error).status !== 404) throw error;
    throw new kit.InvalidRequestError(`\`region\` must be set, because the volume ${id} does not exist.`);
  }
}

/** Returns what the body of an error says in addition to its status. */
export function explain({ body }: ApiError): Explanation {
  const { status } = Object(body) as Partial<components["schemas"]["Failure"]>;
  return { providerCode: status || undefined };
}

/** Returns whether a listed object is a snapshot. A snapshot that waits to be created has an empty id. */
export function isListed(raw: components["schemas"]["Snapshot"]): boolean {
  return Object(raw).id !== "";
}

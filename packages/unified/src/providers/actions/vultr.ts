import type { ApiError } from "@snap/runtime";
import type * as vultr from "@snap/vultr";
import type { components, VultrClient } from "@snap/vultr";
import { createBlockJob, getBlockJob, getInstanceJob, restoreInstanceJob } from "@snap/vultr/jobs";
import { blockSnapshots, snapshots as instanceSnapshots } from "@snap/vultr/snapshots";
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

/** An instance (`vm`) or a volume to create a snapshot of. */
export type VultrCreateRequest = CreationOf<
  Record<"vm" | "volume", unknown>,
  { readonly vm: { readonly name?: string }; readonly volume: { readonly name?: string } }
>;

/** An instance (`vm`) whose disk is overwritten, or a new volume. */
export type VultrRestoreTarget = TargetOf<
  Record<"vm" | "volume", unknown>,
  {
    readonly vm: { readonly id: string };
    readonly volume: {
      /** The region of the volume, such as `ewr`. */
      readonly region: string;
      /** The size of the volume in GB, at least the size of the captured volume. */
      readonly sizeGb: number;
      readonly name?: string;
    };
  }
>;

/** The lists of the snapshots. The ids are UUIDs, so an id is found in one of them. */
export const snapshots = [instanceSnapshots, blockSnapshots] as const;

/** The instances and volumes that a restoration waits for. */
export const jobs = [getBlockJob, getInstanceJob];

type Account = StandardAccount<
  "vultr",
  Raw,
  VultrClient,
  Pick<typeof vultr, "createBlock" | "createBlockSnapshot" | "createSnapshot" | "restoreInstance">
>;
type Raw = components["schemas"]["Snapshot"] | components["schemas"]["BlockSnapshot"];
type VultrItem = Snapshot<"vultr", Raw>;

/** Creates a snapshot of an instance or a volume. */
export function createSnapshot(
  { client, operations, request, toSnapshot }: Account,
  { from, name }: VultrCreateRequest,
  call: CallOptions,
): Promise<Created<VultrItem>> {
  const description = name === undefined ? {} : { description: name };
  const once = { ...call, retry: false } as const;
  return from.type === "vm"
    ? request("createSnapshot", async () => {
        const created = await operations.createSnapshot(client, { instance_id: from.id, ...description }, once);
        return { snapshot: toSnapshot(created?.snapshot), matchedBy: "response" } as const;
      })
    : request("createBlockSnapshot", async () => {
        const created = await operations.createBlockSnapshot(client, { block_id: from.id, ...description }, once);
        return { snapshot: toSnapshot(created), matchedBy: "response" } as const;
      });
}

/**
 * Restores a snapshot: overwrites the disk of an instance, or creates a volume. Waits until the instance or the volume
 * can be used.
 */
export function restoreSnapshot(
  account: Account,
  snapshot: VultrItem,
  into: VultrRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { kit, request } = account;
  if (snapshot.kind !== into.type) {
    const message = `${snapshot.ref} is not a snapshot of a ${into.type}. Restore it into a ${snapshot.kind}.`;
    throw new kit.InvalidRequestError(message);
  }
  return into.type === "vm"
    ? request("restoreInstance", () => restoreInstance(account, snapshot.id, into.id, call))
    : request("createBlock", () => restoreVolume(account, snapshot.id, into, call));
}

// The instance accepts actions again once its disk has been overwritten.
async function restoreInstance(
  { client, finishRestoration, kit, operations }: Account,
  snapshot: string,
  id: string,
  call: CallOptions,
): Promise<SnapshotSource> {
  const input = { instance_id: id, snapshot_id: snapshot };
  const data = await operations.restoreInstance(client, input, { ...call, retry: false });
  const jobs = kit.findJobs(restoreInstanceJob, { data, input });
  return finishRestoration({ type: "restore", id, jobs, snapshot, resource: { type: "vm", id } }, call);
}

async function restoreVolume(
  { client, finishRestoration, kit, operations }: Account,
  snapshot: string,
  { region, sizeGb, name }: Extract<VultrRestoreTarget, { type: "volume" }>,
  call: CallOptions,
): Promise<SnapshotSource> {
  const input = { region, size_gb: sizeGb, snapshot_id: snapshot, ...(name !== undefined && { label: name }) };
  const data = await operations.createBlock(client, input, { ...call, retry: false });
  const id = kit.readId(data?.block?.id, "volume");
  const jobs = kit.findJobs(createBlockJob, { data, input });
  return finishRestoration({ type: "volume", id, jobs, snapshot, resource: { type: "volume", id } }, call);
}

/**
 * Returns what the body of an error says in addition to its status. An instance that another action has locked is
 * reported as a failure of the server; the same call can succeed later.
 */
export function explain({ body }: ApiError): Explanation {
  const { error } = Object(body) as Partial<components["schemas"]["Error"]>;
  return typeof error === "string" && /\blocked\b/i.test(error) ? { code: "ABORTED", retryable: true } : {};
}

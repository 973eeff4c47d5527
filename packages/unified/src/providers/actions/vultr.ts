import type * as vultr from "@snap/vultr";
import type { components, VultrClient } from "@snap/vultr";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

// This module is loaded on first use, because a program that only lists snapshots does not need it. Shared functions
// are passed as arguments, because bundlers would create further chunks for them.

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
      /** The size of the volume in GB: at least that of the captured volume. */
      readonly sizeGb: number;
      readonly name?: string;
    };
  }
>;

type Account = StandardAccount<
  "vultr",
  Raw,
  VultrClient,
  Pick<
    typeof vultr,
    "createBlock" | "createBlockSnapshot" | "createSnapshot" | "getBlock" | "getInstance" | "restoreInstance"
  >
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

/** Restores a snapshot: overwrites the disk of an instance, or creates a volume. Waits until it can be used. */
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
  { client, kit, operations }: Account,
  snapshot_id: string,
  instance_id: string,
  call: CallOptions,
): Promise<SnapshotSource> {
  await operations.restoreInstance(client, { instance_id, snapshot_id }, { ...call, retry: false });
  const poll = async (id: string, options: CallOptions) =>
    (await operations.getInstance(client, { instance_id: id }, options))?.instance;
  const check = (it: Awaited<ReturnType<typeof poll>>) => (it?.server_status === "ok" ? "done" : "pending");
  return kit.withStarted({ type: "restore", id: instance_id }, async () => {
    await kit.waitFor({ target: instance_id }, { ...call, timeout: Number.POSITIVE_INFINITY, poll, check });
    return { type: "vm", id: instance_id } as const;
  });
}

async function restoreVolume(
  { client, kit, operations }: Account,
  snapshot_id: string,
  { region, sizeGb, name }: Extract<VultrRestoreTarget, { type: "volume" }>,
  call: CallOptions,
): Promise<SnapshotSource> {
  const input = { region, size_gb: sizeGb, snapshot_id, ...(name !== undefined && { label: name }) };
  const id = (await operations.createBlock(client, input, { ...call, retry: false }))?.block?.id;
  if (!id) throw new kit.UnexpectedResponseError("The response has no volume with an id.");
  const poll = async (block_id: string, options: CallOptions) =>
    (await operations.getBlock(client, { block_id }, options))?.block;
  const check = (it: Awaited<ReturnType<typeof poll>>) => (it?.status === "active" ? "done" : "pending");
  return kit.withStarted({ type: "volume", id }, async () => {
    await kit.waitFor({ target: id }, { ...call, timeout: Number.POSITIVE_INFINITY, poll, check });
    return { type: "volume", id } as const;
  });
}

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

/** An instance (`vm`) to create a snapshot of. */
export type VultrCreateRequest = CreationOf<Record<"vm", unknown>, { readonly vm: { readonly name?: string } }>;

/** An instance (`vm`) whose disk is overwritten. */
export type VultrRestoreTarget = TargetOf<Record<"vm", unknown>, { readonly vm: { readonly id: string } }>;

type Account = StandardAccount<
  "vultr",
  Raw,
  VultrClient,
  Pick<typeof vultr, "createSnapshot" | "getInstance" | "restoreInstance">
>;
type Raw = components["schemas"]["Snapshot"];
type VultrItem = Snapshot<"vultr", Raw>;

/** Creates a snapshot of an instance. */
export function createSnapshot(
  { client, operations, request, toSnapshot }: Account,
  { from, name }: VultrCreateRequest,
  call: CallOptions,
): Promise<Created<VultrItem>> {
  return request("createSnapshot", async () => {
    const input = { instance_id: from.id, ...(name !== undefined && { description: name }) };
    const created = await operations.createSnapshot(client, input, { ...call, retry: false });
    return { snapshot: toSnapshot(created?.snapshot), matchedBy: "response" } as const;
  });
}

/** Restores a snapshot: overwrites the disk of an instance, and waits until the instance accepts actions again. */
export function restoreSnapshot(
  { client, kit, operations, request }: Account,
  { id: snapshot_id }: VultrItem,
  { id }: VultrRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return request("restoreInstance", async () => {
    await operations.restoreInstance(client, { instance_id: id, snapshot_id }, { ...call, retry: false });
    const poll = async (instance_id: string, options: CallOptions) =>
      (await operations.getInstance(client, { instance_id }, options))?.instance;
    const check = (it: Awaited<ReturnType<typeof poll>>) => (it?.server_status === "ok" ? "done" : "pending");
    return kit.withStarted({ type: "restore", id }, async () => {
      await kit.waitFor({ target: id }, { ...call, timeout: Number.POSITIVE_INFINITY, poll, check });
      return { type: "vm", id } as const;
    });
  });
}

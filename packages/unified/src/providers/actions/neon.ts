import type * as neon from "@snap/neon";
import type { components, NeonClient } from "@snap/neon";
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

/** A branch (`database`) to create a snapshot of. */
export type NeonCreateRequest = CreationOf<
  Record<"database", unknown>,
  {
    readonly database: {
      readonly name?: string;
      /** The id of the branch's project. Required if the account has several projects. */
      readonly scope?: string;
      /** When Neon deletes the snapshot. Default: never. */
      readonly expiresAt?: Date;
    };
  }
>;

/** A new branch (`database`). */
export type NeonRestoreTarget = TargetOf<
  Record<"database", unknown>,
  {
    readonly database: {
      /** The name of the new branch. */
      readonly name?: string;
      /** The id of a branch that the new one replaces: the new branch gets its name and its computes, which restart. */
      readonly replaces?: string;
    };
  }
>;

type Account = StandardAccount<
  "neon",
  Raw,
  NeonClient,
  Pick<typeof neon, "createSnapshot" | "getOperation" | "restoreSnapshot">
>;
type Raw = components["schemas"]["Snapshot"];
type Operation = components["schemas"]["Operation"];
type NeonItem = Snapshot<"neon", Raw>;

/** Creates a snapshot of a branch, and waits until it is complete. */
export function createSnapshot(
  account: Account,
  { from, name, expiresAt }: NeonCreateRequest,
  call: CallOptions,
): Promise<Created<NeonItem>> {
  const { client, kit, operations, request, toSnapshot } = account;
  return request("createSnapshot", async () => {
    const expires = expiresAt === undefined ? {} : { expires_at: expiresAt.toISOString() };
    const input = { branch_id: from.id, ...(name !== undefined && { name }), ...expires };
    const created = await operations.createSnapshot(client, input, { ...call, retry: false });
    const snapshot = toSnapshot(created?.snapshot);
    return kit.withStarted({ type: "snapshot", id: snapshot.id }, async () => {
      await waitForOperations(account, created?.operations, call);
      return { snapshot, matchedBy: "response" } as const;
    });
  });
}

/** Restores a snapshot to a new branch, and waits until the branch can be used. */
export function restoreSnapshot(
  account: Account,
  { id: snapshot_id }: NeonItem,
  { name, replaces }: NeonRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { client, kit, operations, request } = account;
  return request("restoreSnapshot", async () => {
    const target = replaces === undefined ? {} : { target_branch_id: replaces, finalize_restore: true };
    const input = { snapshot_id, ...(name !== undefined && { name }), ...target };
    const restored = await operations.restoreSnapshot(client, input, { ...call, retry: false });
    const id = restored?.branch?.id;
    if (!id) throw new kit.UnexpectedResponseError("The response has no branch with an id.");
    return kit.withStarted({ type: "database", id }, async () => {
      await waitForOperations(account, restored.operations, call);
      return { type: "database", id } as const;
    });
  });
}

async function waitForOperations(
  { client, kit, operations }: Account,
  started: readonly Operation[] = [],
  call: CallOptions,
): Promise<void> {
  const poll = async (operation_id: string, options: CallOptions) =>
    (await operations.getOperation(client, { operation_id }, options))?.operation;
  const check = (it: Awaited<ReturnType<typeof poll>>) => OUTCOMES[it?.status ?? ""] ?? "pending";
  for (const { id } of started) {
    await kit.waitFor({ target: id }, { ...call, timeout: Number.POSITIVE_INFINITY, poll, check });
  }
}

const OUTCOMES: Readonly<Record<string, "done" | "failed">> = {
  cancelled: "failed",
  failed: "failed",
  finished: "done",
  skipped: "done",
};

import type * as neon from "@snap/neon";
import type { components, NeonClient } from "@snap/neon";
import { createSnapshotJob, deleteSnapshotJob, getOperationJob, restoreSnapshotJob } from "@snap/neon/jobs";
import { snapshots as list } from "@snap/neon/snapshots";
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

export { sources } from "@snap/neon/sources";

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

/** A branch (`database`) that a new branch replaces, or only a new branch. */
export type NeonRestoreTarget = TargetOf<
  Record<"database", unknown>,
  {
    readonly database: {
      /** The name of the new branch. */
      readonly name?: string;
      /**
       * The id of a branch that the new branch replaces: the new branch gets the name and the computes of the replaced
       * branch, and the computes restart. Neon keeps the replaced branch under another name.
       */
      readonly id?: string;
    };
  }
>;

/** The list of the snapshots. */
export const snapshots = [list] as const;

type Account = StandardAccount<"neon", Raw, NeonClient, Pick<typeof neon, "createSnapshot" | "restoreSnapshot">>;
type Raw = components["schemas"]["Snapshot"];
type NeonItem = Snapshot<"neon", Raw>;

/** The operations of projects. */
export const jobs = [getOperationJob];

/** The operations that delete a snapshot. */
export const deletion = deleteSnapshotJob;

/** Creates a snapshot of a branch, and waits until it is complete. */
export function createSnapshot(
  { client, kit, operations, request, toSnapshot, finishCreation }: Account,
  { from, name, expiresAt }: NeonCreateRequest,
  call: CallOptions,
): Promise<Created<NeonItem>> {
  return request("createSnapshot", async () => {
    const expires = expiresAt === undefined ? {} : { expires_at: expiresAt.toISOString() };
    const input = { branch_id: from.id, ...(name !== undefined && { name }), ...expires };
    const data = await operations.createSnapshot(client, input, { ...call, retry: false });
    const { id } = toSnapshot(data?.snapshot);
    return finishCreation(
      { type: "snapshot", id, snapshot: id, jobs: kit.findJobs(createSnapshotJob, { data }) },
      call,
    );
  });
}

/** Restores a snapshot to a new branch, which can replace another one, and waits until the branch can be used. */
export function restoreSnapshot(
  { client, kit, operations, request, finishRestoration }: Account,
  { id: snapshot }: NeonItem,
  { name, id: replaced }: NeonRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return request("restoreSnapshot", async () => {
    const target = replaced === undefined ? {} : { target_branch_id: replaced, finalize_restore: true };
    const input = { snapshot_id: snapshot, ...(name !== undefined && { name }), ...target };
    const data = await operations.restoreSnapshot(client, input, { ...call, retry: false });
    const resource = { type: "database", id: kit.readId(data?.branch?.id, "branch") } as const;
    return finishRestoration(
      { ...resource, resource, snapshot, jobs: kit.findJobs(restoreSnapshotJob, { data }) },
      call,
    );
  });
}

/**
 * Returns what the body of an error says in addition to its status. A project refuses changes while one of its
 * operations is in progress; the same call can succeed later.
 */
export function explain({ status, body }: ApiError): Explanation {
  const { code } = Object(body) as Partial<components["schemas"]["Error"]>;
  return { providerCode: code || undefined, ...(status === 423 && { code: "ABORTED", retryable: true }) };
}

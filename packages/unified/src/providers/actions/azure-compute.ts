import type * as azure from "@snap/azure-compute";
import type { AzureComputeClient, components } from "@snap/azure-compute";
import { createDiskJob, createSnapshotJob, deleteSnapshotJob, getOperationJob } from "@snap/azure-compute/jobs";
import { snapshots as list } from "@snap/azure-compute/snapshots";
import type { ApiError, JobDescription } from "@snap/runtime";
import type {
  ActionKit,
  CallOptions,
  Created,
  CreationOf,
  Explanation,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  StandardCalls,
  TargetOf,
} from "../../adapter-kit/index.ts";

/** A disk (`volume`) to create a snapshot of, by its whole id: `/subscriptions/…/disks/<name>`. */
export type AzureComputeCreateRequest = CreationOf<
  Record<"volume", unknown>,
  {
    readonly volume: {
      /** The name, which is the id. It must not be used in the resource group. */
      readonly name: string;
      /** The region of the disk, such as `westeurope`. */
      readonly location: string;
      /** Whether only the changes since the last incremental snapshot are stored. Default: `false`. */
      readonly incremental?: boolean;
      /** The type of storage, such as `Standard_ZRS`. */
      readonly sku?: string;
      readonly tags?: Readonly<Record<string, string>>;
      /** The resource group of the snapshot. Required if the account has several. */
      readonly scope?: string;
    };
  }
>;

/** A new disk (`volume`) in the resource group and the region of the snapshot. */
export type AzureComputeRestoreTarget = TargetOf<
  Record<"volume", unknown>,
  {
    readonly volume: {
      /** The name of the disk. It must not be used in the resource group. */
      readonly name: string;
      /** The type of storage, such as `Premium_LRS`. */
      readonly sku?: string;
      /** The availability zone, such as `1`. */
      readonly zone?: string;
      /** The size in GiB. Default and minimum: the size of the captured disk. */
      readonly sizeGb?: number;
      readonly tags?: Readonly<Record<string, string>>;
    };
  }
>;

/** The list of the snapshots. */
export const snapshots = [list] as const;

type Account = StandardAccount<
  "azure-compute",
  Raw,
  AzureComputeClient,
  Pick<typeof azure, "createDisk" | "createSnapshot" | "getDisk">
>;
type Raw = components["schemas"]["Snapshot"];
type AzureItem = Snapshot<"azure-compute", Raw>;

const describeObject = (operation: string, input: string, collection: string): JobDescription => ({
  operation,
  path: `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/${collection}/{${input}}`,
  input,
  state: {
    at: "/properties/provisioningState",
    running: ["Creating", "Updating"],
    done: ["Succeeded"],
    failed: ["Canceled", "Deleting", "Failed"],
  },
});
// If no header has the URL of an operation, only the object reports when it can be used.
const snapshotJob = describeObject("getSnapshot", "snapshotName", "snapshots");
const diskJob = describeObject("getDisk", "diskName", "disks");

/** The operations of a subscription, and the objects that they create. */
export const jobs = [getOperationJob, snapshotJob, diskJob];

/** The operation that deletes a snapshot. */
export const deletion = deleteSnapshotJob;

/** Creates a snapshot of a disk, and waits until it is complete. */
export function createSnapshot(
  account: Account,
  { from, name, location, incremental, sku, tags }: AzureComputeCreateRequest,
  call: CallOptions,
): Promise<Created<AzureItem>> {
  const { client, kit, operations, request, finishCreation } = account;
  return request("createSnapshot", async () => {
    await assertUnused(account, name, account.get(name, call));
    const input = {
      snapshotName: name,
      location,
      ...toDetails(kit, sku, tags),
      properties: {
        creationData: { createOption: "Copy", sourceResourceId: from.id },
        ...(incremental !== undefined && { incremental }),
      },
    };
    const kept: { response?: Response } = {};
    const data = await operations.createSnapshot(client, input, kit.keepResponse(call, kept));
    const own = { operation: snapshotJob.operation, path: { snapshotName: name } };
    const jobs = [...kit.findJobs(createSnapshotJob, { data, ...kept }), own];
    return finishCreation({ type: "snapshot", id: name, snapshot: name, jobs }, call);
  });
}

/** Restores a snapshot to a new disk, and waits until the disk can be used. */
export function restoreSnapshot(
  account: Account,
  { id: snapshot, raw }: AzureItem,
  { name, sku, zone, sizeGb, tags }: AzureComputeRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  const { client, kit, operations, request, finishRestoration } = account;
  return request("createDisk", async () => {
    await assertUnused(account, name, operations.getDisk(client, { diskName: name }, call));
    const source = raw.id === undefined ? {} : { sourceResourceId: raw.id };
    const input = {
      diskName: name,
      location: raw.location,
      ...toDetails(kit, sku, tags),
      ...(zone !== undefined && { zones: [zone] }),
      properties: {
        creationData: { createOption: "Copy", ...source },
        ...(sizeGb !== undefined && { diskSizeGB: sizeGb }),
      },
    };
    const kept: { response?: Response } = {};
    const data = await operations.createDisk(client, input, kit.keepResponse(call, kept));
    const id = raw.id?.replace(/\/snapshots\/[^/]+$/i, `/disks/${name}`) ?? name;
    const own = { operation: diskJob.operation, path: { diskName: name } };
    const jobs = [...kit.findJobs(createDiskJob, { data, ...kept }), own];
    return finishRestoration({ type: "volume", id, resource: { type: "volume", id }, snapshot, jobs }, call);
  });
}

// Azure would change an existing object with this name.
async function assertUnused({ kit }: Account, name: string, found: Promise<unknown>): Promise<void> {
  const isUsed = await found.then(
    () => true,
    (error: unknown) => {
      if (Object(error).code === "NOT_FOUND") return false;
      throw error;
    },
  );
  if (isUsed) throw new kit.InvalidRequestError(`\`name\` must be unused, got ${JSON.stringify(name)}.`);
}

function toDetails(kit: ActionKit, sku: string | undefined, tags: Readonly<Record<string, string>> | undefined) {
  const named = kit.readNamedTags(tags);
  return { ...(sku !== undefined && { sku: { name: sku } }), ...(named && { tags: named }) };
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  AnotherOperationInProgress: { code: "ABORTED", retryable: true },
  SnapshotsLimitReached: { code: "RESOURCE_EXHAUSTED" },
};

/** Returns what the body of an error says in addition to its status. */
export function explain({ body }: ApiError): Explanation {
  const { code } = Object(Object(body).error) as { code?: unknown };
  return typeof code === "string" ? { providerCode: code, ...EXPLANATIONS[code] } : {};
}

/** Looks for a snapshot before it is deleted, because the deletion of a missing snapshot succeeds, too. */
export function override(standard: StandardCalls<"azure-compute", components["schemas"]["Snapshot"]>) {
  return {
    async delete(id: string, options: CallOptions) {
      await standard.get(id, options);
      return standard.delete(id, options);
    },
  };
}

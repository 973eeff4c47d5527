import type * as instavm from "@snap/instavm";
import type { components, InstaVMClient } from "@snap/instavm";
import type {
  CallOptions,
  Created,
  CreationOf,
  Snapshot,
  SnapshotSource,
  StandardAccount,
  TargetOf,
} from "../../adapter-kit/index.ts";

/** A container image or a VM to create a snapshot of. */
export type InstaVMCreateRequest = CreationOf<
  Record<"image" | "vm", unknown>,
  { readonly image: MachineSize & { readonly name?: string }; readonly vm: { readonly name?: string } }
>;

/** A new VM. */
export type InstaVMRestoreTarget = TargetOf<
  Record<"vm", unknown>,
  {
    readonly vm: MachineSize & {
      /** How long the VM runs before it is stopped, in seconds. */
      readonly lifetimeSeconds?: number;
    };
  }
>;

interface MachineSize {
  /** Virtual processors, from 1 to 8. */
  readonly vcpuCount?: number;
  /** Memory in megabytes, from 128 to 8,192. */
  readonly memoryMb?: number;
}

type Account = StandardAccount<
  "instavm",
  Raw,
  InstaVMClient,
  Pick<typeof instavm, "createSnapshot" | "createVm" | "createVmSnapshot">
>;

type Raw = components["schemas"]["SnapshotInfo"];
type ImageCreation = Extract<InstaVMCreateRequest, { from: { type: "image" } }>;
type InstaVMItem = Snapshot<"instavm", Raw>;

/** Creates a snapshot of a VM, or builds one from a container image. */
export function createSnapshot(
  account: Account,
  creation: InstaVMCreateRequest,
  call: CallOptions,
): Promise<Created<InstaVMItem>> {
  return creation.from.type === "vm"
    ? account.request("createVmSnapshot", () => snapshotVm(account, creation, call))
    : account.request("createSnapshot", () => buildImage(account, creation as ImageCreation, call));
}

async function buildImage({ client, operations, toSnapshot }: Account, creation: ImageCreation, call: CallOptions) {
  const { from, name } = creation;
  const input = { oci_image: from.id, ...(name !== undefined && { name }), ...toSize(creation) };
  const created = await operations.createSnapshot(client, input, { ...call, retry: false });
  return { snapshot: toSnapshot(created), matchedBy: "response" } as const;
}

// The request has `wait: false`, because a proxy may cut off a long request. `waitUntilReady` polls instead.
async function snapshotVm(
  { client, kit, operations, finishCreation }: Account,
  { from, name }: InstaVMCreateRequest,
  call: CallOptions,
) {
  const input = { vm_id: from.id, wait: false, ...(name !== undefined && { name }) };
  const data = await operations.createVmSnapshot(client, input, { ...call, retry: false });
  const id = kit.readId(data?.snapshot_id, "snapshot");
  return finishCreation({ type: "snapshot", id, snapshot: id }, call);
}

/** Starts a VM from a snapshot. There is no operation to poll: the response arrives when the VM runs. */
export function restoreSnapshot(
  account: Account,
  { id }: InstaVMItem,
  into: InstaVMRestoreTarget,
  call: CallOptions,
): Promise<SnapshotSource> {
  return account.request("createVm", () => startVm(account, id, into, call));
}

async function startVm(
  { client, kit, operations }: Account,
  snapshot_id: string,
  { lifetimeSeconds, ...into }: InstaVMRestoreTarget,
  call: CallOptions,
) {
  const lifetime = lifetimeSeconds === undefined ? {} : { vm_lifetime_seconds: lifetimeSeconds };
  const input = { snapshot_id, ...lifetime, ...toSize(into) };
  const options = { ...call, timeout: Number.POSITIVE_INFINITY, retry: false } as const;
  const data = await operations.createVm(client, input, options);
  return { type: "vm", id: kit.readId(data?.vm_id, "VM") } as const;
}

function toSize({ vcpuCount, memoryMb }: MachineSize) {
  return {
    ...(vcpuCount !== undefined && { vcpu_count: vcpuCount }),
    ...(memoryMb !== undefined && { memory_mb: memoryMb }),
  };
}

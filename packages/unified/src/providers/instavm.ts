import { type components, createInstaVMClient, type InstaVMClient, type InstaVMClientOptions } from "@snap/instavm";
import { type ApiError, UnexpectedResponseError } from "@snap/runtime";
import {
  type Adapter,
  assertSameId,
  type CallContext,
  type CallOptions,
  type Capabilities,
  type CreationOf,
  type Explanation,
  formatRef,
  isFrom,
  loadActionKit,
  namesOfInferred,
  type PageOptions,
  readSize,
  readTime,
  request,
  requestPages,
  type Snapshot,
  type SnapshotSource,
  type SnapshotState,
  type TargetOf,
  toPages,
} from "../adapter-kit/index.ts";
import { unwrap } from "../adapter-kit/unwrap.ts";

/** A snapshot as InstaVM reports it. */
export type InstaVMSnapshot = components["schemas"]["SnapshotInfo"];

export interface InstaVMAccountOptions<Account extends string = string> extends InstaVMClientOptions {
  /** The account's name in refs. Default: `instavm`. */
  account?: Account;
}

/** A container image or a VM to create a snapshot of. */
export type InstaVMCreateRequest = CreationOf<
  typeof capabilities.create,
  { readonly image: MachineSize & { readonly name?: string }; readonly vm: { readonly name?: string } }
>;

/** A new VM. */
export type InstaVMRestoreTarget = TargetOf<
  typeof capabilities.restore,
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

/** An account at InstaVM. */
export type InstaVMAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  InstaVMSnapshot,
  Account,
  InstaVMClient,
  InstaVMCreateRequest,
  InstaVMRestoreTarget
>;

const PROVIDER = "instavm";
const capabilities = {
  create: { image: "at-once", vm: "at-once" },
  restore: { vm: "new" },
} as const satisfies Capabilities;

/** An account at InstaVM: its own snapshots and the public ones of the system. */
export function instavm<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  ...options
}: InstaVMAccountOptions<Account> = {}): InstaVMAdapter<NoInfer<Account>> {
  const client = createInstaVMClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation, explain });
  return {
    provider: PROVIDER,
    account,
    client,
    capabilities,
    environment: options.apiKey === undefined ? { apiKey: "INSTAVM_API_KEY" } : {},
    listPages: (call) => requestPages(context("listSnapshots"), listPages(client, account, call)),
    get: (id, call) => request(context("getSnapshot"), () => getSnapshot(client, account, id, call)),
    delete: (id, call) => request(context("deleteSnapshot"), () => deleteSnapshot(client, id, call)),
    create: (creation, call) =>
      isFrom(creation, "vm")
        ? request(context("createVmSnapshot"), () => snapshotVm(client, account, creation, call))
        : request(context("createSnapshot"), () => buildImage(client, account, creation, call)),
    restore: (snapshot, into, call) => request(context("createVm"), () => startVm(client, snapshot.id, into, call)),
  };
}

function listPages(client: InstaVMClient, account: string, { query: _, ...call }: PageOptions) {
  return toPages(client.paginate("/v1/snapshots", call).pages(), (raw) => toSnapshot(account, raw));
}

async function getSnapshot(client: InstaVMClient, account: string, id: string, call: CallOptions) {
  const path = { snapshot_id: id };
  const answer = unwrap(await client.GET("/v1/snapshots/{snapshot_id}", { ...call, params: { path } }));
  return assertSameId(id, toSnapshot(account, answer));
}

async function deleteSnapshot(client: InstaVMClient, id: string, call: CallOptions) {
  unwrap(await client.DELETE("/v1/snapshots/{snapshot_id}", { ...call, params: { path: { snapshot_id: id } } }));
}

async function buildImage(
  client: InstaVMClient,
  account: string,
  creation: Extract<InstaVMCreateRequest, { from: { type: "image" } }>,
  call: CallOptions,
) {
  const { from, name } = creation;
  const body = { oci_image: from.id, ...(name !== undefined && { name }), ...toSize(creation) };
  const snapshot = toSnapshot(account, unwrap(await client.POST("/v1/snapshots", { ...call, body, retry: false })));
  return { snapshot, matchedBy: "answer" } as const;
}

// The request does not wait, because a proxy may cut it off: `waitUntilReady` polls instead.
async function snapshotVm(
  client: InstaVMClient,
  account: string,
  { from, name }: InstaVMCreateRequest,
  call: CallOptions,
) {
  const params = { path: { vm_id: from.id }, query: { wait: false } };
  const body = name === undefined ? {} : { name };
  // Loaded before anything is started: if loading failed afterwards, the started operation would be lost.
  const { withStarted } = await loadActionKit();
  const answer = unwrap(await client.POST("/v1/vms/{vm_id}/snapshot", { ...call, params, body, retry: false }));
  const id = answer?.snapshot_id;
  if (!id) throw new UnexpectedResponseError("The response has no snapshot id.");
  return withStarted({ type: "snapshot", id }, async () => {
    return { snapshot: await getSnapshot(client, account, id, call), matchedBy: "answer" } as const;
  });
}

// The response arrives when the VM runs: a started restoration cannot be polled.
async function startVm(
  client: InstaVMClient,
  snapshot_id: string,
  { lifetimeSeconds, ...into }: InstaVMRestoreTarget,
  call: CallOptions,
) {
  const lifetime = lifetimeSeconds === undefined ? {} : { vm_lifetime_seconds: lifetimeSeconds };
  const body = { snapshot_id, ...lifetime, ...toSize(into) };
  const timeout = Number.POSITIVE_INFINITY;
  const id = unwrap(await client.POST("/v1/vms", { ...call, timeout, body, retry: false }))?.vm_id;
  if (!id) throw new UnexpectedResponseError("The response has no VM id.");
  return { type: "vm", id } as const;
}

function toSize({ vcpuCount, memoryMb }: MachineSize) {
  return {
    ...(vcpuCount !== undefined && { vcpu_count: vcpuCount }),
    ...(memoryMb !== undefined && { memory_mb: memoryMb }),
  };
}

// It only names what is wrong with a request.
function explain({ body }: ApiError): Explanation {
  const { detail } = Object(body) as components["schemas"]["HttpError"];
  return { providerCode: Array.isArray(detail) ? detail[0]?.type : undefined };
}

function toSnapshot(account: string, raw: InstaVMSnapshot): Snapshot<typeof PROVIDER, InstaVMSnapshot> {
  if (!raw?.id) throw new UnexpectedResponseError("The response has no snapshot with an id.");
  const source = toSource(raw);
  // 0 means that InstaVM has not measured the size.
  const sizeBytes = readSize(raw.size_bytes) || null;
  const [createdAt, updatedAt] = [readTime(raw.created_at), readTime(raw.updated_at)];
  return {
    ref: formatRef(account, raw.id),
    provider: PROVIDER,
    account,
    id: raw.id,
    name: raw.name ?? null,
    state: toState(raw.status),
    kind: source?.type ?? null,
    createdAt: createdAt.date,
    updatedAt: updatedAt.date,
    sizeBytes,
    sizeBasis: sizeBytes === null ? null : "stored",
    source,
    image: raw.oci_image ?? null,
    regions: null,
    tags: null,
    isPublic: raw.is_public ?? null,
    error: raw.last_error ?? null,
    inferred: namesOfInferred({
      createdAt: createdAt.assumedUtc,
      kind: source !== null,
      state: BUILDING.has(raw.status),
      updatedAt: updatedAt.assumedUtc,
    }),
    raw,
  };
}

function toSource({ source_vm_id: vm, oci_image: image }: InstaVMSnapshot): SnapshotSource | null {
  if (vm) return { type: "vm", id: vm };
  return image ? { type: "image", id: image } : null;
}

// InstaVM documents only `ready` and `failed`; the other states are assumptions.
const BUILDING: ReadonlySet<string> = new Set(["building", "creating", "pending"]);

function toState(status: string): SnapshotState {
  if (status === "ready" || status === "failed") return status;
  return BUILDING.has(status) ? "creating" : "unknown";
}

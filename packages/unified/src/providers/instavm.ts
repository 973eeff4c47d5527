import {
  type components,
  createInstaVMClient,
  createSnapshot,
  createVm,
  createVmSnapshot,
  deleteSnapshot,
  getSnapshot,
  type InstaVMClient,
  type InstaVMClientOptions,
  listSnapshots,
} from "@snap/instavm";
import { type ApiError, UnexpectedResponseError } from "@snap/runtime";
import {
  type Adapter,
  assertSameId,
  type CallContext,
  type CallOptions,
  type Capabilities,
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
  toPages,
} from "../adapter-kit/index.ts";
import type { InstaVMCreateRequest, InstaVMRestoreTarget } from "./actions/instavm.ts";

export type { InstaVMCreateRequest, InstaVMRestoreTarget };

/** A snapshot as InstaVM reports it. */
export type InstaVMSnapshot = components["schemas"]["SnapshotInfo"];

/** Options of an account at InstaVM. */
export interface InstaVMAccountOptions<Account extends string = string> extends InstaVMClientOptions {
  /** The account's name in refs. Default: `instavm`. */
  account?: Account;
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

/**
 * Creates the adapter of an account at InstaVM. It lists the account's own snapshots and the public ones of the system.
 */
export function instavm<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  ...options
}: InstaVMAccountOptions<Account> = {}): InstaVMAdapter<NoInfer<Account>> {
  const client = createInstaVMClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation, explain });
  // Load the actions before the request that starts something: if loading failed later, the caller could not resume.
  const loadActions = async () => {
    const [kit, actions] = await Promise.all([loadActionKit(), import("./actions/instavm.ts")]);
    const own = {
      client,
      kit,
      operations: { createSnapshot, createVm, createVmSnapshot },
      readSnapshot: (id: string, call: CallOptions) => readSnapshot(client, account, id, call),
      toSnapshot: (raw: InstaVMSnapshot) => toSnapshot(account, raw),
    };
    return { ...actions, account: own };
  };
  return {
    provider: PROVIDER,
    account,
    client,
    capabilities,
    environment: options.apiKey === undefined ? { apiKey: "INSTAVM_API_KEY" } : {},
    listPages: (call) => requestPages(context("listSnapshots"), listPages(client, account, call)),
    get: (id, call) => request(context("getSnapshot"), () => readSnapshot(client, account, id, call)),
    delete: (id, call) =>
      request(context("deleteSnapshot"), async () => void (await deleteSnapshot(client, { snapshot_id: id }, call))),
    create: (creation, call) =>
      request(context(isFrom(creation, "vm") ? "createVmSnapshot" : "createSnapshot"), async () => {
        const actions = await loadActions();
        return actions.createSnapshot(actions.account, creation, call);
      }),
    restore: (snapshot, into, call) =>
      request(context("createVm"), async () => {
        const actions = await loadActions();
        return actions.restoreSnapshot(actions.account, snapshot.id, into, call);
      }),
  };
}

function listPages(client: InstaVMClient, account: string, { query: _, ...call }: PageOptions) {
  return toPages(listSnapshots(client, {}, call).pages(), (raw) => toSnapshot(account, raw));
}

async function readSnapshot(client: InstaVMClient, account: string, id: string, call: CallOptions) {
  return assertSameId(id, toSnapshot(account, await getSnapshot(client, { snapshot_id: id }, call)));
}

// InstaVM has a code only for the problem of an invalid request.
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
    expiresAt: null,
    sizeBytes,
    sizeBasis: sizeBytes === null ? null : "stored",
    sizes: sizeBytes === null ? [] : [{ bytes: sizeBytes, basis: "stored" }],
    minDiskBytes: null,
    source,
    image: raw.oci_image ?? null,
    regions: null,
    tags: null,
    isPublic: raw.is_public ?? null,
    isProtected: null,
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

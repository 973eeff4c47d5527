import {
  type components,
  createDigitalOceanClient,
  createDropletAction,
  createVolume,
  createVolumeSnapshot,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
  deleteSnapshot,
  getAction,
  getSnapshot,
  listSnapshots,
} from "@snap/digitalocean";
import { type ApiError, UnexpectedResponseError } from "@snap/runtime";
import {
  type Adapter,
  assertSameId,
  type CallContext,
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
  type SnapshotKind,
  toPages,
} from "../adapter-kit/index.ts";
import type { DigitalOceanCreateRequest, DigitalOceanRestoreTarget } from "./actions/digitalocean.ts";

export type { DigitalOceanCreateRequest, DigitalOceanRestoreTarget };

/** A snapshot as DigitalOcean reports it. */
export type DigitalOceanSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at DigitalOcean. */
export interface DigitalOceanAccountOptions<Account extends string = string> extends DigitalOceanClientOptions {
  /** The account's name in refs. Default: `digitalocean`. */
  account?: Account;
}

/** An account at DigitalOcean. */
export type DigitalOceanAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  DigitalOceanSnapshot,
  Account,
  DigitalOceanClient,
  DigitalOceanCreateRequest,
  DigitalOceanRestoreTarget
>;

type DigitalOceanItem = Snapshot<typeof PROVIDER, DigitalOceanSnapshot>;

const PROVIDER = "digitalocean";
const capabilities = {
  create: { vm: "when-ready", volume: "at-once" },
  restore: { vm: "in-place", volume: "new" },
} as const satisfies Capabilities;

/** Creates the adapter of an account at DigitalOcean. It lists the snapshots of droplets and volumes. */
export function digitalocean<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  ...options
}: DigitalOceanAccountOptions<Account> = {}): DigitalOceanAdapter<NoInfer<Account>> {
  const client = createDigitalOceanClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation, explain });
  // Load the actions before the request that starts something: if loading failed later, the caller could not resume.
  const loadActions = async () => {
    const [kit, actions] = await Promise.all([loadActionKit(), import("./actions/digitalocean.ts")]);
    const own = {
      client,
      kit,
      operations: { createDropletAction, createVolume, createVolumeSnapshot, getAction },
      readTime,
      listPages: (call: PageOptions) => listPages(client, account, call),
      toSnapshot: (raw: DigitalOceanSnapshot | undefined) => toSnapshot(account, raw),
    };
    return { ...actions, account: own };
  };
  return {
    provider: PROVIDER,
    account,
    client,
    capabilities,
    environment: options.token === undefined ? { token: "DIGITALOCEAN_TOKEN" } : {},
    listPages: (call) => requestPages(context("listSnapshots"), listPages(client, account, call)),
    get: (id, call) =>
      request(context("getSnapshot"), async () => {
        const data = await getSnapshot(client, { snapshot_id: id }, call);
        return assertSameId(id, toSnapshot(account, data?.snapshot));
      }),
    delete: (id, call) => request(context("deleteSnapshot"), () => deleteSnapshot(client, { snapshot_id: id }, call)),
    create: (creation, call) =>
      request(context(isFrom(creation, "vm") ? "createDropletAction" : "createVolumeSnapshot"), async () => {
        const { account: own, createSnapshot } = await loadActions();
        return createSnapshot(own, creation, call);
      }),
    restore: (snapshot, into, call) =>
      request(context(into.type === "vm" ? "createDropletAction" : "createVolume"), async () => {
        const { account: own, restoreSnapshot } = await loadActions();
        return restoreSnapshot(own, snapshot, into, call);
      }),
  };
}

function listPages(client: DigitalOceanClient, account: string, { query = {}, ...call }: PageOptions) {
  const filter = query.source?.type && RESOURCE_TYPES[query.source.type];
  const pages = listSnapshots(client, filter && { resource_type: filter }, call).pages();
  return toPages(pages, (raw) => toSnapshot(account, raw));
}

const RESOURCE_TYPES: Readonly<Partial<Record<SnapshotKind, "droplet" | "volume">>> = {
  vm: "droplet",
  volume: "volume",
};

// A droplet or volume runs one action at a time. After that action, the same call can succeed.
function explain({ body }: ApiError): Explanation {
  const { id: providerCode, message } = Object(body) as Partial<components["schemas"]["Error"]>;
  return { providerCode, ...(/pending event/i.test(String(message)) && { code: "ABORTED", retryable: true }) };
}

function toSnapshot(account: string, raw: DigitalOceanSnapshot | undefined): DigitalOceanItem {
  if (!raw?.id) throw new UnexpectedResponseError("The response has no snapshot with an id.");
  const kind = toKind(raw.resource_type);
  // The size is in billed gigabytes, with decimals.
  const sizeBytes = readSize(raw.size_gigabytes, 1e9);
  const createdAt = readTime(raw.created_at);
  return {
    ref: formatRef(account, raw.id),
    provider: PROVIDER,
    account,
    id: raw.id,
    name: raw.name ?? null,
    // DigitalOcean reports no state, and lists only complete snapshots.
    state: "ready",
    kind,
    createdAt: createdAt.date,
    updatedAt: null,
    expiresAt: null,
    sizeBytes,
    sizeBasis: sizeBytes === null ? null : "billed",
    sizes: sizeBytes === null ? [] : [{ bytes: sizeBytes, basis: "billed" }],
    minDiskBytes: null,
    source: kind && raw.resource_id ? { type: kind, id: raw.resource_id } : null,
    image: null,
    regions: raw.regions ?? null,
    tags: raw.tags ?? null,
    isPublic: null,
    isProtected: null,
    error: null,
    inferred: namesOfInferred({ createdAt: createdAt.assumedUtc, sizeBytes: sizeBytes !== null, state: true }),
    raw,
  };
}

function toKind(type: DigitalOceanSnapshot["resource_type"]): SnapshotKind | null {
  return type === "droplet" ? "vm" : type === "volume" ? "volume" : null;
}

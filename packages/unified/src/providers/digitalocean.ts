import {
  type components,
  createDigitalOceanClient,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
} from "@snap/digitalocean";
import { type ApiError, InvalidRequestError, UnexpectedResponseError } from "@snap/runtime";
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
  type SnapshotKind,
  type TargetOf,
  toPages,
} from "../adapter-kit/index.ts";
import { unwrap } from "../adapter-kit/unwrap.ts";

/** A snapshot as DigitalOcean reports it. */
export type DigitalOceanSnapshot = components["schemas"]["Snapshot"];

export interface DigitalOceanAccountOptions<Account extends string = string> extends DigitalOceanClientOptions {
  /** The account's name in refs. Default: `digitalocean`. */
  account?: Account;
}

/** A droplet (`vm`) or a volume to make a snapshot of. */
export type DigitalOceanCreateRequest = CreationOf<
  typeof capabilities.create,
  {
    readonly vm: { readonly name?: string };
    readonly volume: { readonly name: string; readonly tags?: readonly string[] };
  }
>;

/** A droplet (`vm`) whose disk is overwritten, or a new volume. */
export type DigitalOceanRestoreTarget = TargetOf<
  typeof capabilities.restore,
  {
    readonly vm: { readonly id: string };
    readonly volume: {
      readonly name: string;
      /** The slug of a region. Default: the first where the snapshot can be used. */
      readonly region?: string;
      readonly tags?: readonly string[];
    };
  }
>;

/** An account at DigitalOcean. */
export type DigitalOceanAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  DigitalOceanSnapshot,
  Account,
  DigitalOceanClient,
  DigitalOceanCreateRequest,
  DigitalOceanRestoreTarget
>;

type Action = components["schemas"]["Action"];
type DigitalOceanItem = Snapshot<typeof PROVIDER, DigitalOceanSnapshot>;

const PROVIDER = "digitalocean";
const capabilities = {
  create: { vm: "when-ready", volume: "at-once" },
  restore: { vm: "in-place", volume: "new" },
} as const satisfies Capabilities;

/** An account at DigitalOcean: snapshots of its droplets and volumes. */
export function digitalocean<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  ...options
}: DigitalOceanAccountOptions<Account> = {}): DigitalOceanAdapter<NoInfer<Account>> {
  const client = createDigitalOceanClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation, explain });
  return {
    provider: PROVIDER,
    account,
    client,
    capabilities,
    environment: options.token === undefined ? { token: "DIGITALOCEAN_TOKEN" } : {},
    listPages: (call) => requestPages(context("listSnapshots"), listPages(client, account, call)),
    get: (id, call) => request(context("getSnapshot"), () => getSnapshot(client, account, id, call)),
    delete: (id, call) => request(context("deleteSnapshot"), () => deleteSnapshot(client, id, call)),
    create: (creation, call) =>
      isFrom(creation, "vm")
        ? request(context("createDropletAction"), () => snapshotDroplet(client, account, creation, call))
        : request(context("createVolumeSnapshot"), () => snapshotVolume(client, account, creation, call)),
    restore: (snapshot, into, call) =>
      into.type === "vm"
        ? request(context("createDropletAction"), () => rebuildDroplet(client, snapshot, into.id, call))
        : request(context("createVolume"), () => restoreVolume(client, snapshot, into, call)),
  };
}

function listPages(client: DigitalOceanClient, account: string, { query = {}, ...call }: PageOptions) {
  const filter = query.source?.type && RESOURCE_TYPES[query.source.type];
  const params = { query: { ...(filter && { resource_type: filter }) } };
  return toPages(client.paginate("/v2/snapshots", { ...call, params }).pages(), (raw) => toSnapshot(account, raw));
}

const RESOURCE_TYPES: Readonly<Partial<Record<SnapshotKind, "droplet" | "volume">>> = {
  vm: "droplet",
  volume: "volume",
};

async function getSnapshot(client: DigitalOceanClient, account: string, id: string, call: CallOptions) {
  const path = { snapshot_id: id };
  const answer = unwrap(await client.GET("/v2/snapshots/{snapshot_id}", { ...call, params: { path } }));
  return assertSameId(id, toSnapshot(account, answer?.snapshot));
}

async function deleteSnapshot(client: DigitalOceanClient, id: string, call: CallOptions) {
  unwrap(await client.DELETE("/v2/snapshots/{snapshot_id}", { ...call, params: { path: { snapshot_id: id } } }));
}

async function snapshotVolume(
  client: DigitalOceanClient,
  account: string,
  { from, name, tags }: Extract<DigitalOceanCreateRequest, { from: { type: "volume" } }>,
  call: CallOptions,
) {
  const params = { path: { volume_id: from.id } };
  const body = { name, ...(tags && { tags: [...tags] }) };
  const answer = unwrap(
    await client.POST("/v2/volumes/{volume_id}/snapshots", { ...call, params, body, retry: false }),
  );
  return { snapshot: toSnapshot(account, answer?.snapshot), matchedBy: "answer" } as const;
}

// The action tells when it is done, but not which snapshot it made.
async function snapshotDroplet(
  client: DigitalOceanClient,
  account: string,
  creation: DigitalOceanCreateRequest,
  call: CallOptions,
) {
  const { from, name } = creation;
  const body = { type: "snapshot", ...(name !== undefined && { name }) } as const;
  return actOn(client, from.id, body, call, async (done) => {
    const since = readTime(done?.started_at).date?.getTime() ?? Number.POSITIVE_INFINITY;
    const pages = listPages(client, account, { query: { source: from }, ...call });
    const { findCreated } = await loadActionKit();
    const [snapshot] = await findCreated(pages, creation, since);
    if (snapshot) return { snapshot, matchedBy: "name-and-time" } as const;
    throw new UnexpectedResponseError(`the action is completed, but no snapshot of droplet ${from.id} fits it`);
  });
}

// Everything that takes a droplet its time is an action, and is done when the action is.
async function actOn<Value>(
  client: DigitalOceanClient,
  droplet: string,
  body: components["schemas"]["DropletAction"],
  call: CallOptions,
  finish: (done: Action | undefined) => Promise<Value>,
): Promise<Value> {
  if (!/^[1-9]\d{0,14}$/.test(droplet)) throw new InvalidRequestError(`"${droplet}" is no droplet: its id is a number`);
  const params = { path: { droplet_id: Number(droplet) } };
  // Before anything is started, since that is lost where it cannot be loaded.
  const { withStarted, waitFor } = await loadActionKit();
  const answer = unwrap(
    await client.POST("/v2/droplets/{droplet_id}/actions", { ...call, params, body, retry: false }),
  );
  const target = answer?.action?.id;
  if (!target) throw new UnexpectedResponseError("the answer holds no action, or one without an id");
  const poll = async (action_id: number, options: CallOptions) =>
    unwrap(await client.GET("/v2/actions/{action_id}", { ...options, params: { path: { action_id } } }))?.action;
  const check = (it: Action | undefined) =>
    it?.status === "completed" ? "done" : it?.status === "errored" ? "failed" : "pending";
  return withStarted({ type: "action", id: String(target) }, async () => {
    return finish(await waitFor({ target }, { ...call, timeout: Number.POSITIVE_INFINITY, poll, check }));
  });
}

async function rebuildDroplet(
  client: DigitalOceanClient,
  { ref, id, kind }: DigitalOceanItem,
  droplet: string,
  call: CallOptions,
) {
  if (kind !== "vm") throw new InvalidRequestError(`${ref} is no snapshot of a droplet: restore it into a volume`);
  const body = { type: "rebuild", image: Number(id) } as const;
  return actOn(client, droplet, body, call, async () => ({ type: "vm", id: droplet }) as const);
}

async function restoreVolume(
  client: DigitalOceanClient,
  { ref, id, kind, raw }: DigitalOceanItem,
  { name, region = raw.regions?.[0], tags }: Extract<DigitalOceanRestoreTarget, { type: "volume" }>,
  call: CallOptions,
) {
  if (kind !== "volume") throw new InvalidRequestError(`${ref} is no snapshot of a volume: restore it into a vm`);
  if (!region) throw new InvalidRequestError(`${ref} states no region: name one in \`into.region\``);
  // The size has to be named, although that of the snapshot is taken.
  const body = { name, region, snapshot_id: id, size_gigabytes: raw.min_disk_size, ...(tags && { tags: [...tags] }) };
  const created = unwrap(await client.POST("/v2/volumes", { ...call, body, retry: false }))?.volume?.id;
  if (!created) throw new UnexpectedResponseError("the answer holds no volume, or one without an id");
  return { type: "volume", id: created } as const;
}

// A droplet or volume does one thing at a time: the same call succeeds when that is done.
function explain({ body }: ApiError): Explanation {
  const { id: providerCode, message } = Object(body) as Partial<components["schemas"]["Error"]>;
  return { providerCode, ...(/pending event/i.test(String(message)) && { code: "ABORTED", retryable: true }) };
}

function toSnapshot(account: string, raw: DigitalOceanSnapshot | undefined): DigitalOceanItem {
  if (!raw?.id) throw new UnexpectedResponseError("the answer holds no snapshot, or one without an id");
  const kind = toKind(raw.resource_type);
  // Billed gigabytes, as a decimal fraction.
  const sizeBytes = readSize(raw.size_gigabytes, 1e9);
  const createdAt = readTime(raw.created_at);
  return {
    ref: formatRef(account, raw.id),
    provider: PROVIDER,
    account,
    id: raw.id,
    name: raw.name ?? null,
    // DigitalOcean lists a snapshot only once it is complete, and gives it no state.
    state: "ready",
    kind,
    createdAt: createdAt.date,
    updatedAt: null,
    sizeBytes,
    sizeBasis: sizeBytes === null ? null : "billed",
    source: kind && raw.resource_id ? { type: kind, id: raw.resource_id } : null,
    image: null,
    regions: raw.regions ?? null,
    tags: raw.tags ?? null,
    isPublic: null,
    error: null,
    inferred: namesOfInferred({ createdAt: createdAt.assumedUtc, sizeBytes: sizeBytes !== null, state: true }),
    raw,
  };
}

function toKind(type: DigitalOceanSnapshot["resource_type"]): SnapshotKind | null {
  return type === "droplet" ? "vm" : type === "volume" ? "volume" : null;
}

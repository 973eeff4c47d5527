import {
  type components,
  createDigitalOceanClient,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
} from "@snap/digitalocean";
import { InvalidRequestError, UnexpectedResponseError, unwrap, waitFor } from "@snap/runtime";
import {
  type Adapter,
  type CallOptions,
  type Created,
  type CreateOptions,
  type PageOptions,
  toPage,
} from "../adapter.ts";
import type { Capabilities } from "../capabilities.ts";
import { matches } from "../create-snapshot.ts";
import { formatRef } from "../ref.ts";
import { type CallContext, request, requestPages } from "../request.ts";
import type { Snapshot, SnapshotField, SnapshotKind } from "../snapshot.ts";
import { readTime } from "../time.ts";

/** A snapshot as DigitalOcean reports it. */
export type DigitalOceanSnapshot = components["schemas"]["Snapshot"];

export interface DigitalOceanAccountOptions<Account extends string = string> extends DigitalOceanClientOptions {
  /** The account's name in refs. Default: `digitalocean`. */
  account?: Account;
}

/** A droplet (`vm`) or a volume to make a snapshot of. */
export type DigitalOceanCreateRequest =
  | { readonly from: { readonly type: "vm"; readonly id: string }; readonly name?: string }
  | {
      readonly from: { readonly type: "volume"; readonly id: string };
      readonly name: string;
      readonly tags?: readonly string[];
    };

/** An account at DigitalOcean. */
export type DigitalOceanAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  DigitalOceanSnapshot,
  Account,
  DigitalOceanClient,
  DigitalOceanCreateRequest
>;

const PROVIDER = "digitalocean";
const capabilities = { create: { vm: "when-ready", volume: "at-once" } } as const satisfies Capabilities;

/** An account at DigitalOcean: snapshots of its droplets and volumes. */
export function digitalocean<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  ...options
}: DigitalOceanAccountOptions<Account> = {}): DigitalOceanAdapter<Account> {
  const client = createDigitalOceanClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation });
  return {
    provider: PROVIDER,
    account,
    client,
    capabilities,
    listPages: (call) => requestPages(context("listSnapshots"), listPages(client, account, call)),
    get: (id, call) => request(context("getSnapshot"), () => getSnapshot(client, account, id, call)),
    delete: (id, call) => request(context("deleteSnapshot"), () => deleteSnapshot(client, id, call)),
    create: (creation, call) =>
      creation.from.type === "vm"
        ? request(context("createDropletAction"), () => snapshotDroplet(client, account, creation, call))
        : request(context("createVolumeSnapshot"), () => snapshotVolume(client, account, creation, call)),
  };
}

async function* listPages(client: DigitalOceanClient, account: string, { query = {}, ...call }: PageOptions) {
  const filter = RESOURCE_TYPES[query.source?.type ?? ""];
  const params = { query: { ...(filter && { resource_type: filter }) } };
  for await (const { items, next } of client.paginate("/v2/snapshots", { ...call, params }).pages()) {
    yield toPage(
      items.map((raw) => toSnapshot(account, raw)),
      next,
    );
  }
}

const RESOURCE_TYPES: Readonly<Record<string, "droplet" | "volume">> = { vm: "droplet", volume: "volume" };

async function getSnapshot(client: DigitalOceanClient, account: string, id: string, call: CallOptions) {
  const path = { snapshot_id: id };
  const answer = unwrap(await client.GET("/v2/snapshots/{snapshot_id}", { ...call, params: { path } }));
  return toSnapshot(account, answer?.snapshot);
}

async function deleteSnapshot(client: DigitalOceanClient, id: string, call: CallOptions) {
  const path = { snapshot_id: id };
  unwrap(await client.DELETE("/v2/snapshots/{snapshot_id}", { ...call, params: { path } }));
}

// Whatever the client's options say: what creates something is sent once.
const ONCE = { retry: false } as const;

async function snapshotVolume(
  client: DigitalOceanClient,
  account: string,
  creation: DigitalOceanCreateRequest,
  { timeout: _, ...call }: CreateOptions,
) {
  const path = { volume_id: creation.from.id };
  const tags = "tags" in creation && creation.tags ? { tags: [...creation.tags] } : {};
  const body = { name: creation.name ?? "", ...tags };
  const answer = unwrap(
    await client.POST("/v2/volumes/{volume_id}/snapshots", { ...call, ...ONCE, params: { path }, body }),
  );
  return { snapshot: toSnapshot(account, answer?.snapshot), matchedBy: "answer" } as const;
}

// The action tells when it is done, but not which snapshot it made.
async function snapshotDroplet(
  client: DigitalOceanClient,
  account: string,
  creation: DigitalOceanCreateRequest,
  { timeout = 600_000, ...call }: CreateOptions,
): Promise<Created<Snapshot<typeof PROVIDER, DigitalOceanSnapshot>>> {
  const { from, name } = creation;
  const path = { droplet_id: Number(from.id) };
  if (!Number.isInteger(path.droplet_id))
    throw new InvalidRequestError(`"${from.id}" is no droplet: its id is a number`);
  const body = { type: "snapshot" as const, ...(name !== undefined && { name }) };
  const { action } = unwrap(
    await client.POST("/v2/droplets/{droplet_id}/actions", { ...call, ...ONCE, params: { path }, body }),
  );
  const done = await waitFor(
    { target: action?.id ?? 0 },
    {
      ...call,
      timeout,
      poll: async (action_id, options) =>
        unwrap(await client.GET("/v2/actions/{action_id}", { ...options, params: { path: { action_id } } })).action,
      check: (it) => (it?.status === "completed" ? "done" : it?.status === "errored" ? "failed" : "pending"),
    },
  );
  const since = readTime(done?.started_at).date?.getTime() ?? Number.POSITIVE_INFINITY;
  const snapshots = [];
  const list = client.paginate("/v2/snapshots", { ...call, params: { query: { resource_type: "droplet" } } });
  for await (const raw of list) snapshots.push(toSnapshot(account, raw));
  const [snapshot] = matches(snapshots, creation, since);
  if (snapshot) return { snapshot, matchedBy: "name-and-time" };
  throw new UnexpectedResponseError(`action ${action?.id} is completed, but no snapshot of droplet ${from.id} fits it`);
}

function toSnapshot(
  account: string,
  raw: DigitalOceanSnapshot | undefined,
): Snapshot<typeof PROVIDER, DigitalOceanSnapshot> {
  if (!raw?.id) throw new UnexpectedResponseError("the answer holds no snapshot, or one without an id");
  const kind = toKind(raw.resource_type);
  const gigabytes = raw.size_gigabytes ?? null;
  const createdAt = readTime(raw.created_at);
  const inferred: SnapshotField[] = [];
  if (createdAt.assumedUtc) inferred.push("createdAt");
  if (gigabytes !== null) inferred.push("sizeBytes");
  inferred.push("state");
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
    // Billed gigabytes, as a decimal fraction.
    sizeBytes: gigabytes === null ? null : Math.round(gigabytes * 1e9),
    sizeBasis: gigabytes === null ? null : "billed",
    source: kind && raw.resource_id ? { type: kind, id: raw.resource_id } : null,
    image: null,
    regions: raw.regions ?? null,
    tags: raw.tags ?? null,
    isPublic: null,
    error: null,
    inferred,
    raw,
  };
}

function toKind(type: DigitalOceanSnapshot["resource_type"]): SnapshotKind | null {
  if (type === "droplet") return "vm";
  return type === "volume" ? "volume" : null;
}

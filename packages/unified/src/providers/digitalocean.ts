import {
  type components,
  createDigitalOceanClient,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
} from "@snap/digitalocean";
import { UnexpectedResponseError, unwrap } from "@snap/runtime";
import { type Adapter, type CallOptions, type PageOptions, toPage } from "../adapter.ts";
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

const PROVIDER = "digitalocean";

/** An account at DigitalOcean: snapshots of its droplets and volumes. */
export function digitalocean<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  ...options
}: DigitalOceanAccountOptions<Account> = {}): Adapter<
  typeof PROVIDER,
  DigitalOceanSnapshot,
  Account,
  DigitalOceanClient
> {
  const client = createDigitalOceanClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation });
  return {
    provider: PROVIDER,
    account,
    client,
    listPages: (call) => requestPages(context("listSnapshots"), listPages(client, account, call)),
    get: (id, call) => request(context("getSnapshot"), () => getSnapshot(client, account, id, call)),
    delete: (id, call) => request(context("deleteSnapshot"), () => deleteSnapshot(client, id, call)),
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

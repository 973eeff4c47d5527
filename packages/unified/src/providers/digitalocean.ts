import {
  type components,
  createDigitalOceanClient,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
  operationsById,
} from "@snap/digitalocean";
import type { Adapter, CallOptions } from "../adapter.ts";
import { formatRef } from "../ref.ts";
import { request } from "../request.ts";
import type { Snapshot, SnapshotKind } from "../snapshot.ts";
import { type CallContext, UnexpectedResponseError } from "../snapshot-error.ts";
import { readTime } from "../time.ts";

/** A snapshot as DigitalOcean reports it. */
export type DigitalOceanSnapshot = components["schemas"]["Snapshot"];

export interface DigitalOceanAccountOptions extends DigitalOceanClientOptions {
  /** The account's name in refs. Default: `digitalocean`. */
  account?: string;
}

const PROVIDER = "digitalocean";
const { max: PAGE_SIZE } = operationsById.listSnapshots.pagination.size;

/** An account at DigitalOcean: snapshots of its droplets and volumes. */
export function digitalocean({
  account = PROVIDER,
  ...options
}: DigitalOceanAccountOptions = {}): Adapter<typeof PROVIDER, DigitalOceanSnapshot> {
  const client = createDigitalOceanClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation });
  return {
    provider: PROVIDER,
    account,
    async *listPages(call) {
      for await (const page of listPages(client, context("listSnapshots"), call)) {
        yield page.map((raw) => toSnapshot(account, raw));
      }
    },
    get: async (id, call) => toSnapshot(account, await getSnapshot(client, context("getSnapshot"), id, call)),
  };
}

async function* listPages(
  client: DigitalOceanClient,
  context: CallContext,
  call: CallOptions,
): AsyncGenerator<DigitalOceanSnapshot[]> {
  for (let page: number | undefined = 1; page !== undefined; ) {
    const query = { page, per_page: PAGE_SIZE };
    const send = () => client.GET("/v2/snapshots", { ...call, params: { query } });
    const { snapshots = [], links } = await request(context, send, call.signal);
    yield snapshots;
    page = readNextPage(context, links?.pages?.next, page);
  }
}

// Only the number is taken from the link, and it must go on: a link can then lead nowhere else, nor round in a circle.
function readNextPage(context: CallContext, link: string | undefined, current: number): number | undefined {
  if (link === undefined) return undefined;
  const next = Number(new URL(link, "https://api.digitalocean.com").searchParams.get("page"));
  if (Number.isInteger(next) && next > current) return next;
  throw new UnexpectedResponseError(context, `the link to the next page does not go on from page ${current}`);
}

async function getSnapshot(
  client: DigitalOceanClient,
  context: CallContext,
  id: string,
  call: CallOptions,
): Promise<DigitalOceanSnapshot> {
  const send = () => client.GET("/v2/snapshots/{snapshot_id}", { ...call, params: { path: { snapshot_id: id } } });
  const { snapshot } = await request(context, send, call.signal);
  if (!snapshot) throw new UnexpectedResponseError(context, "the answer holds no snapshot");
  return snapshot;
}

function toSnapshot(account: string, raw: DigitalOceanSnapshot): Snapshot<typeof PROVIDER, DigitalOceanSnapshot> {
  const kind = toKind(raw.resource_type);
  return {
    ref: formatRef(account, raw.id),
    provider: PROVIDER,
    account,
    id: raw.id,
    name: raw.name,
    // DigitalOcean lists a snapshot only once it is complete, and gives it no state.
    state: "ready",
    kind,
    createdAt: readTime(raw.created_at).date,
    updatedAt: null,
    // Billed gigabytes, as a decimal fraction.
    sizeBytes: Math.round(raw.size_gigabytes * 1e9),
    sizeBasis: "billed",
    source: kind && { type: kind, id: raw.resource_id },
    image: null,
    regions: raw.regions,
    tags: raw.tags,
    isPublic: null,
    error: null,
    inferred: ["sizeBytes", "state"],
    raw,
  };
}

function toKind(type: DigitalOceanSnapshot["resource_type"]): SnapshotKind | null {
  if (type === "droplet") return "vm";
  return type === "volume" ? "volume" : null;
}

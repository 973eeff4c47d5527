import {
  type components,
  createFireworksClient,
  type FireworksClient,
  type FireworksClientOptions,
  type operations,
  operationsById,
} from "@snap/fireworks";
import { type Known, readEnvironment } from "@snap/runtime";
import type { Adapter, CallOptions } from "../adapter.ts";
import { formatRef } from "../ref.ts";
import { request } from "../request.ts";
import type { Snapshot, SnapshotState } from "../snapshot.ts";
import { type CallContext, SnapshotError, UnexpectedResponseError } from "../snapshot-error.ts";
import { readTime } from "../time.ts";

/** A snapshot as Fireworks reports it. */
export type FireworksSnapshot = components["schemas"]["Snapshot"];

export interface FireworksAccountOptions extends FireworksClientOptions {
  /** The id of the Fireworks account. Default: the environment variable `FIREWORKS_ACCOUNT_ID`. */
  accountId?: string;
  /** The account's name in refs. Default: `fireworks`. */
  account?: string;
}

const PROVIDER = "fireworks";
const { max: PAGE_SIZE } = operationsById.listSnapshots.pagination.size;

/**
 * An account at Fireworks: snapshots of its environments.
 *
 * @throws {SnapshotError} with code `INVALID_ARGUMENT` when neither the option nor the environment names the account.
 */
export function fireworks({
  account = PROVIDER,
  accountId = readEnvironment("FIREWORKS_ACCOUNT_ID"),
  ...options
}: FireworksAccountOptions = {}): Adapter<typeof PROVIDER, FireworksSnapshot> {
  if (!accountId) {
    const message =
      "no Fireworks account: pass the option `accountId`, or set the environment variable FIREWORKS_ACCOUNT_ID";
    throw new SnapshotError({ code: "INVALID_ARGUMENT", message });
  }
  const client = createFireworksClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation });
  return {
    provider: PROVIDER,
    account,
    async *listPages(call) {
      for await (const page of listPages(client, context("listSnapshots"), accountId, call)) {
        yield page.map((raw) => toSnapshot(account, context("listSnapshots"), raw));
      }
    },
    get: async (id, call) => {
      const raw = await getSnapshot(client, context("getSnapshot"), accountId, id, call);
      return toSnapshot(account, context("getSnapshot"), raw);
    },
  };
}

async function* listPages(
  client: FireworksClient,
  context: CallContext,
  accountId: string,
  call: CallOptions,
): AsyncGenerator<FireworksSnapshot[]> {
  const path = { account_id: accountId };
  const seen = new Set<string>();
  let pageToken: string | undefined;
  do {
    const query: ListQuery = { pageSize: PAGE_SIZE, ...(pageToken && { pageToken }) };
    const send = () => client.GET("/v1/accounts/{account_id}/snapshots", { ...call, params: { path, query } });
    const { snapshots = [], nextPageToken } = await request(context, send, call.signal);
    yield snapshots;
    if (nextPageToken !== undefined && seen.has(nextPageToken)) {
      throw new UnexpectedResponseError(context, "the same page token came twice");
    }
    pageToken = nextPageToken;
    if (pageToken) seen.add(pageToken);
  } while (pageToken);
}

type ListQuery = NonNullable<operations["listSnapshots"]["parameters"]["query"]>;

// The URL takes the last segment of a name alone, which snapshots of other environments may share.
async function getSnapshot(
  client: FireworksClient,
  context: CallContext,
  accountId: string,
  name: string,
  call: CallOptions,
): Promise<FireworksSnapshot> {
  const { 1: owner, 2: snapshotId } = /^accounts\/([^/]+)\/(?:.+\/)?snapshots\/([^/]+)$/.exec(name) ?? [];
  if (owner !== accountId || snapshotId === undefined) {
    const message = `"${name}" is no snapshot of account ${accountId}: give its full name, accounts/${accountId}/…/snapshots/<id>`;
    throw new SnapshotError({ code: "INVALID_ARGUMENT", message, context });
  }
  const path = { account_id: accountId, snapshot_id: snapshotId };
  const send = () => client.GET("/v1/accounts/{account_id}/snapshots/{snapshot_id}", { ...call, params: { path } });
  const snapshot = await request(context, send, call.signal);
  if (snapshot.name === name) return snapshot;
  const message = `Fireworks answered with ${snapshot.name ?? "a snapshot without a name"} when asked for ${name}`;
  throw new UnexpectedResponseError(context, message);
}

function toSnapshot(
  account: string,
  context: CallContext,
  raw: FireworksSnapshot,
): Snapshot<typeof PROVIDER, FireworksSnapshot> {
  const { name } = raw;
  if (!name) throw new UnexpectedResponseError(context, "a snapshot has no name");
  const environment = /^accounts\/[^/]+\/clusters\/[^/]+\/environments\/[^/]+(?=\/snapshots\/)/.exec(name)?.[0];
  return {
    ref: formatRef(account, name),
    provider: PROVIDER,
    account,
    id: name,
    // A resource name is an address; Fireworks' snapshots have no name of their own.
    name: null,
    state: toState(raw.state),
    kind: "environment",
    createdAt: readTime(raw.createTime).date,
    updatedAt: readTime(raw.updateTime).date,
    sizeBytes: null,
    sizeBasis: null,
    source: environment === undefined ? null : { type: "environment", id: environment },
    image: raw.imageRef || null,
    regions: null,
    tags: null,
    isPublic: null,
    error: raw.status?.message || null,
    inferred: environment === undefined ? ["kind"] : ["kind", "source"],
    raw,
  };
}

const STATES = {
  CREATING: "creating",
  DELETING: "deleting",
  FAILED: "failed",
  READY: "ready",
  STATE_UNSPECIFIED: "unknown",
} as const satisfies Record<Known<FireworksSnapshot["state"]>, SnapshotState>;

function toState(state: FireworksSnapshot["state"]): SnapshotState {
  return state !== undefined && Object.hasOwn(STATES, state) ? STATES[state as keyof typeof STATES] : "unknown";
}

import {
  type components,
  createFireworksClient,
  createSnapshot,
  deleteSnapshot,
  type FireworksClient,
  type FireworksClientOptions,
  getSnapshot,
  listSnapshots,
} from "@snap/fireworks";
import {
  type ApiError,
  type CanonicalCode,
  InvalidRequestError,
  type Known,
  readEnvironment,
  UnexpectedResponseError,
} from "@snap/runtime";
import {
  type Adapter,
  type CallContext,
  type CallOptions,
  type Capabilities,
  type CreateRequest,
  type Explanation,
  formatRef,
  namesOfInferred,
  OtherSnapshotError,
  type PageOptions,
  readTime,
  request,
  requestPages,
  type Snapshot,
  type SnapshotState,
  toPages,
} from "../adapter-kit/index.ts";

/** A snapshot as Fireworks reports it. */
export type FireworksSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at Fireworks. */
export interface FireworksAccountOptions<Account extends string = string> extends FireworksClientOptions {
  /** The id of the Fireworks account. Default: the environment variable `FIREWORKS_ACCOUNT_ID`. */
  accountId?: string;
  /** The account's name in refs. Default: `fireworks`. */
  account?: Account;
}

/** A request to create a snapshot at Fireworks. It has no properties: the API accepts neither a source nor a name. */
export interface FireworksCreateRequest {
  /** Not accepted: the API chooses the source of the snapshot. */
  readonly from?: undefined;
  /** Not accepted: the API names the snapshot. */
  readonly name?: undefined;
}

/** An account at Fireworks. */
export type FireworksAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  FireworksSnapshot,
  Account,
  FireworksClient,
  FireworksCreateRequest,
  never
>;

const PROVIDER = "fireworks";
const capabilities = { create: { environment: "at-once" }, restore: {} } as const satisfies Capabilities;

/**
 * Creates the adapter of an account at Fireworks. It lists the snapshots of environments.
 *
 * @throws {InvalidRequestError} when neither `accountId` nor FIREWORKS_ACCOUNT_ID is set.
 */
export function fireworks<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  accountId: given,
  ...options
}: FireworksAccountOptions<Account> = {}): FireworksAdapter<NoInfer<Account>> {
  const accountId = given ?? readEnvironment("FIREWORKS_ACCOUNT_ID");
  if (!accountId) {
    throw new InvalidRequestError("Fireworks needs an account id. Pass `accountId` or set FIREWORKS_ACCOUNT_ID.");
  }
  const client = createFireworksClient(options);
  const context = (operation: string): CallContext => ({ provider: PROVIDER, account, operation, explain });
  return {
    provider: PROVIDER,
    account,
    client,
    capabilities,
    environment: {
      ...(options.apiKey === undefined && { apiKey: "FIREWORKS_API_KEY" }),
      ...(given === undefined && { accountId: "FIREWORKS_ACCOUNT_ID" }),
    },
    listPages: (call) => requestPages(context("listSnapshots"), listPages(client, account, accountId, call)),
    get: (id, call) =>
      request(context("getSnapshot"), async () => toSnapshot(account, await findSnapshot(client, accountId, id, call))),
    delete: (id, call) => request(context("deleteSnapshot"), () => removeSnapshot(client, accountId, id, call)),
    create: (creation, call) =>
      request(context("createSnapshot"), () => startSnapshot(client, account, accountId, creation, call)),
  };
}

function listPages(client: FireworksClient, account: string, accountId: string, { query: _, ...call }: PageOptions) {
  // No condition is passed to the provider, because the fields that its filter supports are not documented.
  const pages = listSnapshots(client, { account_id: accountId }, call).pages();
  return toPages(pages, (raw) => toSnapshot(account, raw));
}

async function removeSnapshot(client: FireworksClient, accountId: string, name: string, call: CallOptions) {
  await findSnapshot(client, accountId, name, call);
  // The request is never retried: after a deletion, another snapshot may be found by the same id.
  await deleteSnapshot(client, toInput(accountId, name), { ...call, retry: false });
}

// Gets a snapshot by its full name. The URL has only the last segment of the name, and snapshots of other environments
// may have the same one.
async function findSnapshot(client: FireworksClient, accountId: string, name: string, call: CallOptions) {
  const snapshot = await getSnapshot(client, toInput(accountId, name), call);
  if (snapshot?.name === name) return snapshot;
  if (!snapshot?.name) throw new UnexpectedResponseError(NO_NAME);
  // A snapshot that cannot be requested because another one has the same last segment is still listed.
  let code: CanonicalCode = "NOT_FOUND";
  for await (const listed of listSnapshots(client, { account_id: accountId }, call))
    if (listed?.name === name) code = "FAILED_PRECONDITION";
  throw new OtherSnapshotError(`Fireworks returned ${snapshot.name} instead of ${name}.`, { code });
}

async function startSnapshot(
  client: FireworksClient,
  account: string,
  accountId: string,
  { from, name }: CreateRequest,
  call: CallOptions,
) {
  if (from ?? name) throw new InvalidRequestError("Fireworks supports neither `from` nor `name`. Omit them.");
  const created = await createSnapshot(client, { account_id: accountId, body: {} }, { ...call, retry: false });
  return { snapshot: toSnapshot(account, created), matchedBy: "response" } as const;
}

const NO_NAME = "The response has no snapshot with a name.";

function toInput(accountId: string, name: string) {
  const { 1: owner, 2: snapshotId } = /^accounts\/([^/]+)\/(?:.+\/)?snapshots\/([^/]+)$/.exec(name) ?? [];
  if (owner === accountId && snapshotId !== undefined) return { account_id: accountId, snapshot_id: snapshotId };
  const wanted = `accounts/${accountId}/…/snapshots/<id>`;
  throw new InvalidRequestError(`The id of a snapshot must be its full name, ${wanted}, got "${name}".`);
}

// Several codes share an HTTP status. The body has the exact code.
function explain({ body }: ApiError): Explanation {
  const code = CODES[Number(Object(body).code)];
  return { providerCode: code, ...(code && { code }), ...(code === "ABORTED" && { retryable: true }) };
}

// The index is the number of the code in google.rpc.Code; 0 means success.
const CODES: readonly (CanonicalCode | undefined)[] = [
  undefined,
  "CANCELLED",
  "UNKNOWN",
  "INVALID_ARGUMENT",
  "DEADLINE_EXCEEDED",
  "NOT_FOUND",
  "ALREADY_EXISTS",
  "PERMISSION_DENIED",
  "RESOURCE_EXHAUSTED",
  "FAILED_PRECONDITION",
  "ABORTED",
  "OUT_OF_RANGE",
  "UNIMPLEMENTED",
  "INTERNAL",
  "UNAVAILABLE",
  "DATA_LOSS",
  "UNAUTHENTICATED",
];

function toSnapshot(account: string, raw: FireworksSnapshot): Snapshot<typeof PROVIDER, FireworksSnapshot> {
  const name = raw?.name;
  if (!name) throw new UnexpectedResponseError(NO_NAME);
  const environment = /^accounts\/[^/]+\/clusters\/[^/]+\/environments\/[^/]+(?=\/snapshots\/)/.exec(name)?.[0];
  const [createdAt, updatedAt] = [readTime(raw.createTime), readTime(raw.updateTime)];
  return {
    ref: formatRef(account, name),
    provider: PROVIDER,
    account,
    id: name,
    // A resource name identifies the snapshot. Snapshots of Fireworks have no display name.
    name: null,
    state: toState(raw.state),
    kind: "environment",
    createdAt: createdAt.date,
    updatedAt: updatedAt.date,
    expiresAt: null,
    sizeBytes: null,
    sizeBasis: null,
    sizes: [],
    minDiskBytes: null,
    source: environment === undefined ? null : { type: "environment", id: environment },
    image: raw.imageRef || null,
    regions: null,
    tags: null,
    isPublic: null,
    isProtected: null,
    error: raw.status?.message || null,
    inferred: namesOfInferred({
      createdAt: createdAt.assumedUtc,
      kind: true,
      source: environment !== undefined,
      updatedAt: updatedAt.assumedUtc,
    }),
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

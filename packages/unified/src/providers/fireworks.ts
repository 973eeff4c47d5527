import {
  type components,
  createFireworksClient,
  createSnapshot,
  type FireworksClient,
  type FireworksClientOptions,
  traits,
} from "@snap/fireworks";
import { snapshots } from "@snap/fireworks/snapshots";
import { type ApiError, type CanonicalCode, InvalidRequestError, readEnvironment } from "@snap/runtime";
import {
  type Adapter,
  type CallOptions,
  type Capabilities,
  createStandardAdapter,
  type Explanation,
} from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { FireworksCreateRequest } from "./actions/fireworks.ts";

export type { FireworksCreateRequest };

/** A snapshot as Fireworks reports it. */
export type FireworksSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at Fireworks. */
export interface FireworksAccountOptions<Account extends string = string> extends FireworksClientOptions {
  /** The id of the Fireworks account. Default: the environment variable `FIREWORKS_ACCOUNT_ID`. */
  accountId?: string;
  /** The account's name in refs. Default: `fireworks`. */
  account?: Account;
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
export function fireworks<const Account extends string = typeof PROVIDER>(
  options?: FireworksAccountOptions<Account>,
): FireworksAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, accountId: given, ...others } = optionsOf(options);
  const accountId = given ?? readEnvironment("FIREWORKS_ACCOUNT_ID");
  if (!accountId) {
    throw new InvalidRequestError("Fireworks needs an account id. Pass `accountId` or set FIREWORKS_ACCOUNT_ID.");
  }
  let turn: Promise<unknown> = Promise.resolve();
  return createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createFireworksClient(others),
    options: { ...others, accountId: given },
    environment: { accountId: "FIREWORKS_ACCOUNT_ID" },
    traits,
    capabilities,
    snapshots,
    explain,
    parameters: { account_id: accountId },
    toParameter: (name) => readId(accountId, name),
    // The URL has only the last segment of the name, and snapshots of other environments may have the same segment.
    override: ({ listPages, ...standard }, { OtherSnapshotError }) => {
      const get = (name: string, call: CallOptions) =>
        standard.get(name, call).catch(async (error: unknown) => {
          if (!OtherSnapshotError.isInstance(error)) throw error;
          // If two snapshots have the same last segment, only one can be requested, but both are listed.
          for await (const page of listPages(call)) if (page.some(({ id }) => id === name)) throw error;
          throw new OtherSnapshotError(error.message, { code: "NOT_FOUND" });
        });
      return {
        get,
        // After a deletion, another snapshot may be found by the same id: deletions wait for each other, and the request is
        // never retried.
        async delete(name, call) {
          const check = () => get(name, call);
          turn = turn.then(check, check).then(() => standard.delete(name, { ...call, retry: false }));
          await turn;
        },
      };
    },
    operations: { createSnapshot, accountId },
    actions: () => import("./actions/fireworks.ts"),
  });
}

function readId(accountId: string, name: string): string {
  const [, owner, snapshotId] = /^accounts\/([^/]+)\/(?:.+\/)?snapshots\/([^/]+)$/.exec(name) ?? [];
  if (owner === accountId && snapshotId !== undefined) return snapshotId;
  throw new InvalidRequestError(
    `The id of a snapshot must be its full name, accounts/${accountId}/…/snapshots/<id>, got "${name}".`,
  );
}

// Several codes share an HTTP status. The body has the exact code, as its number in google.rpc.Code.
function explain({ body }: ApiError): Explanation {
  const { code: number } = Object(body) as { code?: unknown };
  const code = typeof number === "number" ? CODES[number - 1] : undefined;
  return { providerCode: code, ...(code && { code }), ...(code === "ABORTED" && { retryable: true }) };
}

// In the order of their numbers, from 1: 0 means success.
const CODES: readonly CanonicalCode[] = [
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

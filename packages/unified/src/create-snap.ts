import { InvalidRequestError, type Started, type Waiting } from "@snap/runtime";
import type { DeleteOptions, Deletion } from "./act/delete-snapshot.ts";
import type { Restored } from "./act/restore-snapshot.ts";
import type { SnapMethods } from "./act/snap-methods.ts";
import { startWait } from "./act/start-wait.ts";
import type { RefHandle, UntilOptions } from "./act/wait-until.ts";
import type { Adapter, CallOptions, Created, CreateOptions, CreateRequest } from "./adapter.ts";
import type { CreateAllResult } from "./create-all/create-all-error.ts";
import type { CreateAllOptions, CreateAllRequest } from "./create-all/create-all-options.ts";
import { createListing } from "./list/create-listing.ts";
import type { ListOptions } from "./list/list-options.ts";
import type { Listing } from "./list/listing.ts";
import { loadLater } from "./load-later.ts";
import { loadOnDemand } from "./load-on-demand.ts";
import type { ApplyOptions } from "./retention/apply-options.ts";
import type { ApplyResult } from "./retention/plan-error.ts";
import type { PlanOptions } from "./retention/plan-listing.ts";
import type { RetentionPlan } from "./retention/retention-plan.ts";
import type { Summable, Summary, SummaryOptions } from "./retention/summarize.ts";
import type { AnyPolicy } from "./retention/tiers.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SourceListing, SourceOptions } from "./sources/source-listing.ts";

/** Options of `createSnap`. */
export interface SnapOptions<Adapters extends readonly Adapter[]> {
  /** The accounts to work with, each from an adapter such as `@snap/unified/digitalocean`. */
  readonly accounts: Adapters;
}

/** The snapshots that an adapter returns. */
export type SnapshotOf<A extends Adapter> =
  A extends Adapter<infer Provider, infer Raw> ? Snapshot<Provider, Raw> : never;

/** The adapter of an account. If the account's name is only known as `string`, all adapters match. */
export type AdapterOf<A extends Adapter, Name extends string> = A extends unknown
  ? Name extends A["account"]
    ? A
    : never
  : never;

/** The requests to create a snapshot that an account supports, according to its `capabilities`. */
export type CreateRequestOf<A extends Adapter> =
  A extends Adapter<string, unknown, infer Account, unknown, infer Creation>
    ? [keyof A["capabilities"]["create"]] extends [never]
      ? never
      : Creation & {
          readonly account: Account;
          readonly from?: { readonly type: keyof A["capabilities"]["create"] } | undefined;
        }
    : never;

/** The requests to restore a snapshot that an account supports: the provider's `id` of a snapshot, and the target. */
export type RestoreRequestOf<A extends Adapter> =
  A extends Adapter<string, unknown, infer Account, unknown, CreateRequest, infer Target>
    ? [Target["type"] & keyof A["capabilities"]["restore"]] extends [never]
      ? never
      : {
          readonly account: Account;
          readonly id: string;
          readonly into: Target & { readonly type: keyof A["capabilities"]["restore"] };
        }
    : never;

/** One snapshot API for accounts at any number of providers. Methods that no account supports are absent. */
export type Snap<Adapters extends readonly Adapter[]> = Omit<
  AllOfSnap<Adapters>,
  | ([CreateRequestOf<Adapters[number]>] extends [never] ? "create" | "createAll" : never)
  | ([RestoreRequestOf<Adapters[number]>] extends [never] ? "restore" : never)
  | ([CreateRequestOf<Adapters[number]>, RestoreRequestOf<Adapters[number]>] extends [never, never] ? "resume" : never)
>;

interface AllOfSnap<Adapters extends readonly Adapter[]> {
  /** Lists the snapshots of all accounts. */
  list(options?: ListOptions): Listing<SnapshotOf<Adapters[number]>>;
  /**
   * Creates a listing of the sources of all accounts: the resources that snapshots are created from. Accounts that
   * cannot list them are `unsupported` in `outcomes`. The end of an iteration throws an `UnsupportedOperationError` if
   * none of the accounts can list sources.
   *
   * @throws {InvalidRequestError} when an option or its value is unknown.
   */
  sources(options?: SourceOptions): Promise<SourceListing>;
  /**
   * Gets one snapshot by its ref, such as `"do-prod/6372321"`.
   *
   * @throws {SnapError} with code `NOT_FOUND` when the snapshot does not exist.
   * @throws {OtherSnapshotError} when the provider returns another snapshot.
   * @throws {InvalidRequestError} when the ref names an unknown account.
   */
  get(ref: string, options?: CallOptions): Promise<SnapshotOf<Adapters[number]>>;
  /**
   * Deletes a snapshot and verifies that it is gone. Deleting a missing snapshot is not an error; see `existed`. If only
   * the verification fails, the snapshot is reported as not `verified`.
   *
   * @throws {UnexpectedResponseError} when the snapshot still exists although the provider reported its deletion.
   */
  delete(ref: string, options?: DeleteOptions): Promise<Deletion>;
  /**
   * Renames a snapshot, and returns it when the provider reports the new name.
   *
   * @throws {UnsupportedOperationError} before any request, when the account cannot rename snapshots.
   */
  rename(ref: string, name: string, options?: CreateOptions): Promise<SnapshotOf<Adapters[number]>>;
  /**
   * Turns the provider's protection of a snapshot from deletion on or off, and returns the snapshot when the provider
   * reports the change.
   *
   * @throws {UnsupportedOperationError} before any request, when the account cannot protect snapshots.
   */
  protect(ref: string, on: boolean, options?: CreateOptions): Promise<SnapshotOf<Adapters[number]>>;
  /**
   * Creates a snapshot and resolves as soon as it has an id; `matchedBy` says how it was identified. The snapshot may
   * not be ready yet: see {@link Snap.waitUntilReady}. Sends the creating request once. If the response is lost, looks
   * for the snapshot before the call fails. After an error that is not `retryable`, a snapshot may exist: see `started`
   * and the message.
   *
   * @throws {TimeoutError} when the call takes longer than `timeout`.
   * @throws {UnsupportedOperationError} before any request, when the account cannot create from this source.
   */
  create<Name extends Adapters[number]["account"]>(
    request: CreateRequestOf<AdapterOf<Adapters[number], Name>> & { readonly account: Name },
    options?: CreateOptions,
  ): Promise<Created<SnapshotOf<AdapterOf<Adapters[number], Name>>>>;
  /**
   * Creates a snapshot of each source, in all accounts in parallel, and returns the result of each. With
   * `unlessYoungerThan`, first lists the snapshots of each account, and skips the sources that have a younger one. A
   * second call then creates only what is missing. An account stops at a rate limit, a rejected credential, two missing
   * permissions in a row, and if its snapshots cannot be listed.
   *
   * @throws {InvalidRequestError} before any request, when the request or an option is invalid.
   * @throws {CreateAllError} at the end, when snapshots could not be created, or sources not listed.
   * @throws {CreateAllAbortError} when the signal or an error of `onStep` ends the call. It has the `steps` that have
   *   ended.
   */
  createAll(request: CreateAllRequest, options?: CreateAllOptions): Promise<CreateAllResult>;
  /**
   * Restores a snapshot and resolves with the resource when the restoration is done. Sends the restoring request once.
   * If the response is lost, the error is not `retryable`: check which resources exist before you retry.
   *
   * @throws {TimeoutError} when the call takes longer than `timeout`.
   * @throws {UnsupportedOperationError} before any request, when the account cannot restore into this target.
   */
  restore(request: RestoreRequestOf<Adapters[number]>, options?: CreateOptions): Promise<Restored>;
  /**
   * Continues a creation or a restoration that has failed or was aborted, from the `started` of its error. `started` is
   * plain data, so it may come from another process. Sends no request that creates or restores something again.
   *
   * @throws {InvalidRequestError} before any request, when `started` is not the `started` of an error, or when its
   *   account is unknown.
   * @throws {WaitFailedError} when what was started has failed.
   * @throws {TimeoutError} when the call takes longer than `timeout`.
   */
  resume(started: Started, options?: CreateOptions): Promise<Created<SnapshotOf<Adapters[number]>> | Restored>;
  /**
   * Waits until a snapshot is ready, and returns it. Takes a ref, or the `handle` of an earlier wait, which may be from
   * another process.
   *
   * @throws {WaitFailedError} when the state of the snapshot is `failed`.
   * @throws {UnsupportedOperationError} when the provider reports no state.
   * @throws {TimeoutError} when the call takes longer than `timeout`.
   */
  waitUntilReady(
    ref: RefHandle,
    options?: UntilOptions<SnapshotOf<Adapters[number]>>,
  ): Waiting<string, SnapshotOf<Adapters[number]>>;
  /** Waits until a snapshot no longer exists. */
  waitUntilGone(
    ref: RefHandle,
    options?: UntilOptions<SnapshotOf<Adapters[number]> | undefined>,
  ): Waiting<string, undefined>;
  /**
   * Lists the snapshots of all accounts, and determines for each whether a policy keeps it, and why. Deletes nothing.
   * An account that fails causes no error: the plan names it in `incomplete`.
   *
   * @throws {InvalidRequestError} when the policy is invalid or has no rule.
   * @throws {PlanRefusedError} when the policy would delete every snapshot, or the last ready snapshot of a source.
   */
  plan(policy: AnyPolicy, options?: PlanOptions): Promise<RetentionPlan>;
  /**
   * Deletes the snapshots that a plan selects, in all accounts in parallel, and returns the result of each. First
   * checks for each source that its newest snapshot in the plan still exists; otherwise, the newest snapshot to delete
   * is kept. If the listing is older than five minutes, gets each snapshot again, and keeps it if it has changed. An
   * account stops at a rate limit, a rejected credential, and two missing permissions in a row. To resume after an
   * abort or a failure, apply the same plan again.
   *
   * @throws {InvalidRequestError} before any request, when the plan is invalid or names an unknown account.
   * @throws {PlanRefusedError} before any request, when the plan is too old, lacks accounts, or exceeds `maxDeletions`.
   * @throws {PlanError} at the end, when snapshots could not be deleted.
   * @throws {PlanAbortError} when the signal or an error of `onStep` ends the call. It has the `steps` that have ended.
   */
  apply(plan: RetentionPlan, options?: ApplyOptions): Promise<ApplyResult>;
  /**
   * Sums up a listing or an array of snapshots in total, and by provider, account, source, kind, tag and region. With
   * `prices`, also what they cost in a month.
   */
  summary(snapshots: Summable, options?: SummaryOptions): Promise<Summary>;
  /**
   * Returns the account's adapter. Its `client` is the typed client of the provider's own API.
   *
   * @throws {InvalidRequestError} when the account is unknown.
   */
  account<Name extends Adapters[number]["account"]>(name: Name): AdapterOf<Adapters[number], Name>;
}

// A program that only lists does not need the code of these methods.
const LATER_METHODS = [
  ...(["sources", "get", "delete", "rename", "protect", "create", "restore", "resume"] as const),
  ...(["createAll", "plan", "apply", "summary"] as const),
];

/**
 * Creates one snapshot API for several accounts.
 *
 * @throws {InvalidRequestError} when `accounts` is not an array of adapters, when two adapters share a name or an
 *   environment variable, or when a name is empty or has a slash.
 */
export function createSnap<const Adapters extends readonly Adapter[]>(options: SnapOptions<Adapters>): Snap<Adapters> {
  type Item = SnapshotOf<Adapters[number]>;
  const adapters = new Map<string, Adapter>();
  const readers = new Map<string, string>();
  const { accounts } = Object(options);
  if (!Array.isArray(accounts) || accounts.length === 0 || accounts.some((adapter) => !Object(adapter).listPages))
    throw new InvalidRequestError("`accounts` must be an array such as [digitalocean()].");
  for (const adapter of accounts as readonly Adapter[]) {
    const { account, environment } = adapter;
    if (!account?.match?.(/^[^/]+$/) || adapters.has(account))
      throw new InvalidRequestError(`\`account\` must be a unique name without a slash, got "${account}".`);
    adapters.set(account, adapter);
    for (const [option, variable] of Object.entries(environment ?? {})) {
      const other = readers.get(variable);
      if (other !== undefined)
        throw new InvalidRequestError(`"${other}" and "${account}" both read ${variable}. Pass \`${option}\` to each.`);
      readers.set(variable, account);
    }
  }

  const find = (account: string, wanted: string): Adapter => {
    const adapter = adapters.get(account);
    if (adapter) return adapter;
    throw new InvalidRequestError(`Unknown account in "${wanted}". Known: ${[...adapters.keys()].join(", ")}.`);
  };

  const parts = { adapters: accounts as readonly Adapter[], createListing, find };
  const methods = loadLater(LATER_METHODS, async () => (await loadOnDemand()).createSnapMethods(parts));

  const snap: AllOfSnap<Adapters> = {
    ...(methods as Pick<AllOfSnap<Adapters>, keyof SnapMethods>),
    list: (options) => createListing<Item>(accounts, options ?? {}),
    waitUntilReady: (ref, options) =>
      startWait(ref, options, (code, handle) => code.waitUntilReady(handle, find, options)),
    waitUntilGone: (ref, options) =>
      startWait(ref, options, (code, handle) => code.waitUntilGone(handle, find, options)),
    account: (name) => find(name, name) as AdapterOf<Adapters[number], typeof name>,
  };
  return snap;
}

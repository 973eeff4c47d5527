import type { Duration, RequestLimits, Started } from "@snap/runtime";
import type { Capabilities } from "./capabilities.ts";
import type { ListQuery } from "./list/list-query.ts";
import type { Page } from "./page.ts";
import type { Snapshot, SnapshotSource } from "./snapshot.ts";
import type { SourceList } from "./sources/source.ts";

/** Options of a method that sends requests. */
export interface CallOptions {
  /** A signal that ends the call when you abort it. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of an adapter's `listPages`. */
export interface PageOptions extends CallOptions {
  /** The `next` of an earlier page. The listing starts after that page. */
  readonly from?: string;
  /**
   * The caller's filter. An adapter may pass conditions to its provider if the provider documents parameters for them,
   * and may return more snapshots than match: the caller checks each again.
   */
  readonly query?: ListQuery;
}

/** A page of snapshots. */
export type SnapshotPage<Provider extends string = string, Raw = unknown> = Page<Snapshot<Provider, Raw>>;

/** One account at one provider, as created by adapters such as `digitalocean()`. */
export interface Adapter<
  Provider extends string = string,
  Raw = unknown,
  Account extends string = string,
  Client = unknown,
  Creation extends CreateRequest = CreateRequest,
  Target extends RestoreTarget = RestoreTarget,
> {
  /** The short name of the provider, such as `digitalocean`. Each snapshot has it as `provider`. */
  readonly provider: Provider;
  /** The account's name in refs. */
  readonly account: Account;
  /** The typed client of the provider's own API, for operations that Snap does not have. */
  readonly client: Client;
  /** The kinds of resources that the account can create snapshots from, and restore snapshots into. */
  readonly capabilities: Capabilities;
  /**
   * The names of the environment variables that the adapter reads, by the option that replaces the variable. Two
   * accounts must not read the same variable.
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** The limits that the provider documents for an account. */
  readonly limits?: AccountLimits;
  /** Returns the lists of the account's sources; `undefined` if it has none. */
  sourceLists?(options: CallOptions): Promise<readonly SourceList[] | undefined>;
  /** Iterates over pages of the account's snapshots. Each page is requested when it is needed. */
  listPages(options: PageOptions): AsyncIterable<SnapshotPage<Provider, Raw>>;
  /**
   * Gets one snapshot by its id.
   *
   * @throws {SnapError} with code `NOT_FOUND` when the snapshot does not exist.
   * @throws {OtherSnapshotError} when the provider returns another snapshot.
   */
  get(id: string, options: CallOptions): Promise<Snapshot<Provider, Raw>>;
  /**
   * Deletes one snapshot, and never another snapshot that shares its id.
   *
   * @throws {SnapError} with code `NOT_FOUND` when the snapshot does not exist.
   */
  delete(id: string, options: CallOptions): Promise<void>;
  /** Renames one snapshot. Absent without `capabilities.rename`. */
  rename?(id: string, name: string, options: CallOptions): Promise<void>;
  /** Turns the protection of one snapshot from deletion on or off. Absent without `capabilities.protect`. */
  protect?(id: string, on: boolean, options: CallOptions): Promise<void>;
  /**
   * Creates a snapshot and resolves as soon as it has an id. Sends the creating request once. Sets no timeout: the
   * signal ends the call.
   */
  create(request: Creation, options: CallOptions): Promise<Created<Snapshot<Provider, Raw>>>;
  /**
   * Restores a snapshot and resolves with the resource when the restoration is done. Sends the restoring request once.
   * Absent if `capabilities.restore` is empty.
   */
  restore?(snapshot: Snapshot<Provider, Raw>, into: Target, options: CallOptions): Promise<SnapshotSource>;
  /**
   * Continues a creation or a restoration from the `started` of its error, and resolves like `create` or `restore`. The
   * data may come from another process, and its form has been checked. Sends no request that changes something. Absent
   * if the account cannot continue.
   */
  resume?(started: Started, options: CallOptions): Promise<Created<Snapshot<Provider, Raw>> | SnapshotSource>;
}

/** How many requests a provider accepts from one account. */
export type AccountLimits = RequestLimits;

/** A request to create a snapshot. Each adapter defines further properties. */
export interface CreateRequest {
  /** The resource to create a snapshot of. */
  readonly from?: { readonly type: SnapshotSource["type"]; readonly id: string } | undefined;
  /** The name of the new snapshot. */
  readonly name?: string | undefined;
}

/** The target of a restoration. Each adapter defines further properties. */
export interface RestoreTarget {
  /** The kind of resource to restore into, such as `volume`. */
  readonly type: SnapshotSource["type"];
}

/** Options of `create` and `restore`. */
export interface CreateOptions extends CallOptions {
  /**
   * The longest time for the whole call: milliseconds, or a duration such as `"10m"`. A creation ends when the snapshot
   * has an id. Default: 10 minutes.
   */
  readonly timeout?: Duration | undefined;
}

/** A created snapshot. */
export interface Created<Item> {
  /** The created snapshot, as the provider reported it last. */
  readonly snapshot: Item;
  /**
   * How the snapshot was identified:
   * - `response`: the provider's response has its id
   * - `name-and-time`: the provider did not identify the snapshot; this one has the right name, source and time, or was
   *   not listed before
   * - `lookup`: the provider's response was lost; this is the only snapshot with the right time, and with the name and
   *   source of the request, as far as the provider reports them
   */
  readonly matchedBy: "response" | "lookup" | "name-and-time";
}

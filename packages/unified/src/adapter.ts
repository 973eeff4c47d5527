import type { Duration } from "@snap/runtime";
import type { Capabilities } from "./capabilities.ts";
import type { ListQuery } from "./list/list-query.ts";
import type { Snapshot, SnapshotSource } from "./snapshot.ts";

/** Options of a method that sends requests. */
export interface CallOptions {
  /** Ends the call when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of an adapter's `listPages`. */
export interface PageOptions extends CallOptions {
  /** The `next` of an earlier page: the listing starts there. */
  readonly from?: string;
  /**
   * The caller's filter. An adapter passes on what its provider can filter by documented parameters, and may return
   * more: the caller checks each snapshot again.
   */
  readonly query?: ListQuery;
}

/** Snapshots of one response of the provider. */
export interface SnapshotPage<Provider extends string = string, Raw = unknown>
  extends ReadonlyArray<Snapshot<Provider, Raw>> {
  /** Where the next page starts; absent on the last page. */
  readonly next?: string | undefined;
}

/** One account at one provider, as created by adapters such as `digitalocean()`. */
export interface Adapter<
  Provider extends string = string,
  Raw = unknown,
  Account extends string = string,
  Client = unknown,
  Creation extends CreateRequest = CreateRequest,
  Target extends RestoreTarget = RestoreTarget,
> {
  /** The short name of the provider, such as `digitalocean`: it is the `provider` of each snapshot. */
  readonly provider: Provider;
  /** The account's name in refs. */
  readonly account: Account;
  /** The typed client of the provider's own API, for everything that this API does not cover. */
  readonly client: Client;
  /** What the account can create snapshots from, and restore them into. */
  readonly capabilities: Capabilities;
  /**
   * The environment variables that the adapter reads, by the option that replaces each. Two accounts must not read the
   * same variable.
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** Iterates over pages of the account's snapshots. Each page is requested when it is needed. */
  listPages(options: PageOptions): AsyncIterable<SnapshotPage<Provider, Raw>>;
  /**
   * @throws {SnapError} with code `NOT_FOUND` when the snapshot does not exist.
   * @throws {OtherSnapshotError} when the provider returns another snapshot.
   */
  /** Reads one snapshot by its id; fails with the code `NOT_FOUND` where there is none. */
  get(id: string, options: CallOptions): Promise<Snapshot<Provider, Raw>>;
  /**
   * Deletes one snapshot, and never another one that shares its id.
   *
   * @throws {SnapError} with code `NOT_FOUND` when the snapshot does not exist.
   */
  delete(id: string, options: CallOptions): Promise<void>;
  /**
   * Creates a snapshot and resolves as soon as it has an id. Sends the creating request once. It has no timeout of its
   * own: the signal ends it.
   */
  create(request: Creation, options: CallOptions): Promise<Created<Snapshot<Provider, Raw>>>;
  /**
   * Restores a snapshot and resolves with the restored resource when it is done. Sends the restoring request once.
   * Absent if `capabilities.restore` is empty.
   */
  restore?(snapshot: Snapshot<Provider, Raw>, into: Target, options: CallOptions): Promise<SnapshotSource>;
}

/** What to create a snapshot from. Each adapter defines the details. */
export interface CreateRequest {
  /** The resource to make a snapshot of. */
  readonly from?: { readonly type: SnapshotSource["type"]; readonly id: string } | undefined;
  /** The name of the new snapshot. */
  readonly name?: string | undefined;
}

/** What to restore a snapshot into. Each adapter defines the details. */
export interface RestoreTarget {
  /** The kind of resource to restore into, such as `volume`. */
  readonly type: SnapshotSource["type"];
}

/** Options of creating or restoring. */
export interface CreateOptions extends CallOptions {
  /**
   * How long the whole call may take: milliseconds, or such as `"10m"`. A creation ends when the snapshot has an id.
   * Default: 10 minutes.
   */
  readonly timeout?: Duration | undefined;
}

/** A created snapshot. */
export interface Created<Item> {
  /** The created snapshot, as the provider reported it last. */
  readonly snapshot: Item;
  /**
   * How the snapshot was identified:
   * - `answer`: the provider's response named it
   * - `name-and-time`: the provider reported only that it was done; this snapshot has the name, source and time
   * - `lookup`: the provider's response was lost; only this snapshot has the name and source, if given, and the time
   */
  readonly matchedBy: "response" | "lookup" | "name-and-time";
}

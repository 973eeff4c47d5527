import type { Duration } from "@snap/runtime";
import type { Capabilities } from "./capabilities.ts";
import type { ListQuery } from "./list/list-query.ts";
import type { Snapshot, SnapshotSource } from "./snapshot.ts";

/** Options of a call that may send requests. */
export interface CallOptions {
  /** Ends the call when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What an adapter is asked to list. */
export interface PageOptions extends CallOptions {
  /** The `next` of a page: the listing begins there. */
  readonly from?: string;
  /**
   * What the caller wants. An adapter leaves out what its provider can leave out by documented parameters, and may give
   * all the rest: the caller looks at each snapshot again.
   */
  readonly query?: ListQuery;
}

/** Snapshots of one answer of the provider. */
export interface SnapshotPage<Provider extends string = string, Raw = unknown>
  extends ReadonlyArray<Snapshot<Provider, Raw>> {
  /** Where the page after it begins; absent on the last one. */
  readonly next?: string | undefined;
}

/** One account at one provider: what every adapter in `providers/` creates. */
export interface Adapter<
  Provider extends string = string,
  Raw = unknown,
  Account extends string = string,
  Client = unknown,
  Creation extends CreateRequest = CreateRequest,
  Target extends RestoreTarget = RestoreTarget,
> {
  readonly provider: Provider;
  /** The account's name in refs. */
  readonly account: Account;
  /** The typed client of the provider's own API, for what this API does not cover. */
  readonly client: Client;
  readonly capabilities: Capabilities;
  /** The environment variables that it reads, by the option to pass instead. Two accounts must not read the same one. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Pages of the account's snapshots; each is requested when it is asked for. */
  listPages(options: PageOptions): AsyncIterable<SnapshotPage<Provider, Raw>>;
  /**
   * @throws {SnapError} with code `NOT_FOUND` when there is no such snapshot.
   * @throws {OtherSnapshotError} when the provider answers with another one.
   */
  get(id: string, options: CallOptions): Promise<Snapshot<Provider, Raw>>;
  /**
   * Deletes one snapshot: the one that is meant, where ids may be shared.
   *
   * @throws {SnapError} with code `NOT_FOUND` when there is no such snapshot.
   */
  delete(id: string, options: CallOptions): Promise<void>;
  /**
   * Starts a snapshot, and gives it as soon as it has an id; never sends the request that makes it twice. It takes as
   * long as it takes: the signal ends it.
   */
  create(request: Creation, options: CallOptions): Promise<Created<Snapshot<Provider, Raw>>>;
  /**
   * Restores a snapshot, and gives what it was restored to when that is done; never sends the request that does it
   * twice. Absent where `capabilities` name no `restore`.
   */
  restore?(snapshot: Snapshot<Provider, Raw>, into: Target, options: CallOptions): Promise<SnapshotSource>;
}

/** What a snapshot is to be made from. Each adapter says in detail what it takes. */
export interface CreateRequest {
  readonly from?: { readonly type: SnapshotSource["type"]; readonly id: string } | undefined;
  readonly name?: string | undefined;
}

/** What a snapshot is to be restored into. Each adapter says in detail what it takes. */
export interface RestoreTarget {
  readonly type: SnapshotSource["type"];
}

export interface CreateOptions extends CallOptions {
  /** How long it may take, in all: a creation until the snapshot has an id. Default: 10 minutes. */
  readonly timeout?: Duration | undefined;
}

/** A snapshot that was made. */
export interface Created<Item> {
  readonly snapshot: Item;
  /**
   * How it is known to be the one:
   * - `answer`: the provider said so
   * - `name-and-time`: the provider told only when it was done; this one has its name, source and time
   * - `lookup`: the provider's answer was lost; this one alone has its name and source, where they were given, and time
   */
  readonly matchedBy: "answer" | "lookup" | "name-and-time";
}

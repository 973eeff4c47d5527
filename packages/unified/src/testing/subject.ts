import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import type { SnapshotField, SnapshotKind } from "../snapshot.ts";

/** An adapter to test, and the mock of its provider. */
export interface ConformanceSubject {
  /** The title of the tests. */
  readonly name: string;
  /** Creates the adapter with these options. Turn retries off, because injected failures are permanent. */
  createAdapter(options: AdapterOptions): Adapter;
  /** Creates an account at a mock of the provider. Each test gets its own. */
  createAccount(): Awaitable<MockAccount>;
  /** How many snapshots a page has; `null` if the provider returns all snapshots in one response. */
  readonly pageSize: number | null;
  /**
   * If the adapter reads several lists: how many, and the kinds of the snapshots in the list that the mock fills. Test
   * each list with a subject of its own. Default: one list.
   */
  readonly lists?: { readonly count: number; readonly kinds: readonly SnapshotKind[] } | undefined;
  /** A request to create a snapshot for each kind in the adapter's `capabilities`. The mock must have the source. */
  readonly creations: Readonly<Partial<Record<SnapshotKind, CreateRequest>>>;
  /** A restoration for each kind in the adapter's `capabilities`. */
  readonly restorations?: Readonly<Partial<Record<SnapshotKind, Restoration>>>;
  /** The properties of the provider's object that report each field. */
  readonly fields: StatedFields;
  /** The status of the provider's response if a snapshot does not exist. Default: 404. */
  readonly goneStatus?: number | undefined;
}

/**
 * The restoration of a snapshot into a target; `of` is the kind of the snapshot. The mock must list such a snapshot
 * among its first ten.
 */
export interface Restoration {
  readonly of: SnapshotKind;
  readonly into: RestoreTarget & Readonly<Record<string, unknown>>;
}

/**
 * For each field of a snapshot, the property of the provider's object that reports it, such as `created_at`, or
 * `status.message` for a nested one. Name all properties if there are several; the first that has a value counts. Omit
 * a field that no property reports: the adapter must return `null` for it.
 *
 * The tests remove these properties from responses at any depth, and check the result.
 */
export interface StatedFields
  extends Readonly<Partial<Record<Exclude<SnapshotField, "sizeBasis">, string | readonly string[]>>> {
  /** The property that has the id. The tests never remove it. */
  readonly id: string;
  /** The property that reports the state. */
  readonly state?: string;
  /** All properties that report the source, including those of its id. */
  readonly source?: string | readonly string[];
  /** The type of the source, if it is the scope in which the snapshot is listed. */
  readonly scopeSource?: string;
}

/** The options of an adapter under test. */
export interface AdapterOptions {
  /** The account's name in refs. */
  readonly account: string;
  /** The credential. The provider's mock must accept it, and no error may contain it. */
  readonly credential: string;
  /** Sends every request. */
  readonly fetch: typeof globalThis.fetch;
  /** How long a call may take, in milliseconds. */
  readonly timeout: number;
}

/** An account at a mock of the provider. */
export interface MockAccount {
  /** Responds to a request as the provider would. Returns `undefined` if the provider does not have the operation. */
  answer(request: Request): Promise<Response | undefined>;
  /**
   * Fills the account with exactly this many snapshots, and returns the provider's objects in the order of its list.
   */
  fill(count: number): Awaitable<readonly unknown[]>;
  /** Completes all asynchronous work: new snapshots are ready afterwards. */
  finish(): Awaitable<void>;
  /** Makes every further request fail with the provider's response for this status. */
  fail(status: number): Awaitable<void>;
}

/** A value, or a promise of it. */
export type Awaitable<Value> = Promise<Value> | Value;

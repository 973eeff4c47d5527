import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import type { SnapshotField, SnapshotKind } from "../snapshot.ts";

/** An adapter to test, and the mock of its provider. */
export interface ConformanceSubject {
  /** The title of the tests. */
  readonly name: string;
  /** Creates the adapter with these options. Switch retries off: the kit makes calls fail permanently. */
  createAdapter(options: AdapterOptions): Adapter;
  /** Creates an account at a mock of the provider. Each test gets its own. */
  createAccount(): Awaitable<MockAccount>;
  /** How many snapshots a list request returns; `null` if the provider returns all at once. */
  readonly pageSize: number | null;
  /** What to create a snapshot from, for each type in the adapter's `capabilities`. The mock must have it. */
  readonly creations: Readonly<Partial<Record<SnapshotKind, CreateRequest>>>;
  /** What to restore into, and a snapshot of which kind, for each type in the adapter's `capabilities`. */
  readonly restorations?: Readonly<Partial<Record<SnapshotKind, Restoration>>>;
  /** Which property of the provider's object has each field. */
  readonly fields: StatedFields;
}

/** A restoration of a snapshot of kind `of`, which the mock must list among its first ten, into a target. */
export interface Restoration {
  readonly of: SnapshotKind;
  readonly into: RestoreTarget & Readonly<Record<string, unknown>>;
}

/**
 * For each field of a snapshot, the property of the provider's object that reports it, such as `created_at`, or
 * `status.message` for a nested one. Omit a field that no property reports: the adapter must not make it up.
 *
 * The kit removes these properties from responses at any depth, and checks what the adapter then returns.
 */
export interface StatedFields extends Readonly<Partial<Record<Exclude<SnapshotField, Several | "sizeBasis">, string>>> {
  /** The property that has the id. The kit never removes it. */
  readonly id: string;
  /** The property, or all properties, that report the kind. */
  readonly kind?: string | readonly string[];
  /** All properties that report the source, including those of its id. */
  readonly source?: string | readonly string[];
}

type Several = "kind" | "source";

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
  /** Responds to a request as the provider would; `undefined` if the provider has no such operation. */
  answer(request: Request): Promise<Response | undefined>;
  /**
   * Fills the account with exactly this many snapshots, and returns the provider's objects in the order of its list.
   */
  fill(count: number): Awaitable<readonly unknown[]>;
  /** Completes everything asynchronous: snapshots that are being created are ready afterwards. */
  finish(): Awaitable<void>;
  /** Makes every further request fail with the provider's response of this status. */
  fail(status: number): Awaitable<void>;
}

/** A value, or a promise of it. */
export type Awaitable<Value> = Promise<Value> | Value;

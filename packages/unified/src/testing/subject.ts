import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import type { SnapshotField, SnapshotKind } from "../snapshot.ts";

/** An adapter to be tried, and the mock of its provider. */
export interface ConformanceSubject {
  /** Stands over the tests. */
  readonly name: string;
  /** Creates the adapter with these options. Switch retries off: the kit lets calls fail for good. */
  createAdapter(options: AdapterOptions): Adapter;
  /** Creates an account at a mock of the provider; each test gets its own. */
  createAccount(): Awaitable<MockAccount>;
  /** How many snapshots a listing gets by one request; `null` where the provider gives all at once. */
  readonly pageSize: number | null;
  /** What to make a snapshot from, for each type that the adapter's `capabilities` name; the mock must have it. */
  readonly creations: Readonly<Partial<Record<SnapshotKind, CreateRequest>>>;
  /** What to restore into, for each type that the adapter's `capabilities` name, and a snapshot of which kind. */
  readonly restorations?: Readonly<Partial<Record<SnapshotKind, Restoration>>>;
  /** Where the provider's object states what. */
  readonly fields: StatedFields;
}

/** A snapshot of such a kind, which the mock must list among its first ten, can be restored into that. */
export interface Restoration {
  readonly of: SnapshotKind;
  readonly into: RestoreTarget & Readonly<Record<string, unknown>>;
}

/**
 * For each field of a snapshot the property of the provider's object that states it, as `created_at`, or `status.message`
 * for one inside of another. A field that no property states is absent here, and the adapter may not make it up.
 *
 * The kit takes these properties out of answers, wherever they stand, and looks at what the adapter then tells.
 */
export interface StatedFields extends Readonly<Partial<Record<Exclude<SnapshotField, Several | "sizeBasis">, string>>> {
  /** The kit never takes this one out, whatever else it states. */
  readonly id: string;
  readonly kind?: string | readonly string[];
  /** All that state it, alone or together: those of its id too. */
  readonly source?: string | readonly string[];
}

type Several = "kind" | "source";

/** What an adapter under test must work with. */
export interface AdapterOptions {
  /** The account's name in refs. */
  readonly account: string;
  /** The provider's mock must accept it. No error may tell it. */
  readonly credential: string;
  /** Sends every request. */
  readonly fetch: typeof globalThis.fetch;
  /** How long a call may take, in milliseconds. */
  readonly timeout: number;
}

/** An account at a mock of the provider. */
export interface MockAccount {
  /** Answers a request as the provider would; `undefined` where the provider has no such operation. */
  answer(request: Request): Promise<Response | undefined>;
  /** Lets the account hold so many snapshots and no others, and returns them as and in which order it lists them. */
  fill(count: number): Awaitable<readonly unknown[]>;
  /** Lets happen what takes its time: what is being made is ready then. */
  finish(): Awaitable<void>;
  /** Gives every further request the provider's answer with this status. */
  fail(status: number): Awaitable<void>;
}

export type Awaitable<Value> = Promise<Value> | Value;

import type { Adapter } from "../adapter.ts";

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
  /** The properties of the provider's object that state these, as text; absent where none does. */
  readonly fields: {
    readonly createdAt?: string;
    readonly updatedAt?: string;
    readonly state?: string;
  };
}

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
  /** Gives every further request the provider's answer with this status. */
  fail(status: number): Awaitable<void>;
}

export type Awaitable<Value> = Promise<Value> | Value;

import type { HttpHandler } from "msw";
import type { MockClock } from "./clock.ts";
import type { Collection, MockRecord } from "./collection.ts";
import type { Coverage } from "./coverage.ts";
import type { Faults } from "./faults.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { ScopeValues } from "./scopes.ts";

/** The types of the objects that a mock cloud stores, by collection. */
export type Collections = Record<string, MockRecord>;

/** Options of `createMockCloud`. */
export interface MockCloudOptions<Kept extends Collections = Collections> {
  /** The base URL at which the cloud responds. Default: the URL of the API. */
  baseUrl?: string;
  /** The seed of generated ids and random faults. Default: 1. */
  seed?: number;
  /**
   * The time at which the cloud's clock stands still, or `real` to run with the clock of this machine. Default:
   * 2026-11-21T09:00:00Z.
   */
  now?: Date | string | "real";
  /** How many seconds pass in the cloud for each real second, if `now` is `real`. Default: 1. */
  speed?: number;
  /** The initial objects, by collection. Default: the objects in the examples of the lists. */
  records?: { [Name in keyof Kept]?: readonly Kept[Name][] };
  /**
   * The scopes that the account has, by the client option that selects them. The initial objects are in the first
   * scope. Default: the values in the spec or, if an operation lists them, the objects of its collection.
   */
  scopes?: Readonly<Record<string, readonly string[]>>;
  /** The credentials that are accepted, `user:password` for Basic. Default: any. */
  credential?: string | readonly string[];
  /** How many requests are accepted in a period; further ones get the documented 429. Default: any number. */
  rateLimit?: RateLimit;
  /** How many of the newest requests `requests` keeps. Default: all. */
  remember?: number;
  /**
   * The action, besides the documented error response, when a request violates the contract: `warn` prints a warning,
   * `throw` fails the request instead, `ignore` does nothing. Default: `warn`.
   */
  onViolation?: "ignore" | "throw" | "warn";
}

/** A provider account in memory. */
export interface MockCloud<Kept extends Collections = Collections> {
  /** The handlers to pass to `setupServer`, `setupWorker` or `getResponse` of MSW. */
  readonly handlers: HttpHandler[];
  /** The objects of the account, by collection. A test can read and change them. */
  readonly store: { readonly [Name in keyof Kept]: MockCollection<Kept[Name]> };
  /** The clock that decides when snapshots become ready. */
  readonly clock: MockClock;
  /** The requests so far, without credentials; with `remember`, only the newest. */
  readonly requests: readonly MockRequest[];
  /** Injects failures into calls. */
  readonly faults: Faults;
  /** Which documented responses were sent, and which were not. */
  readonly coverage: Coverage;
}

/** A collection that can also generate objects. */
export interface MockCollection<Record extends MockRecord> extends Collection<Record> {
  /** The name that the contract gives the collection. */
  readonly name: string;
  /** Adds a record to a scope, and returns it. Default: the scope of the initial objects. */
  add(record: Record, scope?: ScopeValues): Readonly<Record>;
  /** Adds an object like the examples, with a new id and the given properties, and returns it. */
  make(given?: Partial<Record>, scope?: ScopeValues): Record;
  /** Adds this many objects, as `make` does. */
  fill(count: number, given?: Partial<Record>, scope?: ScopeValues): void;
}

/** A request to a mock cloud. */
export interface MockRequest {
  /** The operationId. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** The URL of the request, without credentials, secret parameters and values of undocumented query parameters. */
  readonly url: string;
  /** The body as a string, without credentials and secret fields; empty if there is none. */
  readonly body: string;
  /** The status of the response; `undefined` if none was sent. */
  readonly status: number | undefined;
}

import type { HttpHandler } from "msw";
import type { MockClock } from "./clock.ts";
import type { Collection, MockRecord } from "./collection.ts";
import type { Coverage } from "./coverage.ts";
import type { Faults } from "./faults.ts";
import type { RateLimit } from "./rate-limit.ts";

/** The kinds of objects that a mock cloud keeps, with their types. */
export type Collections = Record<string, MockRecord>;

/** Options of `createMockCloud`. */
export interface MockCloudOptions<Kept extends Collections = Collections> {
  /** The address at which it responds. Default: the API's own. */
  baseUrl?: string;
  /** The seed of generated ids and random faults. Default: 1. */
  seed?: number;
  /** The start time; with `real`, the clock runs with this machine's. Default: 2026-11-21T09:00:00Z. */
  now?: Date | string | "real";
  /** How many seconds pass in the cloud per real second, if `now` is `real`. Default: 1. */
  speed?: number;
  /** The objects at the start, by collection. Default: those in the examples of the lists. */
  records?: { [Name in keyof Kept]?: readonly Kept[Name][] };
  /** The credentials that are accepted, `user:password` for Basic. Default: any. */
  credential?: string | readonly string[];
  /** How many requests are accepted; others get the documented 429. Default: any number. */
  rateLimit?: RateLimit;
  /** How many of the newest requests `requests` keeps. Default: all. */
  remember?: number;
  /**
   * What to do about a request that violates the contract, in addition to the documented failure: `warn` prints a
   * warning, `throw` fails the request, `ignore` does nothing. Default: `warn`.
   */
  onViolation?: "ignore" | "throw" | "warn";
}

/** An account at a provider, in memory. */
export interface MockCloud<Kept extends Collections = Collections> {
  /** For `setupServer`, `setupWorker` and `getResponse` of MSW. */
  readonly handlers: HttpHandler[];
  /** The objects of the account, by collection. Read them, or arrange them for a test. */
  readonly store: { readonly [Name in keyof Kept]: MockCollection<Kept[Name]> };
  /** The clock that decides when snapshots become ready. */
  readonly clock: MockClock;
  /** Every request so far, without credentials. */
  readonly requests: readonly MockRequest[];
  /** Makes calls fail as planned. */
  readonly faults: Faults;
  /** Which documented responses were returned. */
  readonly coverage: Coverage;
}

/** A collection that can also generate objects. */
export interface MockCollection<Record extends MockRecord> extends Collection<Record> {
  /** The name that the contract gives the collection. */
  readonly name: string;
  /** Adds an object like those of the examples, with a new id and the given properties. */
  make(given?: Partial<Record>): Record;
  /** Adds this many of them. */
  fill(count: number, given?: Partial<Record>): void;
}

/** A request to a mock cloud. */
export interface MockRequest {
  /** The operationId. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** Without credentials, secret parameters, and the values of query parameters that the contract does not have. */
  readonly url: string;
  /** The body as a string, without credentials and secret fields; empty if there is none. */
  readonly body: string;
  /** The status of the response; `undefined` if none was sent. */
  readonly status: number | undefined;
}

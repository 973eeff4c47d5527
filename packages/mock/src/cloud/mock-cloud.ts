import type { HttpHandler } from "msw";
import type { MockClock } from "./clock.ts";
import type { Collection, MockRecord } from "./collection.ts";
import type { Coverage } from "./coverage.ts";
import type { Faults } from "./faults.ts";
import type { RateLimit } from "./rate-limit.ts";

/** The kinds of objects that a mock cloud keeps, with their types. */
export type Collections = Record<string, MockRecord>;

export interface MockCloudOptions<Kept extends Collections = Collections> {
  /** The address to answer at. Default: the API's own. */
  baseUrl?: string;
  /** Decides the ids that are made and the faults that are drawn. Default: 1. */
  seed?: number;
  /** When the cloud begins; `real` lets its time run with that of this machine. Default: 2026-11-21T09:00:00Z. */
  now?: Date | string | "real";
  /** How many seconds pass for it in a real one, where `now` is `real`. Default: 1. */
  speed?: number;
  /** What is there at the start, by collection. Default: what the examples of the lists show. */
  records?: { [Name in keyof Kept]?: readonly Kept[Name][] };
  /** The credentials that are accepted, `user:password` for Basic. Default: any. */
  credential?: string | readonly string[];
  /** How many requests are taken; more get the documented 429. Default: any number. */
  rateLimit?: RateLimit;
  /** How many requests `requests` holds: the newest. Default: all. */
  remember?: number;
  /**
   * What to do about a request that breaks the contract, beside answering it as the provider would: `warn` says so on
   * the console, `throw` fails the request, `ignore` does nothing. Default: `warn`.
   */
  onViolation?: "ignore" | "throw" | "warn";
}

/** An account at a provider, in memory. */
export interface MockCloud<Kept extends Collections = Collections> {
  /** For `setupServer`, `setupWorker` and `getResponse` of MSW. */
  readonly handlers: HttpHandler[];
  /** What the account holds: read it, or arrange it for a test. */
  readonly store: { readonly [Name in keyof Kept]: MockCollection<Kept[Name]> };
  readonly clock: MockClock;
  /** Every request that was answered, without credentials. */
  readonly requests: readonly MockRequest[];
  readonly faults: Faults;
  /** Which documented answers were given. */
  readonly coverage: Coverage;
}

/** A collection that can also make objects by itself. */
export interface MockCollection<Record extends MockRecord> extends Collection<Record> {
  readonly name: string;
  /** Adds an object like those of the examples, with an id of its own and what is given. */
  make(given?: Partial<Record>): Record;
  /** Adds so many of them. */
  fill(count: number, given?: Partial<Record>): void;
}

/** A request that a mock cloud answered. */
export interface MockRequest {
  readonly operation: string;
  readonly method: string;
  /** Without credentials. */
  readonly url: string;
  /** As a string, whatever it is; empty where there is none. */
  readonly body: string;
  /** The status of the answer; `undefined` where none came. */
  readonly status: number | undefined;
}

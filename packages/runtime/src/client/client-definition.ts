import type { AttemptEvent } from "../attempt-event.ts";
import type { RateLimitReset, RetryOptions } from "../request/retry.ts";
import type { Pagination } from "./operation.ts";
import type { Bodies, OperationTraits, Streams, Styles } from "./operation-traits.ts";
import type { Security } from "./security.ts";

/** Options of every provider's client, in addition to its credentials. */
export interface ClientOptions {
  /** Where requests go instead of the provider's own address: a proxy, a mock server. */
  baseUrl?: string;
  /**
   * Sends a request. One with a single parameter gets a request that carries the signal which ends the call; another
   * finds that signal in `init`, and should pass it on. Default: the runtime's `fetch`, looked up at each call.
   */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>;
  /** Headers for every request. */
  headers?: Record<string, string>;
  /** When a request is retried; `false` for never. */
  retry?: RetryOptions | false;
  /** How long a call may take, in milliseconds, with all its attempts and the delays between. Default: 60,000. */
  timeout?: number;
  /**
   * Called after every attempt, for logs and traces. What it throws is an uncaught error, which ends a Node process: a
   * call does not fail because of its log.
   */
  onAttempt?: (event: AttemptEvent) => void;
}

/** What a generated client knows from its spec. */
export interface ClientDefinition<Paginations = Readonly<Record<string, Pagination>>> {
  readonly provider: string;
  readonly baseUrl: string;
  /**
   * The options that hold credentials, each with the environment variable that is its default. Empty where an API has
   * none.
   */
  readonly credentials: Readonly<Record<string, string | undefined>>;
  /** What an operation requires unless its traits say otherwise. */
  readonly security: Security;
  /** By path: how its GET returns pages. */
  readonly paginations: Paginations;
  readonly rateLimitReset?: RateLimitReset;
  /** Properties of requests and responses that hold secrets. */
  readonly secrets?: readonly string[];
  /** Operations that differ from the default, by `METHOD /path`, with the path exactly as in the spec. */
  readonly operations?: Readonly<Record<string, OperationTraits>>;
  /** Serializes parameters of other styles than the default: `styles` of `@snap/runtime/styles`. */
  readonly styles?: Styles;
  /** Serializes forms and multipart bodies: `bodies` of `@snap/runtime/bodies`. */
  readonly bodies?: Bodies;
  /** Reads responses item by item: `streams` of `@snap/runtime/streams`. */
  readonly streams?: Streams;
}

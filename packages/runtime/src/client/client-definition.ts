import type { AttemptEvent } from "../attempt-event.ts";
import type { Media } from "../media.ts";
import type { RateLimitReset } from "../request/retry-after.ts";
import type { Bodies, OperationTraits, Streams, Styles } from "./operation-traits.ts";
import type { Pagination } from "./pagination.ts";
import type { RequestOptions } from "./request-options.ts";
import type { Security } from "./security.ts";

/** Options of every provider's client, in addition to its credentials. Those of `fetch` count for every request. */
export interface ClientOptions
  extends RequestOptions,
    Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal"> {
  /** Further origins that credentials are sent to, where a call or a redirect leads there. Default: that of `baseUrl`. */
  credentialOrigins?: readonly string[];
  /**
   * Writes a line about each attempt: `"debug"` to the console, or to a logger of your own. It holds no secret. Default:
   * `"debug"` where the environment variable `SNAP_DEBUG` is set.
   */
  log?: "debug" | Logger;
  /**
   * Called after every attempt, for logs and traces. What it throws is an uncaught error, which ends a Node process: a
   * call does not fail because of its log.
   */
  onAttempt?: (event: AttemptEvent) => void;
}

/** Where a client writes what it does, such as `console`. */
export interface Logger {
  debug(message: string): void;
}

/** What a generated client knows from its spec. */
export interface ClientDefinition<Paginations = Readonly<Record<string, Pagination>>> {
  /** The short name of the provider, for errors and events. */
  readonly provider: string;
  /** The address of the API unless the caller passes another. */
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
  /** The header in which the API says when its rate limit is reset. */
  readonly rateLimitReset?: RateLimitReset;
  /** Properties of requests and responses that hold secrets. */
  readonly secrets?: readonly string[];
  /** Operations that differ from the default, by `METHOD /path`, with the path exactly as in the spec. */
  readonly operations?: Readonly<Record<string, OperationTraits>>;
  /** The traits of operations that are not listed. */
  readonly otherOperations?: OperationTraits;
  /** Serializes parameters of other styles than the default: `styles` of `@snap/runtime/styles`. */
  readonly styles?: Styles;
  /** Serializes forms and multipart bodies: `bodies` of `@snap/runtime/bodies`. */
  readonly bodies?: Bodies;
  /** Reads responses that are not JSON: `media` of `@snap/runtime/media`. */
  readonly media?: Media;
  /** Reads responses item by item: `streams` of `@snap/runtime/streams`. Needs `media`. */
  readonly streams?: Streams;
}

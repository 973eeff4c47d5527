import type { AttemptEvent } from "../attempt-event.ts";
import type { Media } from "../media.ts";
import type { RateLimitReset } from "../request/retry-after.ts";
import type { Bodies, OperationTraits, Streams, Styles } from "./operation-traits.ts";
import type { Pagination } from "./pagination.ts";
import type { RequestOptions } from "./request-options.ts";
import type { Scope } from "./scope.ts";
import type { Security } from "./security.ts";

/** Options of every client, in addition to its credentials. Options of `fetch` apply to every request. */
export interface ClientOptions
  extends RequestOptions,
    Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal"> {
  /** Origins that receive credentials in addition to the origin of `baseUrl`, if a call or a redirect leads there. */
  credentialOrigins?: readonly string[];
  /**
   * Logs a line about each attempt, without secrets: `"debug"` logs to the console, an object is used as the logger.
   * Default: `"debug"` if the environment variable `SNAP_DEBUG` is set.
   */
  log?: "debug" | Logger;
  /**
   * Called after every attempt, for logs and traces. An error that the function throws does not fail the call: it
   * becomes an uncaught error, which ends a Node process.
   */
  onAttempt?: (event: AttemptEvent) => void;
}

/** A logger, such as `console`. */
export interface Logger {
  debug(message: string): void;
}

/** The part of a spec that a generated client needs. */
export interface ClientDefinition<Paginations = Readonly<Record<string, Pagination>>> {
  /** The short name of the provider, for errors and events. */
  readonly provider: string;
  /** The API's own address, used unless the caller passes `baseUrl`. */
  readonly baseUrl: string;
  /**
   * The options that hold credentials, each with the environment variable that is its default. Empty if the API
   * requires no credentials.
   */
  readonly credentials: Readonly<Record<string, string | undefined>>;
  /** The security requirements of operations whose traits contain none. */
  readonly security: Security;
  /** The options that select a scope. `createScopedClient` of `@snap/runtime/scopes` reads them. */
  readonly scopes?: Readonly<Record<string, Scope>>;
  /** The values of these options. */
  readonly scopeValues?: Readonly<Record<string, string>>;
  /** The pagination of GET operations, by path. */
  readonly paginations: Paginations;
  /** The response header that says when the rate limit resets. */
  readonly rateLimitReset?: RateLimitReset;
  /** Loads what converts the responses of an API that does not use JSON: `wire.ts` of the provider's package. */
  readonly wire?: () => Promise<Wire>;
  /** Names of secret properties in requests and responses. */
  readonly secrets?: readonly string[];
  /** JSON Pointer to the message in the body of a failure. Default: the places that common APIs use. */
  readonly errorMessage?: string;
  /** Traits of the operations that differ from the default, by `METHOD /path`, with the path exactly as in the spec. */
  readonly operations?: Readonly<Record<string, OperationTraits>>;
  /** Traits of all other operations. */
  readonly otherOperations?: OperationTraits;
  /** Serializes parameters whose style is not the default: `styles` of `@snap/runtime/styles`. */
  readonly styles?: Styles;
  /** Serializes forms and multipart bodies: `bodies` of `@snap/runtime/bodies`. */
  readonly bodies?: Bodies;
  /** Reads responses that are not JSON: `media` of `@snap/runtime/media`. */
  readonly media?: Media;
  /** Reads responses item by item: `streams` of `@snap/runtime/streams`. Requires `media`. */
  readonly streams?: Streams;
}

/** Reads the responses of an API that does not use JSON. */
export interface Wire {
  /**
   * Classifies a failed response whose status is not enough.
   * `"rejected"` requests new credentials, `"transient"` allows a retry, `undefined` leaves the decision to the status.
   */
  readonly judgeFailure: (response: Response) => Promise<"rejected" | "transient" | undefined>;
  /**
   * Converts a response. Returns JSON, or `undefined` without having read the body if the response has another format. A
   * body that cannot be converted is returned unchanged.
   *
   * @param operation the operation, as `METHOD /path`, with the path exactly as in the spec
   */
  readonly readWire: (response: Response, operation: string) => Promise<string | undefined>;
}

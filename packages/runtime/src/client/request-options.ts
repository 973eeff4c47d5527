import type { Duration } from "../duration.ts";
import type { RetryOptions } from "../request/retry.ts";

/** Options that a client has, and that a call may have instead. */
export interface RequestOptions {
  /** Where requests go instead of the API's own address: a proxy, a mock server. */
  baseUrl?: string;
  /**
   * Sends a request. One with a single parameter gets a request that carries the signal which ends the call; another
   * finds that signal in `init`, and should pass it on. Default: the runtime's `fetch`, looked up at each call.
   */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>;
  /** Makes a request. Default: the runtime's `Request`. */
  Request?: typeof Request;
  /** Passed to `fetch` in addition to what is documented, such as the `dispatcher` of Node's. */
  requestInitExt?: Record<string, unknown>;
  /** Headers to send; `null` removes a header of the client. */
  headers?: HeadersOptions;
  /** Serializes queries, instead of as the spec says. */
  querySerializer?: QuerySerializer;
  /** Puts parameters into paths, instead of as the spec says. */
  pathSerializer?: PathSerializer;
  /** Serializes bodies, instead of as the spec says. */
  bodySerializer?: BodySerializer;
  /** When a request is retried; `false` for never. */
  retry?: RetryOptions | false;
  /** How long a call may take with all its attempts and the delays between: milliseconds, or such as `"30s"`. Default: 60 s. */
  timeout?: Duration;
  /** The longest time between two chunks of a stream: milliseconds, or such as `"5m"`. Default: 60 s. */
  idleTimeout?: Duration;
}

/** Headers in any form; `null` removes a header that the client sets, `undefined` leaves it as it is. */
export type HeadersOptions =
  | Required<RequestInit>["headers"]
  | Readonly<Record<string, HeaderValue | readonly HeaderValue[] | null | undefined>>;

type HeaderValue = string | number | boolean;

/** Serializes a query, without its `?`. */
export type QuerySerializer<Query = Record<string, unknown>> = (query: Query) => string;

/** How lists and objects in a query are serialized. */
export interface QuerySerializerOptions {
  /** Default: `{ style: "form", explode: true }`. */
  array?: { style: "form" | "pipeDelimited" | "spaceDelimited"; explode: boolean };
  /** Default: `{ style: "deepObject", explode: true }`. */
  object?: { style: "deepObject" | "form"; explode: boolean };
  /** Leaves the characters `:/?#[]@!$&'()*+,;=` of values as they are. Default: `false`. */
  allowReserved?: boolean;
}

/** Puts parameters into a path. */
export type PathSerializer = (pathname: string, pathParams: Record<string, unknown>) => string;

/** Serializes a body; `headers` are those of the client and of the call. */
export type BodySerializer<Body = unknown> = (body: Body, headers: Headers) => unknown;

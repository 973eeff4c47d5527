import type { Duration } from "../duration.ts";
import type { RetryOptions } from "../request/retry.ts";

/** Options of a client that a call can override. */
export interface RequestOptions {
  /** The URL that requests are sent to instead of the API's own, such as that of a proxy or a mock server. */
  baseUrl?: string;
  /**
   * Sends a request. A function with a single parameter receives a `Request` whose signal ends with the call. Any other
   * function should pass on the signal in `init`. Default: the runtime's `fetch`, looked up at each call.
   */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>;
  /** The constructor of requests. Default: the runtime's `Request`. */
  Request?: typeof Request;
  /** Options that only one runtime's `fetch` knows, such as the `dispatcher` of Node. */
  requestInitExt?: Record<string, unknown>;
  /** Headers to send; `null` removes a header of the client. */
  headers?: HeadersOptions;
  /** Serializes queries, instead of the styles in the spec. */
  querySerializer?: QuerySerializer;
  /** Inserts parameters into paths, instead of the styles in the spec. */
  pathSerializer?: PathSerializer;
  /** Serializes bodies, instead of the media type's default. */
  bodySerializer?: BodySerializer;
  /** When a request is retried. `false` disables retries. */
  retry?: RetryOptions | false;
  /**
   * How long a call may take, with all its attempts and the delays between them: a number of milliseconds, or a string
   * such as `"30s"`. Default: 60 s.
   */
  timeout?: Duration;
  /**
   * The maximum time between two chunks of a stream: a number of milliseconds, or a string such as `"5m"`. Default: 60
   * s.
   */
  idleTimeout?: Duration;
}

/** Headers in any form. `null` removes a header of the client; `undefined` keeps it. */
export type HeadersOptions =
  | Required<RequestInit>["headers"]
  | Readonly<Record<string, HeaderValue | readonly HeaderValue[] | null | undefined>>;

type HeaderValue = string | number | boolean;

/** Serializes a query. The result has no leading `?`. */
export type QuerySerializer<Query = Record<string, unknown>> = (query: Query) => string;

/** How lists and objects in a query are serialized. */
export interface QuerySerializerOptions {
  /** How lists are serialized. Default: `{ style: "form", explode: true }`. */
  array?: { style: "form" | "pipeDelimited" | "spaceDelimited"; explode: boolean };
  /** How objects are serialized. Default: `{ style: "deepObject", explode: true }`. */
  object?: { style: "deepObject" | "form"; explode: boolean };
  /** Whether the characters `:/?#[]@!$&'()*+,;=` in values are sent unencoded. Default: `false`. */
  allowReserved?: boolean;
}

/** Inserts parameters into a path. */
export type PathSerializer = (pathname: string, pathParams: Record<string, unknown>) => string;

/** Serializes a body. `headers` are the merged headers of the client and the call. */
export type BodySerializer<Body = unknown> = (body: Body, headers: Headers) => unknown;

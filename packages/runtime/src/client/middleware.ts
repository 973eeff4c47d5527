import type { ParseAs } from "./operation-types.ts";
import type { PathSerializer, QuerySerializer } from "./request-options.ts";

/** Functions around every call, at least one. Those of requests run in the order of registration, others in reverse. */
export type Middleware = MiddlewareOptions &
  (
    | Pick<Required<MiddlewareFunctions>, "onRequest">
    | Pick<Required<MiddlewareFunctions>, "onResponse">
    | Pick<Required<MiddlewareFunctions>, "onError">
  );

interface MiddlewareOptions extends MiddlewareFunctions {
  /** Runs the functions for each attempt of a call. Default: once per call, around its retries. */
  perAttempt?: boolean;
}

interface MiddlewareFunctions {
  /** May return another request, or a response, which is then used without sending the request. */
  onRequest?: (context: MiddlewareCallbackParams) => MaybePromise<Request | Response>;
  /** May return another response. */
  onResponse?: (context: MiddlewareCallbackParams & { response: Response }) => MaybePromise<Response>;
  /** May return the error to throw, or a response to use instead. */
  onError?: (context: MiddlewareCallbackParams & { error: unknown }) => MaybePromise<Error | Response>;
}

// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one of these.
type MaybePromise<Value> = Value | undefined | void | Promise<Value | undefined | void>;

/** What a middleware function learns about a call. */
export interface MiddlewareCallbackParams {
  /** The request as it is now; a middleware may change its headers. */
  request: Request;
  /** The path as in the spec, with its parameters in braces. */
  readonly schemaPath: string;
  /** The parameters that the caller passed. */
  readonly params: MiddlewareRequestParams;
  /** Identifies the call among others of this process. */
  readonly id: string;
  /** What the client and the call say, frozen. */
  readonly options: MergedOptions;
}

/** The parameters of a call. */
export interface MiddlewareRequestParams {
  /** The parameters of the query. */
  query?: Record<string, unknown>;
  /** The parameters that are sent as headers. */
  header?: Record<string, unknown>;
  /** The parameters of the path. */
  path?: Record<string, unknown>;
  /** The parameters that are sent as cookies. */
  cookie?: Record<string, unknown>;
}

/** The options of a client and a call together. */
export interface MergedOptions {
  /** The address that paths are appended to. */
  readonly baseUrl: string;
  /** How the body of a success is read. */
  readonly parseAs: ParseAs;
  /** Writes the query of the address. */
  readonly querySerializer: QuerySerializer;
  /** Writes the body of the request. */
  readonly bodySerializer: (body: unknown, headers?: Headers) => unknown;
  /** Puts parameters into the path. */
  readonly pathSerializer: PathSerializer;
  /** The function that sends the request. */
  readonly fetch: typeof globalThis.fetch;
}

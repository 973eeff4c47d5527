import type { ParseAs } from "./operation-types.ts";
import type { PathSerializer, QuerySerializer } from "./request-options.ts";

/**
 * Functions that run around every call. At least one is required. `onRequest` functions run in the order of
 * registration, the others in reverse order.
 */
export type Middleware = MiddlewareOptions &
  (
    | Pick<Required<MiddlewareFunctions>, "onRequest">
    | Pick<Required<MiddlewareFunctions>, "onResponse">
    | Pick<Required<MiddlewareFunctions>, "onError">
  );

interface MiddlewareOptions extends MiddlewareFunctions {
  /** Whether the functions run for each attempt of a call. Default: `false`, once per call, around its retries. */
  perAttempt?: boolean;
}

interface MiddlewareFunctions {
  /**
   * Called before the request is sent. May return another request, or a response that is used instead of sending the
   * request.
   */
  onRequest?: (context: MiddlewareCallbackParams) => MaybePromise<Request | Response>;
  /** Called with the response. May return another response. */
  onResponse?: (context: MiddlewareCallbackParams & { response: Response }) => MaybePromise<Response>;
  /** Called with a failure. May return the error to throw, or a response to use instead. */
  onError?: (context: MiddlewareCallbackParams & { error: unknown }) => MaybePromise<Error | Response>;
}

// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one of these.
type MaybePromise<Value> = Value | undefined | void | Promise<Value | undefined | void>;

/** The parameters of a middleware function. */
export interface MiddlewareCallbackParams {
  /** The current request. A middleware may change its headers. */
  request: Request;
  /** The path as in the spec, with its parameters in braces. */
  readonly schemaPath: string;
  /** The parameters that the caller passed. */
  readonly params: MiddlewareRequestParams;
  /** Identifies the call within this process. */
  readonly id: string;
  /** The merged options of the client and the call, frozen. */
  readonly options: MergedOptions;
}

/** The parameters of a call. */
export interface MiddlewareRequestParams {
  /** Query parameters. */
  query?: Record<string, unknown>;
  /** Header parameters. */
  header?: Record<string, unknown>;
  /** Path parameters. */
  path?: Record<string, unknown>;
  /** Cookie parameters. */
  cookie?: Record<string, unknown>;
}

/** The merged options of a client and a call. */
export interface MergedOptions {
  /** The URL that paths are appended to. */
  readonly baseUrl: string;
  /** How the body of a success is read. */
  readonly parseAs: ParseAs;
  /** Serializes the query. */
  readonly querySerializer: QuerySerializer;
  /** Serializes the body of the request. */
  readonly bodySerializer: (body: unknown, headers?: Headers) => unknown;
  /** Inserts the parameters into the path. */
  readonly pathSerializer: PathSerializer;
  /** The function that sends the request. */
  readonly fetch: typeof globalThis.fetch;
}

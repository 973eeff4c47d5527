import type { UnreadableResponseError } from "../errors/unreadable-response-error.ts";
import type { Pages, PaginateInit } from "../paginate.ts";
import type { Middleware } from "./middleware.ts";
import type {
  BodyOf,
  FailureOf,
  HeadResultOf,
  MemberOf,
  NoBody,
  ParametersOf,
  ParseAs,
  RequiredKeys,
  SuccessOf,
} from "./operation-types.ts";
import type { RequestOptions } from "./request-options.ts";

/**
 * A typed client: one function per HTTP method, `paginate` for lists, and `use` for middleware.
 *
 * Its types differ from those of openapi-fetch, which would map over the open enums of responses and so lose their
 * documented values.
 */
export type ApiClient<Paths extends object, Paginations = unknown> = {
  readonly [Method in HttpMethod as Uppercase<Method>]: ApiMethod<Paths, Method>;
} & {
  /** Sends a request with the given method. */
  readonly request: <Method extends HttpMethod, Path extends string, As extends ParseAs | undefined = undefined>(
    method: Method,
    path: KnownPath<Path, PathsWith<Paths, Method>>,
    ...init: InitParameter<CallInit<OperationAt<Paths, Path, Method>, As, Method>>
  ) => Promise<ResultOf<OperationAt<Paths, Path, Method>, As, Method>>;
  /** Adds middleware to every call. */
  readonly use: (...middleware: readonly Middleware[]) => void;
  /** Removes middleware. */
  readonly eject: (...middleware: readonly Middleware[]) => void;
  /**
   * Iterates over the items of a list, or with `.pages()` over its pages. Requests the provider's largest page size
   * unless the query sets one. Requests each page when its items are needed, and throws the same errors as {@link
   * unwrap}.
   *
   * @throws {UnexpectedResponseError} when the API returns a page twice, because the iteration would never end.
   */
  readonly paginate: <Path extends string>(
    path: KnownPath<Path, keyof Paginations & PathsWith<Paths, "get">>,
    ...init: InitParameter<Omit<CallInit<OperationAt<Paths, Path, "get">>, "timeout"> & PaginateInit>
  ) => PagesOf<OperationAt<Paths, Path, "get">, MemberOf<Paginations, Path>>;
};

/** The lower-case methods that a path item may have. */
export type HttpMethod = "delete" | "get" | "head" | "options" | "patch" | "post" | "put";

/**
 * Sends a request to a path of the spec and returns `{ data, error, status, response }`.
 *
 * @throws {InvalidRequestError} before anything is sent, if a path parameter is missing or would change the path.
 * @throws {ConnectionError} when no response arrived.
 * @throws {TimeoutError} when the call took longer than its timeout.
 * @throws {AbortError} when the caller's signal aborted the call.
 */
export type ApiMethod<Paths, Method extends HttpMethod> = <
  Path extends string,
  As extends ParseAs | undefined = undefined,
>(
  path: KnownPath<Path, PathsWith<Paths, Method>>,
  ...init: InitParameter<CallInit<OperationAt<Paths, Path, Method>, As, Method>>
) => Promise<ResultOf<OperationAt<Paths, Path, Method>, As, Method>>;

type ResultOf<Operation, As, Method> = Method extends "head"
  ? HeadResultOf<Operation> | Unreadable
  : ApiResult<Operation, As>;

/** The second argument of a call: the operation's parameters and body, and options of `fetch`. */
export type CallInit<Operation, As = ParseAs, Method = unknown> = ParametersOf<Operation> &
  (Method extends "get" | "head" ? NoBody : BodyOf<Operation>) &
  ParsedCallOptions<As>;

interface ParsedCallOptions<As> extends CallOptions {
  /** Overrides how the response is read. Default: by its documented and actual content type. */
  parseAs?: As;
}

/** Options of one call, in addition to its parameters and body. Options of `fetch` are passed to `fetch`. */
export interface CallOptions
  extends RequestOptions,
    Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal"> {
  /** Aborts the call. */
  signal?: AbortSignal | null | undefined;
  /** Middleware of this call. It runs inside the client's middleware. */
  middleware?: readonly Middleware[];
  /**
   * The idempotency key, which allows a POST to be retried; `true` generates one. It is sent in the header or
   * the query parameter that the spec names, or in `Idempotency-Key`.
   */
  idempotencyKey?: string | true;
}

/**
 * The result of a call. `status` determines the type of `error`. If the response is not the documented JSON, `status`
 * is `undefined` and `error` is an {@link UnreadableResponseError}. `response` is the response of `fetch`, whose body
 * has been read.
 */
export type ApiResult<Operation, As = undefined> = SuccessOf<Operation, As> | FailureOf<Operation> | Unreadable;

interface Unreadable {
  status?: undefined;
  data?: undefined;
  error: UnreadableResponseError;
  response: Response;
}

type PathsWith<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in Method]: object } ? Path : never;
}[keyof Paths];

// A constraint would be TypeScript's fallback for a path that is not in the spec. Otherwise, the error would be about
// missing parameters instead of the path.
type KnownPath<Path, Known> = Path extends Known ? Path : Known;

// The operations of all paths, for a path of type `string`, as in `Parameters<typeof client.GET>`.
type OperationAt<Paths, Path, Method extends HttpMethod> = string extends Path
  ? MemberOf<Paths[PathsWith<Paths, Method>], Method>
  : MemberOf<MemberOf<Paths, Path>, Method>;

type PagesOf<Operation, Pagination> =
  SuccessOf<Operation> extends { data: infer Body }
    ? Pages<Pagination extends { items: infer Pointer } ? ItemAt<Body, Pointer> : never, Body>
    : never;

/** The items of a list body, found by their JSON Pointer. */
export type ItemAt<Body, Pointer> = Pointer extends `/${infer Key}/${infer Rest}`
  ? ItemAt<NonNullable<Body[Key & keyof Body]>, `/${Rest}`>
  : Pointer extends `/${infer Key}`
    ? ItemAt<NonNullable<Body[Key & keyof Body]>, "">
    : Body extends readonly (infer Item)[]
      ? Item
      : never;

type InitParameter<Init> = RequiredKeys<Init> extends never ? [init?: Init] : [init: Init];

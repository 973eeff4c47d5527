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
 * These types are ours, so that the open enums of responses stay as they are: openapi-fetch's own map over them.
 */
export type ApiClient<Paths extends object, Paginations = unknown> = {
  readonly [Method in HttpMethod as Uppercase<Method>]: ApiMethod<Paths, Method>;
} & {
  /** Sends a request with a method by its name. */
  readonly request: <Method extends HttpMethod, Path extends string, As extends ParseAs | undefined = undefined>(
    method: Method,
    path: KnownPath<Path, PathsWith<Paths, Method>>,
    ...init: InitParameter<CallInit<OperationAt<Paths, Path, Method>, As, Method>>
  ) => Promise<ResultOf<OperationAt<Paths, Path, Method>, As, Method>>;
  /** Adds middleware for every call. */
  readonly use: (...middleware: readonly Middleware[]) => void;
  /** Removes middleware. */
  readonly eject: (...middleware: readonly Middleware[]) => void;
  /**
   * Iterates over the items of a list, or with `.pages()` over its pages. Asks for pages of the provider's largest size
   * unless the query says another, sends the next request when its items are needed, and throws what
   * {@link unwrap} throws.
   *
   * @throws {UnexpectedResponseError} when the list does not advance: a repeated page would never end.
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
 * @throws {InvalidRequestError} before anything is sent, when a path parameter is missing or would lead elsewhere.
 * @throws {ConnectionError} when no response came; `TimeoutError` and `AbortError` when the call was ended before.
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

/** What a call takes in addition to its path: the operation's parameters and body, and options of `fetch`. */
export type CallInit<Operation, As = ParseAs, Method = unknown> = ParametersOf<Operation> &
  (Method extends "get" | "head" ? NoBody : BodyOf<Operation>) &
  ParsedCallOptions<As>;

interface ParsedCallOptions<As> extends CallOptions {
  /** Reads the response as this instead of by what is documented and arrived. */
  parseAs?: As;
}

/** Options of one call, in addition to what is sent. Those of `fetch` are passed to it. */
export interface CallOptions
  extends RequestOptions,
    Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal"> {
  /** Aborts the call. */
  signal?: AbortSignal | null | undefined;
  /** Middleware of this call, inside that of the client. */
  middleware?: readonly Middleware[];
  /**
   * Sent in the header that the spec names for it, else in `Idempotency-Key`, which lets a POST be retried; `true` for a
   * new key.
   */
  idempotencyKey?: string | true;
}

/**
 * The result of a call. `status` determines the type of `error`; it is `undefined` where the response was not the documented
 * JSON, and `error` then an {@link UnreadableResponseError}. `response` is the one that `fetch` gave, its body read.
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

// A constraint would be what TypeScript falls back to for a path that is not in the spec: it would then miss the
// parameters of all the others, instead of naming the paths.
type KnownPath<Path, Known> = Path extends Known ? Path : Known;

// The operations of all paths where the path is any string, as in `Parameters<typeof client.GET>`.
type OperationAt<Paths, Path, Method extends HttpMethod> = string extends Path
  ? MemberOf<Paths[PathsWith<Paths, Method>], Method>
  : MemberOf<MemberOf<Paths, Path>, Method>;

type PagesOf<Operation, Pagination> =
  SuccessOf<Operation> extends { data: infer Body }
    ? Pages<Pagination extends { items: infer Pointer } ? ItemAt<Body, Pointer> : never, Body>
    : never;

/** The items of a body that are at a JSON Pointer. */
export type ItemAt<Body, Pointer> = Pointer extends `/${infer Key}/${infer Rest}`
  ? ItemAt<NonNullable<Body[Key & keyof Body]>, `/${Rest}`>
  : Pointer extends `/${infer Key}`
    ? ItemAt<NonNullable<Body[Key & keyof Body]>, "">
    : Body extends readonly (infer Item)[]
      ? Item
      : never;

type InitParameter<Init> = RequiredKeys<Init> extends never ? [init?: Init] : [init: Init];

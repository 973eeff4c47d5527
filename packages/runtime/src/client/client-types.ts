import type { UnreadableResponseError } from "../errors/unreadable-response-error.ts";
import type { Pages, PaginateInit } from "../paginate.ts";
import type { RetryOptions } from "../request/retry.ts";

/**
 * A typed client: one function per HTTP method, and `paginate` for lists.
 *
 * These types are ours, so that the open enums of responses stay as they are: openapi-fetch's own map over them.
 */
export type ApiClient<Paths extends object, Paginations = unknown> = {
  readonly [Method in HttpMethod as Uppercase<Method>]: ApiMethod<Paths, Method>;
} & {
  /**
   * Iterates over the items of a list, or with `.pages()` over its pages. Asks for pages of the provider's largest size
   * unless the query says another, sends the next request when its items are needed, and throws what
   * {@link unwrap} throws.
   *
   * @throws {UnexpectedResponseError} when the list does not go on: a page that comes again would never end.
   */
  readonly paginate: <Path extends keyof Paginations & PathsWith<Paths, "get">>(
    path: Path,
    ...init: InitParameter<Omit<CallInit<MemberOf<Paths[Path], "get">>, "timeout"> & PaginateInit>
  ) => PagesOf<MemberOf<Paths[Path], "get">, Paginations[Path]>;
};

/** The lower-case methods that a path item may have. */
export type HttpMethod = "delete" | "get" | "head" | "options" | "patch" | "post" | "put";

/**
 * Sends a request to a path of the spec and returns `{ data, error, status, response }`.
 *
 * @throws {InvalidRequestError} before anything is sent, when a path parameter is missing or would lead elsewhere.
 * @throws {ConnectionError} when no answer came; `TimeoutError` and `AbortError` when the call was ended before.
 */
export type ApiMethod<Paths, Method extends HttpMethod> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...init: InitParameter<CallInit<MemberOf<Paths[Path], Method>>>
) => Promise<ApiResult<MemberOf<Paths[Path], Method>>>;

/** What a call takes beside its path: the operation's parameters and body, and options of `fetch`. */
export type CallInit<Operation> = ParametersOf<Operation> &
  BodyOf<Operation> &
  Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal"> & {
    /** Ends the call when aborted. */
    signal?: AbortSignal | null | undefined;
    /** Headers of this request. */
    headers?: Record<string, string>;
    /** When this request is sent again, beside what the client says; `false` for never. */
    retry?: RetryOptions | false;
    /** How long the call may take, in milliseconds, with all its attempts. Default: what the client says. */
    timeout?: number;
  };

/**
 * The answer to a call. `status` tells the type of `error`; it is `undefined` where the answer was not the documented
 * JSON, and `error` then an {@link UnreadableResponseError}. `response` is the one that `fetch` gave, its body read.
 */
export type ApiResult<Operation> = SuccessOf<Operation> | FailureOf<Operation> | Unreadable;

/** The successes that an operation documents. */
export type SuccessOf<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}`
        ? {
            status: Codes<Status, keyof Responses>;
            data: ContentOf<Responses[Status]>;
            error?: undefined;
            response: Response;
          }
        : never;
    }[keyof Responses]
  : never;

/** The failures that an operation documents, and those that it does not, whose body may be anything. */
export type FailureOf<Operation> = Operation extends { responses: infer Responses }
  ?
      | {
          [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}`
            ? never
            : Failure<Codes<Status, keyof Responses>, ContentOf<Responses[Status]>>;
        }[keyof Responses]
      | ("default" extends keyof Responses ? never : Failure<Undocumented<keyof Responses>, object>)
  : never;

interface Failure<Status, Body> {
  status: Status;
  data?: undefined;
  error: Body;
  response: Response;
}

interface Unreadable {
  status?: undefined;
  data?: undefined;
  error: UnreadableResponseError;
  response: Response;
}

// The codes that a key of `responses` stands for: a number, a range such as `4XX`, or `default` for all others.
type Codes<Status, Documented> = Status extends number
  ? Status
  : Status extends `${infer Digit extends "1" | "2" | "3" | "4" | "5"}${"XX" | "xx"}`
    ? Exclude<InRange<Digit>, Documented>
    : Undocumented<Documented>;

type Undocumented<Documented> = Exclude<ErrorStatus, Documented | RangesIn<Documented>>;

type RangesIn<Documented> = Documented extends `${infer Digit extends "4" | "5"}${"XX" | "xx"}`
  ? InRange<Digit>
  : never;

type InRange<Digit extends string> =
  Extract<`${ErrorStatus | SuccessStatus}`, `${Digit}${string}`> extends infer Text
    ? Text extends `${infer Code extends number}`
      ? Code
      : never
    : never;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

// Listed, since `number` would stand in the way of telling a documented status from the others.
// biome-ignore format: one row per range
type ErrorStatus =
  | 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418
  | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451 | 499
  | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511 | 520 | 521 | 522 | 523 | 524 | 525 | 526 | 529 | 530;

type PathsWith<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in Method]: object } ? Path : never;
}[keyof Paths];

type MemberOf<Item, Key> = Key extends keyof Item ? Item[Key] : never;

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? RequiredKeys<Parameters> extends never
    ? { params?: Parameters }
    : { params: Parameters }
  : unknown;

type BodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Content[keyof Content] }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Content[keyof Content] }
    : { body?: never };

type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined;

type PagesOf<Operation, Pagination> =
  SuccessOf<Operation> extends { data: infer Body }
    ? Pages<Pagination extends { items: infer Pointer } ? ItemAt<Body, Pointer> : never, Body>
    : never;

type ItemAt<Body, Pointer> = Pointer extends `/${infer Key}/${infer Rest}`
  ? ItemAt<NonNullable<Body[Key & keyof Body]>, `/${Rest}`>
  : Pointer extends `/${infer Key}`
    ? ItemAt<NonNullable<Body[Key & keyof Body]>, "">
    : Body extends readonly (infer Item)[]
      ? Item
      : never;

type RequiredKeys<Type> = {
  [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key;
}[keyof Type];

type InitParameter<Init> = RequiredKeys<Init> extends never ? [init?: Init] : [init: Init];

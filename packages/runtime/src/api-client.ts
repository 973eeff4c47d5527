/**
 * A typed client: one function per HTTP method, `{ data, error, response }` as the result.
 *
 * These types are ours, so that the open enums of responses stay as they are: openapi-fetch's own map over them.
 */
export type ApiClient<Paths extends object> = {
  readonly [Method in HttpMethod as Uppercase<Method>]: ApiMethod<Paths, Method>;
};

/** The lower-case methods that a path item may have. */
export type HttpMethod = "delete" | "get" | "head" | "options" | "patch" | "post" | "put" | "trace";

/** Sends a request to a path of the spec. */
export type ApiMethod<Paths, Method extends HttpMethod> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...init: InitParameter<CallInit<MemberOf<Paths[Path], Method>>>
) => Promise<ApiResult<MemberOf<Paths[Path], Method>>>;

/** What a call takes beside its path: the operation's parameters and body, and options of `fetch`. */
export type CallInit<Operation> = ParametersOf<Operation> &
  BodyOf<Operation> &
  Omit<RequestInit, "body" | "headers" | "method"> & {
    /** Headers of this request. */
    headers?: Record<string, string>;
  };

/** The documented body of a success, or that of a failure; `response` is the one that `fetch` gave. */
export type ApiResult<Operation> =
  | { data: Bodies<Operation, "success">; error?: never; response: Response }
  | { data?: never; error: Bodies<Operation, "failure">; response: Response };

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

type Bodies<Operation, Outcome extends "failure" | "success"> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: `${Status & (number | string)}` extends `2${string}`
        ? Outcome extends "success"
          ? ContentOf<Responses[Status]>
          : never
        : Outcome extends "failure"
          ? ContentOf<Responses[Status]>
          : never;
    }[keyof Responses]
  : never;

type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined;

type RequiredKeys<Type> = {
  [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key;
}[keyof Type];

type InitParameter<Init> = RequiredKeys<Init> extends never ? [init?: Init] : [init: Init];

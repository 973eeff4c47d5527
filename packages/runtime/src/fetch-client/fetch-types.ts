import type * as OpenapiFetch from "openapi-fetch";
import type { KindOfMedia, NativeBody, Received } from "../client/media-types.ts";
import type { Middleware } from "../client/middleware.ts";
import type { ParseAs, ParsedBody, RequiredKeys } from "../client/operation-types.ts";
import type {
  RequestOptions as AnyRequestOptions,
  BodySerializer,
  QuerySerializerOptions,
  QuerySerializer as Serializer,
} from "../client/request-options.ts";
import type { ApiError } from "../errors/api-error.ts";
import type { ClientOptions } from "./client-options.ts";
import type { Readable, Writable } from "./markers.ts";

/**
 * A client for the paths that openapi-typescript generated. Libraries that expect a client of openapi-fetch accept it.
 */
export interface Client<Paths extends object, Media extends MediaType = MediaType> {
  /** Calls an operation by its method and path. */
  request: ClientRequestMethod<Paths, Media>;
  /** Sends a GET request to a path of the API. */
  GET: ClientMethod<Paths, "get", Media>;
  /** Sends a PUT request to a path of the API. */
  PUT: ClientMethod<Paths, "put", Media>;
  /** Sends a POST request to a path of the API. */
  POST: ClientMethod<Paths, "post", Media>;
  /** Sends a DELETE request to a path of the API. */
  DELETE: ClientMethod<Paths, "delete", Media>;
  /** Sends an OPTIONS request to a path of the API. */
  OPTIONS: ClientMethod<Paths, "options", Media>;
  /** Sends a HEAD request to a path of the API. */
  HEAD: ClientMethod<Paths, "head", Media>;
  /** Sends a PATCH request to a path of the API. */
  PATCH: ClientMethod<Paths, "patch", Media>;
  /**
   * Has the type of openapi-fetch: where a client of openapi-fetch is expected, TypeScript infers the paths from it.
   */
  TRACE: OpenapiFetch.Client<Paths, Media>["TRACE"];
  /** Adds middleware to every call. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
}

/** Sends a request with one method to a path of the spec. */
export interface ClientMethod<Paths extends object, Method extends HttpMethod, Media extends MediaType> {
  // This overload cannot be called. It makes the client assignable to openapi-fetch's type, which other packages
  // expect.
  <
    Path extends PathsWithMethod<Paths, Method>,
    Init extends OpenapiFetch.MaybeOptionalInit<ItemOf<Paths, Path>, MethodIn<Paths, Path, Method>>,
  >(
    this: AsOpenapiFetch,
    url: Path,
    ...init: InitParam<Init>
  ): Promise<OpenapiFetch.FetchResponse<OperationOf<Paths, Path, Method>, Init, Media>>;
  <Path extends PathsWithMethod<Paths, Method>, Init extends MaybeOptionalInit<Paths[Path], Method>>(
    url: Path,
    ...init: InitParam<Init & BodyRule<Method>>
  ): Promise<FetchResponse<OperationOf<Paths, Path, Method>, Init, Media>>;
}

/** Sends a request with any method to a path of the spec. */
export interface ClientRequestMethod<Paths extends object, Media extends MediaType> {
  <
    Method extends HttpMethod,
    Path extends PathsWithMethod<Paths, Method>,
    Init extends OpenapiFetch.MaybeOptionalInit<ItemOf<Paths, Path>, MethodIn<Paths, Path, Method>>,
  >(
    this: AsOpenapiFetch,
    method: Method,
    url: Path,
    ...init: InitParam<Init>
  ): Promise<OpenapiFetch.FetchResponse<OperationOf<Paths, Path, Method>, Init, Media>>;
  <
    Method extends HttpMethod,
    Path extends PathsWithMethod<Paths, Method>,
    Init extends MaybeOptionalInit<Paths[Path], Method>,
  >(
    method: Method,
    url: Path,
    ...init: InitParam<Init & BodyRule<Method>>
  ): Promise<FetchResponse<OperationOf<Paths, Path, Method>, Init, Media>>;
}

/** A client that is indexed by path: `client["/things"].GET()`. */
export type PathBasedClient<Paths extends object, Media extends MediaType = MediaType> = {
  [Path in keyof Paths]: ClientForPath<Paths[Path], Media>;
};

/** The methods of one path. */
export type ClientForPath<PathInfo, Media extends MediaType> = {
  [Method in keyof PathInfo as MethodName<Method, PathInfo[Method]>]: <
    Init extends MaybeOptionalInit<PathInfo, Method>,
  >(
    ...init: InitParam<Init & BodyRule<Method>>
  ) => Promise<FetchResponse<PathInfo[Method], Init, Media>>;
};

/**
 * The result of a call. `error` has the type of the documented failures: the body of a JSON failure, or an `ApiError`
 * for a failure with another body or none. If the spec documents no failure, `error` may be any object.
 */
export type FetchResponse<Operation, Options, Media extends MediaType = MediaType> =
  | {
      /** The body of a success. */
      data: ParseAsResponse<SuccessData<Operation, Media>, Options>;
      error?: never;
      /** The HTTP status of the response. */
      status: number;
      /** The HTTP response. */
      response: Response;
    }
  | {
      data?: never;
      /** The body of a failure, or an error if the body is not JSON. */
      error: ErrorData<Operation, Media>;
      /** Absent if the response was not readable. `error` is then an `UnreadableResponseError`. */
      status?: number;
      /** The HTTP response. */
      response: Response;
    };

/** The type of the successful data of a client's method. */
export type MethodResponse<
  CreatedClient,
  Method extends HttpMethod,
  Path extends ClientPathsWithMethod<CreatedClient, Method>,
  Options = object,
> =
  CreatedClient extends Client<infer Paths, infer Media>
    ? NonNullable<FetchResponse<OperationOf<Paths, Path & keyof Paths, Method>, Options, Media>["data"]>
    : never;

/** The paths of a client that support a method. */
export type ClientPathsWithMethod<CreatedClient, Method extends HttpMethod> =
  CreatedClient extends Client<infer Paths, infer _> ? PathsWithMethod<Paths, Method> : never;

/** The second argument of a call, which may be `undefined` if nothing in it is required. */
export type MaybeOptionalInit<Params, Location extends PropertyKey> =
  RequiredKeys<FetchOptions<MemberAt<Params, Location>>> extends never
    ? FetchOptions<MemberAt<Params, Location>> | undefined
    : FetchOptions<MemberAt<Params, Location>>;

/** The second argument of a call. */
export type FetchOptions<Operation> = RequestOptions<Operation> &
  Omit<RequestInit, "body" | "headers" | "redirect"> &
  Pick<ClientOptions, "redirect">;

/** The options of a call that `fetch` does not have. */
export type RequestOptions<Operation> = ParamsOption<Operation> &
  RequestBodyOption<Operation> &
  Omit<AnyRequestOptions, "bodySerializer" | "querySerializer"> & {
    /** Serializes the query, overriding the client's serializer. */
    querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions;
    /** Serializes the body, overriding the client's serializer. */
    bodySerializer?: BodySerializer<BodyIn<Operation>>;
    /** How the response is read. Default: by its documented and actual content type. */
    parseAs?: ParseAs;
    /** Middleware of this call. It runs inside the client's middleware. */
    middleware?: Middleware[];
  };

/** Serializes the query of an operation. The result has no leading `?`. */
export type QuerySerializer<Operation> = Serializer<QueryOf<Operation>>;

/** The parameters of an operation. */
export type ParamsOption<Operation> = Operation extends { parameters: infer Parameters }
  ? RequiredKeys<Parameters> extends never
    ? { params?: Parameters }
    : { params: Parameters }
  : DefaultParamsOption;

/** The parameters of an operation without documented parameters. */
export interface DefaultParamsOption {
  /** The parameters of the call. */
  params?: { query?: Record<string, unknown> };
}

/** The body of an operation, and its media type. */
export type RequestBodyOption<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: SentBody<Content>; contentType?: keyof Content }
  : Operation extends { requestBody?: { content: infer Content } }
    ? keyof Content extends never
      ? { body?: never }
      : { body?: SentBody<Content>; contentType?: keyof Content }
    : { body?: never };

/** The type of the data, by `parseAs`. */
export type ParseAsResponse<Type, Options> = Options extends { parseAs: ParseAs }
  ? ParsedBody<Type>[Options["parseAs"]]
  : Type;

/** The paths that support a method. */
export type PathsWithMethod<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in Method]: object } ? Path : never;
}[keyof Paths];

/** An HTTP method in lower case, as in OpenAPI. */
export type HttpMethod = "delete" | "get" | "head" | "options" | "patch" | "post" | "put" | "trace";

/** A media type such as `application/json`. */
export type MediaType = `${string}/${string}`;

interface AsOpenapiFetch {
  readonly [AS_OPENAPI_FETCH]: never;
}

declare const AS_OPENAPI_FETCH: unique symbol;

// Further keys are allowed for middleware and for libraries that extend `RequestInit`.
type InitParam<Init> =
  RequiredKeys<Init> extends never
    ? [init?: Init & { [key: string]: unknown }]
    : [init: Init & { [key: string]: unknown }];

// `fetch` does not send a body with these methods.
type BodyRule<Method> = Method extends "get" | "head" ? { body?: never } : unknown;

type MethodName<Method, Operation> = Operation extends object ? Uppercase<Method & HttpMethod> : never;

type MemberAt<Item, Key extends PropertyKey> = Item[keyof Item & Key];

type ItemOf<Paths, Path extends keyof Paths> = Paths[Path];

type MethodIn<Paths, Path extends keyof Paths, Method> = Method & keyof Paths[Path];

type OperationOf<Paths, Path extends keyof Paths, Method> = Paths[Path][Method & keyof Paths[Path]] & object;

type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? NonNullable<Query>
  : Record<string, unknown>;

type BodyIn<Operation> = Operation extends { requestBody?: { content: infer Content } }
  ? Content[keyof Content]
  : unknown;

type SentBody<Content> = {
  [Type in keyof Content]: Writable<Content[Type]> | NativeBody<KindOfMedia<Type>>;
}[keyof Content];

type SuccessData<Operation, Media> = Operation extends { responses: infer Responses }
  ? { [Status in SuccessKey<keyof Responses>]: DataAt<Responses[Status & keyof Responses], Media> }[SuccessKey<
      keyof Responses
    >]
  : never;

type ErrorData<Operation, Media> = Operation extends { responses: infer Responses }
  ? Exclude<keyof Responses, SuccessKey<keyof Responses>> extends infer Status
    ? [Status] extends [never]
      ? Readonly<Record<string, unknown>>
      : Status extends keyof Responses
        ? ErrorAt<Status, Responses[Status], Media>
        : never
    : never
  : never;

type SuccessKey<Status> = Status extends "default"
  ? never
  : `${Status & (number | string)}` extends `2${string}`
    ? Status
    : never;

type DataAt<Documented, Media> = Documented extends { content: infer Content }
  ? { [Type in Selected<keyof Content, Media>]: Readable<Received<Type, Content[Type]>> }[Selected<
      keyof Content,
      Media
    >]
  : undefined;

type ErrorAt<Status, Documented, Media> = Documented extends { content: infer Content }
  ? {
      [Type in Selected<keyof Content, Media>]: KindOfMedia<Type> extends "json"
        ? Readable<Content[Type]>
        : ApiError<CodeOf<Status>, Received<Type, Content[Type]>>;
    }[Selected<keyof Content, Media>]
  : ApiError<CodeOf<Status>, undefined>;

type CodeOf<Status> = Status extends number ? Status : number;

type Selected<Types, Media> = Extract<Types, Media> extends never ? Types : Extract<Types, Media>;

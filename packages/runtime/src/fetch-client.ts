export type {
  MergedOptions,
  Middleware,
  MiddlewareCallbackParams,
  MiddlewareRequestParams,
} from "./client/middleware.ts";
export type { ParseAs } from "./client/operation-types.ts";
export type {
  BodySerializer,
  HeadersOptions,
  PathSerializer,
  QuerySerializerOptions,
} from "./client/request-options.ts";
export type { ClientOptions } from "./fetch-client/client-options.ts";
// biome-ignore lint/style/noDefaultExport: openapi-fetch has a default export too, so only the package name of an import changes.
export { createClient, createClient as default } from "./fetch-client/create-client.ts";
export type {
  Client,
  ClientForPath,
  ClientMethod,
  ClientPathsWithMethod,
  ClientRequestMethod,
  DefaultParamsOption,
  FetchOptions,
  FetchResponse,
  HttpMethod,
  MaybeOptionalInit,
  MediaType,
  MethodResponse,
  ParamsOption,
  ParseAsResponse,
  PathBasedClient,
  PathsWithMethod,
  QuerySerializer,
  RequestBodyOption,
  RequestOptions,
} from "./fetch-client/fetch-types.ts";
export type { $Read, $Write, Readable, Writable } from "./fetch-client/markers.ts";
export { createPathBasedClient, wrapAsPathBasedClient } from "./fetch-client/path-based-client.ts";
export {
  createFinalURL,
  createQuerySerializer,
  defaultBodySerializer,
  defaultPathSerializer,
  mergeHeaders,
  randomID,
  removeTrailingSlash,
  serializeArrayParam,
  serializeObjectParam,
  serializePrimitiveParam,
} from "./fetch-client/serializers.ts";

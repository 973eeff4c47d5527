import type { ApiError, ServerSentEvent } from "@snap/runtime";
import type {
  $Read,
  $Write,
  Client,
  ClientOptions,
  ClientPathsWithMethod,
  FetchOptions,
  FetchResponse,
  HeadersOptions,
  MaybeOptionalInit,
  MediaType,
  MergedOptions,
  MethodResponse,
  Middleware,
  MiddlewareCallbackParams,
  ParamsOption,
  ParseAs,
  ParseAsResponse,
  PathBasedClient,
  PathSerializer,
  PathsWithMethod,
  QuerySerializer,
  QuerySerializerOptions,
  Readable,
  RequestBodyOption,
  RequestOptions,
  Writable,
} from "@snap/runtime/fetch-client";
import { createClient, createPathBasedClient, wrapAsPathBasedClient } from "@snap/runtime/fetch-client";
import { expectTypeOf } from "expect-type";
import type * as OpenapiFetch from "openapi-fetch";
import type { operations, Problem, paths, Thing } from "./api.ts";

// The compiler checks these types; nothing is called.

type MyClient = Client<paths>;
declare const client: MyClient;
declare const byPath: PathBasedClient<paths>;
const ONE = { params: { path: { id: 1 } } };

/** The parameters of calls. */
export async function initTypes(): Promise<void> {
  await client.GET("/things");
  await client.GET("/things", {});
  await client.GET("/things", { params: { query: { page: 1, ids: [1, "b"] } } });
  await client.GET("/things/{id}", ONE);
  // @ts-expect-error: no such path
  await client.GET("/thing");
  // @ts-expect-error: a path without this method
  await client.DELETE("/things");
  // @ts-expect-error: a path without this method, by its name
  await client.request("delete", "/things");
  // @ts-expect-error: the path has a parameter
  await client.GET("/things/{id}");
  // @ts-expect-error: the path has a parameter
  await client.GET("/things/{id}", {});
  // @ts-expect-error: another parameter of the path
  await client.GET("/things/{id}", { params: { path: { name: "a" } } });
  // @ts-expect-error: the parameter has another type
  await client.GET("/things/{id}", { params: { path: { id: true } } });
  // @ts-expect-error: the query is required
  await client.GET("/things/{id}/parts/{part}", { params: { path: { id: 1, part: "a" } } });
  // @ts-expect-error: no such parameter of the query
  await client.GET("/things", { params: { query: { pages: 1 } } });
  // @ts-expect-error: the parameter of the query has another type
  await client.GET("/things", { params: { query: { page: "1" } } });
  // @ts-expect-error: the header is required
  await client.GET("/traced");
  await client.GET("/traced", { params: { header: { "x-trace": "1" } } });
  // @ts-expect-error: the cookie is required
  await client.GET("/session", { params: {} });
  // @ts-expect-error: a GET has no body
  await client.GET("/things", { body: {} });
  // @ts-expect-error: a HEAD has no body
  await client.HEAD("/things", { body: "a" });
  // @ts-expect-error: the body is required
  await client.POST("/things");
  // @ts-expect-error: `name` is missing in the body
  await client.POST("/things", { body: {} });
  // @ts-expect-error: the name has another type
  await client.POST("/things", { body: { name: 1 } });
  await client.POST("/things", { body: { name: "a", tags: [] } });
  await client.PATCH("/things/{id}", ONE);
  await client.PATCH("/things/{id}", { ...ONE, body: { name: "a" } });
  // @ts-expect-error: the optional body has a type, too
  await client.PATCH("/things/{id}", { ...ONE, body: { name: 1 } });
  // @ts-expect-error: the spec documents no body
  await client.DELETE("/things/{id}", { ...ONE, body: {} });
  // @ts-expect-error: no such way to read a response
  await client.GET("/things", { parseAs: "xml" });
  await client.request("get", "/things/{id}", ONE);
  // @ts-expect-error: the path has a parameter, by the name of the method too
  await client.request("get", "/things/{id}");
  // @ts-expect-error: the style is not one for lists
  await client.GET("/things", { querySerializer: { array: { style: "deepObject", explode: true } } });
}

/** Bodies of other media types. */
export async function bodyTypes(): Promise<void> {
  await client.POST("/form", { body: { name: "a" } });
  await client.POST("/form", { body: new URLSearchParams() });
  await client.POST("/upload", { body: new FormData() });
  await client.POST("/upload", { body: { title: "a" }, contentType: "multipart/form-data" });
  // @ts-expect-error: the spec documents another media type
  await client.POST("/upload", { body: { title: "a" }, contentType: "application/json" });
  // @ts-expect-error: FormData is not a body of JSON
  await client.POST("/things", { body: new FormData() });
  await client.PUT("/note", { body: "a" });
  // @ts-expect-error: a number is not a string
  await client.PUT("/note", { body: 1 });
  await client.PUT("/file", { body: new Blob() });
  await client.PUT("/file", { body: new ArrayBuffer(1) });
  await client.POST("/choice", { body: { name: "a" } });
  await client.POST("/choice", { body: "a;b", contentType: "text/csv" });
  expectTypeOf<RequestBodyOption<operations["listThings"]>>().toEqualTypeOf<{ body?: never }>();
  expectTypeOf<RequestBodyOption<operations["createThing"]>["contentType"]>().toEqualTypeOf<
    "application/json" | undefined
  >();
}

/** The results of calls. */
export async function resultTypes(): Promise<void> {
  const got = await client.GET("/things/{id}", ONE);
  expectTypeOf(got.data).toEqualTypeOf<Thing | undefined>();
  expectTypeOf(got.error).toEqualTypeOf<Problem | undefined>();
  expectTypeOf(got.response).toEqualTypeOf<Response>();
  expectTypeOf(got.status).toEqualTypeOf<number | undefined>();
  if (got.error) expectTypeOf(got.error.message).toEqualTypeOf<string>();
  else expectTypeOf(got.data).toEqualTypeOf<Thing>();
  if (got.data) expectTypeOf(got.error).toEqualTypeOf<undefined>();
  // An open enum still accepts undocumented strings.
  expectTypeOf<NonNullable<typeof got.data>["state"]>().toEqualTypeOf<"off" | "on" | (string & {}) | undefined>();

  const created = await client.POST("/things", { body: { name: "a" } });
  expectTypeOf(created.error).toEqualTypeOf<{ code: number; message: string; fields: string[] } | undefined>();
  const things = await client.GET("/things");
  expectTypeOf(things.data).toEqualTypeOf<Thing[] | undefined>();
  expectTypeOf((await client.DELETE("/things/{id}", ONE)).data).toEqualTypeOf<undefined>();

  const part = await client.GET("/things/{id}/parts/{part}", {
    params: { path: { id: 1, part: "a" }, query: { version: 1 } },
  });
  expectTypeOf(part.data).toEqualTypeOf<{ part: string } | null | undefined>();
  expectTypeOf(part.error).toEqualTypeOf<ApiError<404, undefined> | undefined>();
  if (part.error) expectTypeOf(part.error.message).toEqualTypeOf<string>();

  const note = await client.GET("/note");
  expectTypeOf(note.data).toEqualTypeOf<string | undefined>();
  expectTypeOf(note.error).toEqualTypeOf<ApiError<400, string> | undefined>();
  expectTypeOf((await client.GET("/file")).data).toEqualTypeOf<Blob | undefined>();
  expectTypeOf((await client.GET("/events")).data).toEqualTypeOf<AsyncIterable<ServerSentEvent<Thing>> | undefined>();
  expectTypeOf((await client.GET("/lines")).data).toEqualTypeOf<AsyncIterable<Thing> | undefined>();
  const choice = await client.POST("/choice", { body: { name: "a" } });
  expectTypeOf(choice.data).toEqualTypeOf<Thing | string | Blob | undefined>();

  // If no failure is documented, a call may still fail.
  const form = await client.POST("/form", { body: { name: "a" } });
  if (form.error) expectTypeOf(form.error.message).toEqualTypeOf<unknown>();
}

/** The type of data by `parseAs`. */
export async function parseTypes(): Promise<void> {
  expectTypeOf((await client.GET("/things", { parseAs: "json" })).data).toEqualTypeOf<Thing[] | undefined>();
  expectTypeOf((await client.GET("/things", { parseAs: "text" })).data).toEqualTypeOf<string | undefined>();
  expectTypeOf((await client.GET("/things", { parseAs: "blob" })).data).toEqualTypeOf<Blob | undefined>();
  expectTypeOf((await client.GET("/things", { parseAs: "arrayBuffer" })).data).toEqualTypeOf<ArrayBuffer | undefined>();
  const { data } = await client.GET("/things", { parseAs: "stream" });
  expectTypeOf(data).toEqualTypeOf<ReadableStream<Uint8Array> | null | undefined>();
  expectTypeOf((await client.GET("/things/{id}", { ...ONE, parseAs: "text" })).error).toEqualTypeOf<
    Problem | undefined
  >();
  expectTypeOf<ParseAs>().toEqualTypeOf<"arrayBuffer" | "blob" | "json" | "stream" | "text">();
  expectTypeOf<ParseAsResponse<Thing, { parseAs: "text" }>>().toEqualTypeOf<string>();
  expectTypeOf<ParseAsResponse<Thing, object>>().toEqualTypeOf<Thing>();
}

/** Clients of a single media type. */
export async function mediaTypes(): Promise<void> {
  const json = createClient<paths, "application/json">();
  expectTypeOf((await json.POST("/choice", { body: { name: "a" } })).data).toEqualTypeOf<Thing | undefined>();
  const text = createClient<paths, `text/${string}`>();
  expectTypeOf((await text.POST("/choice", { body: { name: "a" } })).data).toEqualTypeOf<string | undefined>();
  expectTypeOf((await text.GET("/things")).data).toEqualTypeOf<Thing[] | undefined>();
}

/** Clients that are indexed by path. */
export async function pathBasedTypes(): Promise<void> {
  expectTypeOf((await byPath["/things"].GET()).data).toEqualTypeOf<Thing[] | undefined>();
  expectTypeOf((await byPath["/things/{id}"].GET({ ...ONE, parseAs: "text" })).data).toEqualTypeOf<
    string | undefined
  >();
  // @ts-expect-error: no such path
  byPath["/thing"];
  // @ts-expect-error: a path without this method
  byPath["/things"].DELETE;
  // @ts-expect-error: the path has a parameter
  await byPath["/things/{id}"].GET();
  // @ts-expect-error: the body is required
  await byPath["/things"].POST({});
  expectTypeOf(wrapAsPathBasedClient(client)).toEqualTypeOf<PathBasedClient<paths>>();
  expectTypeOf(createPathBasedClient<paths>()).toEqualTypeOf<PathBasedClient<paths>>();
}

/** Options of clients and calls. */
export function optionTypes(): void {
  createClient<paths>();
  createClient<paths>({ baseUrl: "/api", credentials: "include", cache: "no-store", headers: [["a", "b"]] });
  createClient<paths>({ fetch: async (_: Request) => new Response(), Request, requestInitExt: { dispatcher: 1 } });
  createClient<paths>({ fetch });
  createClient<paths>({ headers: { a: 1, b: [true, "c"], c: null, d: undefined } });
  createClient<paths>({ querySerializer: (query) => String(query), pathSerializer: (pathname) => pathname });
  // @ts-expect-error: a header is not an object
  createClient<paths>({ headers: { a: {} } });
  // @ts-expect-error: baseUrl must be a string
  createClient<paths>({ baseUrl: 1 });
  // @ts-expect-error: a client has no method
  createClient<paths>({ method: "GET" });
  // @ts-expect-error: no such style
  createClient<paths>({ querySerializer: { object: { style: "simple", explode: true } } });

  expectTypeOf<QuerySerializer<operations["listThings"]>>().parameter(0).toHaveProperty("page");
  expectTypeOf<QuerySerializerOptions["allowReserved"]>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<PathSerializer>().parameters.toEqualTypeOf<[string, Record<string, unknown>]>();
  expectTypeOf<
    Omit<OpenapiFetch.ClientOptions, "body" | "bodySerializer" | "method" | "redirect">
  >().toExtend<ClientOptions>();
  expectTypeOf<OpenapiFetch.HeadersOptions>().toExtend<HeadersOptions>();
}

/** The types of middleware functions. */
export function middlewareTypes(): void {
  const middleware: Middleware = {
    onRequest({ request, schemaPath, params, id, options }) {
      expectTypeOf(request).toEqualTypeOf<Request>();
      expectTypeOf(schemaPath).toEqualTypeOf<string>();
      expectTypeOf(params.query).toEqualTypeOf<Record<string, unknown> | undefined>();
      expectTypeOf(id).toEqualTypeOf<string>();
      expectTypeOf(options).toEqualTypeOf<MergedOptions>();
      return request;
    },
    async onResponse({ response }) {
      expectTypeOf(response).toEqualTypeOf<Response>();
      return new Response(response.body, response);
    },
    onError({ error }) {
      expectTypeOf(error).toEqualTypeOf<unknown>();
      return new Error("wrapped", { cause: error });
    },
  };
  client.use(middleware, { onRequest: () => undefined });
  client.eject(middleware);
  // @ts-expect-error: the middleware has no function
  client.use({});
  // @ts-expect-error: onRequest must return a request or a response
  client.use({ onRequest: () => "a" });
  client.use({
    onRequest(context) {
      // @ts-expect-error: schemaPath is read-only
      context.schemaPath = "/";
    },
  });
  expectTypeOf<MiddlewareCallbackParams["id"]>().toEqualTypeOf<string>();
  expectTypeOf<OpenapiFetch.Middleware>().toExtend<Middleware>();
}

/** The exported helper types. */
export function companionTypes(): void {
  expectTypeOf<ClientPathsWithMethod<MyClient, "put">>().toEqualTypeOf<"/things/{id}" | "/note" | "/file">();
  expectTypeOf<PathsWithMethod<paths, "delete">>().toEqualTypeOf<"/things/{id}">();
  expectTypeOf<MethodResponse<MyClient, "get", "/things/{id}">>().toEqualTypeOf<Thing>();
  expectTypeOf<MethodResponse<MyClient, "get", "/things", { parseAs: "text" }>>().toEqualTypeOf<string>();
  // @ts-expect-error: a path without this method
  expectTypeOf<MethodResponse<MyClient, "delete", "/things">>().toBeNever();
  expectTypeOf<FetchResponse<operations["getThing"], object, MediaType>["error"]>().toEqualTypeOf<
    Problem | undefined
  >();
  expectTypeOf<undefined>().toExtend<MaybeOptionalInit<paths["/things"], "get">>();
  expectTypeOf<undefined>().not.toExtend<MaybeOptionalInit<paths["/things/{id}"], "get">>();
  expectTypeOf<FetchOptions<operations["getThing"]>["params"]>().toEqualTypeOf<operations["getThing"]["parameters"]>();
  expectTypeOf<ParamsOption<operations["listThings"]>>().toEqualTypeOf<{
    params?: operations["listThings"]["parameters"];
  }>();
  expectTypeOf<ParamsOption<object>["params"]>().toEqualTypeOf<{ query?: Record<string, unknown> } | undefined>();
  expectTypeOf<RequestOptions<operations["getThing"]>["parseAs"]>().toEqualTypeOf<ParseAs | undefined>();
  // Functions that accept a client of openapi-fetch also accept a Snap client.
  expectTypeOf<MyClient>().toExtend<OpenapiFetch.Client<paths>>();
  expectTypeOf<Client<paths, "application/json">>().toExtend<OpenapiFetch.Client<paths, "application/json">>();
}

/** A user's generic function over the paths that support GET. */
export async function getAny<Path extends PathsWithMethod<paths, "get">>(
  path: Path,
  init: MaybeOptionalInit<paths[Path], "get">,
): Promise<FetchResponse<paths[Path]["get"], typeof init>> {
  const send: (path: Path, init: unknown) => Promise<FetchResponse<paths[Path]["get"], typeof init>> =
    client.GET as never;
  const { data, error, response } = await send(path, init);
  expectTypeOf(response).toEqualTypeOf<Response>();
  if (error) throw error;
  return { data, response, status: 200 } as never;
}

interface Account {
  id: $Read<number>;
  password: $Write<string>;
  name: string;
  created?: $Read<string>;
  roles: { id: $Read<number>; secret?: $Write<string>; title: string }[];
  point: [number, number];
  none: Record<string, never>;
  more: { [name: string]: number };
}

/** The markers of `openapi-typescript --read-write-markers`. */
export async function markerTypes(): Promise<void> {
  expectTypeOf<Readable<Account>>().toEqualTypeOf<{
    id: number;
    name: string;
    created?: string;
    roles: { id: number; title: string }[];
    point: [number, number];
    none: Record<string, never>;
    more: { [name: string]: number };
  }>();
  expectTypeOf<{
    password: string;
    name: string;
    roles: { title: string }[];
    point: [number, number];
    none: Record<string, never>;
    more: Record<string, number>;
  }>().toExtend<Writable<Account>>();
  expectTypeOf<Writable<Account>["id"]>().toEqualTypeOf<undefined>();
  expectTypeOf<Readable<string & {}>>().toEqualTypeOf<string & {}>();
  expectTypeOf<Readable<unknown>>().toEqualTypeOf<unknown>();
  expectTypeOf<Readable<Blob | Date | null>>().toEqualTypeOf<Blob | Date | null>();

  interface Marked {
    "/accounts": {
      post: {
        requestBody: { content: { "application/json": Pick<Account, "id" | "name" | "password"> } };
        responses: { 201: { content: { "application/json": Pick<Account, "id" | "name" | "password"> } } };
      };
    };
  }
  const marked = createClient<Marked>();
  const { data } = await marked.POST("/accounts", { body: { name: "a", password: "p" } });
  expectTypeOf(data).toEqualTypeOf<{ id: number; name: string } | undefined>();
  // @ts-expect-error: a request has no id
  await marked.POST("/accounts", { body: { id: 1, name: "a", password: "p" } });
  // @ts-expect-error: a request has its password
  await marked.POST("/accounts", { body: { name: "a" } });
}

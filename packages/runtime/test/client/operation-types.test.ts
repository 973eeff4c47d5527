import type {
  ApiClient,
  ApiError,
  ApiErrorOf,
  BinaryBody,
  CallInit,
  FailureOf,
  ServerSentEvent,
  SuccessOf,
  UnreadableResponseError,
} from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { test } from "vitest";

// The compiler checks these types; nothing is called.

interface Content<Type extends string, Schema> {
  content: Record<Type, Schema>;
}

type Json<Schema> = Content<"application/json", Schema>;

interface Thing {
  id: number;
}

type Data<Type extends string, Schema = Thing> = SuccessOf<{ responses: { 200: Content<Type, Schema> } }>["data"];

type Body<Types> = CallInit<{ requestBody: { content: Types }; responses: object }>;

interface Paths {
  "/thing": {
    get: {
      parameters: { query?: never };
      responses: {
        200: {
          headers: { etag: string; "X-Rate"?: number; "x-mode": "fast" | "slow"; [name: string]: unknown };
          content: { "application/json": Thing };
        };
        302: { headers: { location: string }; content?: never };
        404: Json<{ message: string }>;
      };
    };
    head: { responses: { 200: Json<Thing>; 404: Json<{ message: string }> } };
    post: {
      requestBody: { content: { "application/json": { name: string }; "multipart/form-data": { file: Blob } } };
      responses: { 201: Json<Thing> };
    };
  };
  "/with-body": { get: { requestBody: { content: { "application/json": Thing } }; responses: { 200: Json<Thing> } } };
}

declare const client: ApiClient<Paths>;

test("responses have the types of their media types", () => {
  expectTypeOf<Data<"application/json">>().toEqualTypeOf<Thing>();
  expectTypeOf<Data<"application/json; charset=utf-8">>().toEqualTypeOf<Thing>();
  expectTypeOf<Data<"application/vnd.api+json">>().toEqualTypeOf<Thing>();
  expectTypeOf<Data<"Text/JSON">>().toEqualTypeOf<Thing>();
  expectTypeOf<Data<"text/plain", string>>().toEqualTypeOf<string>();
  expectTypeOf<Data<"text/csv", unknown>>().toEqualTypeOf<string>();
  expectTypeOf<Data<"application/xml", object>>().toEqualTypeOf<string>();
  expectTypeOf<Data<"image/svg+xml", string>>().toEqualTypeOf<string>();
  expectTypeOf<Data<"application/pdf", string>>().toEqualTypeOf<Blob>();
  expectTypeOf<Data<"*/*", string>>().toEqualTypeOf<Blob>();
  expectTypeOf<Data<"text/event-stream">>().toEqualTypeOf<AsyncIterable<ServerSentEvent<Thing>>>();
  expectTypeOf<Data<"application/x-ndjson">>().toEqualTypeOf<AsyncIterable<Thing>>();
  expectTypeOf<Data<"application/json-seq">>().toEqualTypeOf<AsyncIterable<Thing>>();
  expectTypeOf<Data<"application/json" | "application/pdf">>().toEqualTypeOf<Thing | Blob>();
  expectTypeOf<Data<"application/json", Thing | null>>().toEqualTypeOf<Thing | null>();
  expectTypeOf<SuccessOf<{ responses: { 204: { content?: never } } }>["data"]>().toEqualTypeOf<undefined>();
  // A `default` without other statuses describes successes, too.
  expectTypeOf<SuccessOf<{ responses: { default: Json<Thing> } }>["data"]>().toEqualTypeOf<Thing>();
});

test("parseAs determines the type of data", () => {
  type Parsed<As> = SuccessOf<{ responses: { 200: Json<Thing>; 204: { content?: never } } }, As>["data"];
  expectTypeOf<Parsed<"json">>().toEqualTypeOf<Thing | undefined>();
  expectTypeOf<Parsed<"text">>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Parsed<"blob">>().toEqualTypeOf<Blob | undefined>();
  expectTypeOf<Parsed<"arrayBuffer">>().toEqualTypeOf<ArrayBuffer | undefined>();
  expectTypeOf<Parsed<"stream">>().toEqualTypeOf<ReadableStream<Uint8Array> | null | undefined>();

  const call = () => client.GET("/thing", { parseAs: "text" });
  type Result = Awaited<ReturnType<typeof call>>;
  expectTypeOf<Extract<Result, { status: 200 }>["data"]>().toEqualTypeOf<string>();
  expectTypeOf<Extract<Result, { status: 404 }>["error"]>().toEqualTypeOf<{ message: string }>();
});

test("every failure is an object", () => {
  type Failures = FailureOf<{
    responses: { 400: Content<"text/plain", string>; 404: { content?: never }; 409: Json<{ message: string }> };
  }>;
  expectTypeOf<Extract<Failures, { status: 400 }>["error"]>().toEqualTypeOf<ApiError<400, string>>();
  expectTypeOf<Extract<Failures, { status: 404 }>["error"]>().toEqualTypeOf<ApiError<404, undefined>>();
  expectTypeOf<Extract<Failures, { status: 409 }>["error"]>().toEqualTypeOf<{ message: string }>();
  const read = (failure: Failures) => {
    if (failure.status === 500) expectTypeOf(failure.error).toEqualTypeOf<Readonly<Record<string, unknown>>>();
  };
  expectTypeOf(read).toBeFunction();
  expectTypeOf<Extract<Failures, { status: 304 }>["error"]>().toEqualTypeOf<ApiError<304, undefined>>();
});

test("`error.message` compiles if every documented failure has a message", () => {
  const call = async () => (await client.GET("/thing")).error;
  type Failure = NonNullable<Awaited<ReturnType<typeof call>>>;
  expectTypeOf<Failure>().toHaveProperty("message");
  expectTypeOf<Extract<Failure, UnreadableResponseError>["message"]>().toEqualTypeOf<string>();
});

test("a documented redirect is a result", () => {
  const call = () => client.GET("/thing");
  type Redirected = Extract<Awaited<ReturnType<typeof call>>, { status: 302 }>;
  expectTypeOf<Redirected["error"]>().toEqualTypeOf<ApiError<302, undefined>>();
  expectTypeOf<Redirected["data"]>().toEqualTypeOf<undefined>();
});

test("a HEAD has no data, and its failures have no body", () => {
  const call = () => client.HEAD("/thing");
  type Result = Awaited<ReturnType<typeof call>>;
  expectTypeOf<Extract<Result, { status: 200 }>["data"]>().toEqualTypeOf<undefined>();
  expectTypeOf<Extract<Result, { status: 404 }>["error"]>().toEqualTypeOf<ApiError<404, undefined>>();
});

test("the headers of a response are the documented ones, in any letter case, and all others", () => {
  const call = () => client.GET("/thing");
  const read = async () => {
    const result = await call();
    if (result.status !== 200) throw result.error;
    const { headers } = result.response;
    expectTypeOf(headers.get("etag")).toEqualTypeOf<string>();
    expectTypeOf(headers.get("x-rate")).toEqualTypeOf<string | null>();
    expectTypeOf(headers.get("X-Rate")).toEqualTypeOf<string | null>();
    expectTypeOf(headers.get("x-mode")).toEqualTypeOf<"fast" | "slow">();
    expectTypeOf(headers.get("date")).toEqualTypeOf<string | null>();
    expectTypeOf(result.response).toExtend<Response>();
  };
  expectTypeOf(read).returns.toEqualTypeOf<Promise<void>>();
});

test("thrown errors are typed by their status", () => {
  type Errors = ApiErrorOf<{ responses: { 404: Json<{ message: string }>; 500: { content?: never } } }>;
  expectTypeOf<Extract<Errors, { status: 404 }>["body"]>().toEqualTypeOf<{ message: string }>();
  expectTypeOf<Extract<Errors, { status: 500 }>["body"]>().toEqualTypeOf<undefined>();
});

test("a body is typed by its content type, with JSON as the default", () => {
  expectTypeOf<Pick<Body<{ "application/json": Thing }>, "body">>().toEqualTypeOf<{ body: Thing }>();
  expectTypeOf<Body<{ "text/plain": string }>["body"]>().toEqualTypeOf<string>();
  expectTypeOf<Body<{ "application/octet-stream": string }>["body"]>().toEqualTypeOf<BinaryBody>();
  expectTypeOf<Body<{ "multipart/form-data": { a: string } }>["body"]>().toEqualTypeOf<{ a: string } | FormData>();
  expectTypeOf<Body<{ "application/x-www-form-urlencoded": { a: string } }>["body"]>().toEqualTypeOf<
    { a: string } | URLSearchParams
  >();

  const calls = () => [
    client.POST("/thing", { body: { name: "a" } }),
    client.POST("/thing", { body: { name: "a" }, contentType: "application/json" }),
    client.POST("/thing", { body: { file: new Blob() }, contentType: "multipart/form-data" }),
    client.POST("/thing", { body: new FormData(), contentType: "multipart/form-data" }),
    // @ts-expect-error: a body of another content type needs `contentType`
    client.POST("/thing", { body: { file: new Blob() } }),
    // @ts-expect-error: a body of another content type
    client.POST("/thing", { body: { name: "a" }, contentType: "multipart/form-data" }),
    // @ts-expect-error: the spec documents no such content type
    client.POST("/thing", { body: { name: "a" }, contentType: "text/csv" }),
    // @ts-expect-error: the body is required
    client.POST("/thing", {}),
    // @ts-expect-error: fetch sends no body with a GET, although the spec documents one
    client.GET("/with-body", { body: { id: 1 } }),
    client.GET("/with-body"),
  ];
  expectTypeOf(calls).toBeFunction();
});

test("the preferred JSON type is `application/json`, or the only documented one", () => {
  type Several = Body<{ "application/merge-patch+json": 1; "application/json": 2; "text/csv": string }>;
  expectTypeOf<{ body: 2 }>().toExtend<Several>();
  expectTypeOf<{ body: 1 }>().not.toExtend<Several>();
  expectTypeOf<{ body: 1; contentType: "application/merge-patch+json" }>().toExtend<Several>();
  type One = Body<{ "application/hal+json": 1; "text/csv": string }>;
  expectTypeOf<{ body: 1 }>().toExtend<One>();
  expectTypeOf<{ body: "a;b" }>().not.toExtend<One>();
});

test("an optional body may be omitted", () => {
  type Optional = CallInit<{
    requestBody?: { content: { "application/json": Thing; "text/csv": string } };
    responses: object;
  }>;
  expectTypeOf<object>().toExtend<Optional>();
  expectTypeOf<{ body: Thing }>().toExtend<Optional>();
  expectTypeOf<{ body: "a;b" }>().not.toExtend<Optional>();
});

test("a client's `request` takes the name of a method and has the types of that method", () => {
  const call = () => client.request("get", "/thing", { parseAs: "text" });
  expectTypeOf<Extract<Awaited<ReturnType<typeof call>>, { status: 200 }>["data"]>().toEqualTypeOf<string>();
  const calls = () => [
    client.request("post", "/thing", { body: { name: "a" } }),
    // @ts-expect-error: the body is required
    client.request("post", "/thing"),
    // @ts-expect-error: a path without this method
    client.request("delete", "/thing"),
    client.use({ onRequest: ({ request }) => request, perAttempt: true }),
    client.eject({ onError: () => undefined }),
    // @ts-expect-error: it has no function
    client.use({ perAttempt: true }),
  ];
  expectTypeOf(calls).toBeFunction();
});

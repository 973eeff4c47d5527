import {
  type ApiClient,
  ApiError,
  type ApiErrorOf,
  createApiClient,
  isApiErrorOf,
  type Known,
  type Page,
  type SnapshotIds,
  type UnreadableResponseError,
  unwrap,
} from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";
import { definition, ok } from "../support/acme.ts";

interface Json<Body> {
  content: { "application/json": Body };
}

type Thing = { state: "on" | (string & {}) };

interface GetThing {
  parameters: { path: { id: string } };
  responses: {
    200: Json<Thing>;
    404: Json<{ missing: string }>;
    "4XX": Json<{ range: number }>;
    default: Json<{ rest: boolean }>;
  };
}

interface GetPart {
  parameters: { query?: { size?: number } };
  responses: { 200: Json<Thing>; 404: Json<{ missing: string }> };
}

interface ListThings {
  parameters: { query?: { at?: string; size?: number } };
  responses: { 200: Json<{ data?: { things?: Thing[] } }> };
}

interface Paths {
  "/things/{id}": { get: GetThing };
  "/part": {
    get: GetPart;
    delete: { responses: { 204: { content?: never }; 202: Json<{ job: string }> } };
    post: { requestBody: { content: { "application/json": { name: string } } }; responses: { "2XX": Json<Thing> } };
  };
  "/things": { get: ListThings };
  "/bare": { get: { responses: { 200: Json<Thing[]> } } };
}

const paginations = {
  "/things": { style: "cursor", position: "at", items: "/data/things", next: "/next" },
  "/bare": { style: "none", items: "" },
} as const;

const client: ApiClient<Paths, typeof paginations> = createApiClient<Paths, typeof paginations>(
  { ...definition, paginations },
  { token: "acme-credential", fetch: async () => ok() },
);
const INIT = { params: { path: { id: "1" } } };

test("a result is narrowed by its documented status", async () => {
  const result = await client.GET("/things/{id}", INIT);
  if (result.status === 200) {
    expectTypeOf(result.data).toEqualTypeOf<Thing>();
    expectTypeOf(result.error).toEqualTypeOf<undefined>();
  }
  if (result.status === 404) {
    expectTypeOf(result.error).toEqualTypeOf<{ missing: string }>();
    expectTypeOf(result.data).toEqualTypeOf<undefined>();
    // @ts-expect-error: this is in the body of other statuses
    expect(() => result.error.range).toBeTypeOf("function");
  }
  expect(result.status).toBe(200);
});

test("a range stands for the statuses that are not documented separately, `default` for all others", async () => {
  const result = await client.GET("/things/{id}", INIT);
  if (result.status === 409) expectTypeOf(result.error).toEqualTypeOf<{ range: number }>();
  if (result.status === 429) expectTypeOf(result.error).toEqualTypeOf<{ range: number }>();
  if (result.status === 500) expectTypeOf(result.error).toEqualTypeOf<{ rest: boolean }>();
  expect(result.data).toEqual({ state: "on" });
});

test("an undocumented status has a body of unknown type", async () => {
  const result = await client.GET("/part");
  if (result.status === 500) expectTypeOf(result.error).toEqualTypeOf<Readonly<Record<string, unknown>>>();
  if (result.status === 404) expectTypeOf(result.error).toEqualTypeOf<{ missing: string }>();
  expect(result.data).toEqual({ state: "on" });
});

test("a result without an error has data, even if not every failure is documented", async () => {
  const { data, error } = await client.GET("/part");
  if (error) throw error;
  expectTypeOf(data).toEqualTypeOf<Thing>();
  expect(data).toEqual({ state: "on" });
});

test("an unreadable response has no status", async () => {
  const result = await client.GET("/things/{id}", INIT);
  if (result.status === undefined) expectTypeOf(result.error).toEqualTypeOf<UnreadableResponseError>();
  if (result.data) expectTypeOf(result.data).toEqualTypeOf<Thing>();
  expect(result.response.ok).toBe(true);
});

test("a success can be one of several, or of a range", async () => {
  const removed = await client.DELETE("/part");
  if (removed.status === 204) expectTypeOf(removed.data).toEqualTypeOf<undefined>();
  if (removed.status === 202) expectTypeOf(removed.data).toEqualTypeOf<{ job: string }>();
  const created = await client.POST("/part", { body: { name: "a" } });
  if (created.status === 201) expectTypeOf(created.data).toEqualTypeOf<Thing>();
  expect(removed.response.ok && created.response.ok).toBe(true);
});

test("unwrap returns the data of the successes", async () => {
  const thing = unwrap(await client.GET("/things/{id}", INIT));
  expectTypeOf(thing).toEqualTypeOf<Thing>();
  expectTypeOf<Known<Thing["state"]>>().toEqualTypeOf<"on">();
  expect(thing).toEqual({ state: "on" });
});

test("a call that the spec does not allow does not compile", () => {
  const calls = [
    // @ts-expect-error: no such path
    () => client.GET("/nothing"),
    // @ts-expect-error: no such method of the path
    () => client.PUT("/things/{id}", INIT),
    // @ts-expect-error: the path needs its parameter
    () => client.GET("/things/{id}", {}),
    // @ts-expect-error: no such parameter of the query
    () => client.GET("/part", { params: { query: { page: 1 } } }),
    // @ts-expect-error: the body needs its name
    () => client.POST("/part", { body: {} }),
    // @ts-expect-error: a GET has no body
    () => client.GET("/part", { body: {} }),
    // @ts-expect-error: the client decides how redirects are followed
    () => client.GET("/part", { redirect: "follow" }),
    // @ts-expect-error: it has no pages
    () => client.paginate("/part"),
    // @ts-expect-error: no such parameter of the query
    () => client.paginate("/things", { params: { query: { page: 1 } } }),
  ];
  expect(calls).toHaveLength(9);
});

test("an iteration yields the items that the spec points to, and its pages have the body", () => {
  const things = client.paginate("/things", { from: "x", timeout: 1000, retry: false, params: { query: { size: 1 } } });
  expectTypeOf(things[Symbol.asyncIterator]().next).returns.resolves.toExtend<IteratorResult<Thing>>();
  expectTypeOf(things.pages()).toEqualTypeOf<AsyncIterableIterator<Page<Thing, { data?: { things?: Thing[] } }>>>();
  expectTypeOf(client.paginate("/bare").pages()).toEqualTypeOf<AsyncIterableIterator<Page<Thing, Thing[]>>>();
  expect(things).toBeDefined();
});

test("isApiErrorOf types the body by the status", () => {
  const error: unknown = new ApiError({ status: 404, body: { missing: "1" } });
  if (!isApiErrorOf<GetThing>(error)) expect.fail();
  expectTypeOf(error).toEqualTypeOf<ApiErrorOf<GetThing>>();
  if (error.status === 404) expectTypeOf(error.body).toEqualTypeOf<{ missing: string }>();
  if (error.status === 422) expectTypeOf(error.body).toEqualTypeOf<{ range: number }>();
  if (error.status === 503) expectTypeOf(error.body).toEqualTypeOf<{ rest: boolean }>();
  expectTypeOf<ApiErrorOf<unknown>>().toEqualTypeOf<ApiError>();
  expect(error.status).toBe(404);
});

test("a path that is not in the spec is an error of the path, not of the number of arguments", () => {
  const calls = () => [
    client.GET(
      // @ts-expect-error: the error is about the argument
      "/thing/{id}",
    ),
    client.paginate(
      // @ts-expect-error: the error is about the argument
      "/part",
    ),
  ];
  expect(calls).toBeTypeOf("function");
});

test("SnapshotIds accepts only the parameters of an operation that take an id", () => {
  type Ids = SnapshotIds<{ get: { snapshot_id: string; team: object }; delete: { image: number; force: boolean } }>;
  expectTypeOf<Ids["get"]["id"]>().toEqualTypeOf<"snapshot_id">();
  expectTypeOf<Ids["delete"]["id"]>().toEqualTypeOf<"image">();
  const ids: Ids = {
    get: { id: "snapshot_id" },
    // @ts-expect-error: a flag takes no id
    delete: { id: "force" },
  };
  expect(ids.get.id).toBe("snapshot_id");
});

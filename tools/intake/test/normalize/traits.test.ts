import { buildModel } from "@snap/codegen/build-model";
import type { OperationTraits } from "@snap/codegen/operation-traits";
import { describe, expect, it } from "vitest";
import { json, read, spec, THING, type Tree } from "./foreign.ts";

const LIST = { type: "array", items: { type: "string" } };
const OBJECT = { type: "object", properties: { a: { type: "string" } } };
const STRING = { type: "string" };
const content = (types: Tree) => ({ description: "", content: types });

interface Given {
  readonly method?: string;
  readonly path?: string;
  readonly document?: Tree;
}

/** Returns the traits of the only operation of a third-party document. */
async function traitsOf(operation: Tree, { method = "post", path = "/things", document = {} }: Given = {}) {
  const given = { responses: { 200: json(THING) }, ...operation };
  const { spec: loaded } = await read({ openapi: "3.1.0", paths: { [path]: { [method]: given } }, ...document }, false);
  if (!loaded) throw new Error("the document cannot be read");
  const [model, faults] = buildModel("acme", loaded);
  expect(faults).toEqual([]);
  return model.operations[0]?.traits;
}

const parameter = (place: string, schema: Tree, more: Tree = {}) => ({ name: "p", in: place, schema, ...more });
const components = (schemas: Tree) => ({ components: { schemas } });

describe("findTraits", () => {
  it("omits serialization that is the default of its place", async () => {
    const parameters = [
      parameter("query", LIST, { style: "form", explode: true }),
      { ...parameter("query", STRING), name: "q" },
      { ...parameter("header", STRING, { style: "simple" }), name: "X-H" },
      { ...parameter("path", { type: "integer" }, { required: true, explode: false }), name: "id" },
    ];
    expect(await traitsOf({ parameters, requestBody: json(THING) }, { path: "/things/{id}" })).toEqual({});
  });

  it.each<[string, Tree, OperationTraits]>([
    ["a list without explode", parameter("query", LIST, { explode: false }), { query: { p: { explode: false } } }],
    ["pipes", parameter("query", LIST, { style: "pipeDelimited" }), { query: { p: { style: "pipeDelimited" } } }],
    [
      "spaces with explode",
      parameter("query", LIST, { style: "spaceDelimited", explode: true }),
      { query: { p: { style: "spaceDelimited", explode: true } } },
    ],
    [
      "a deep object",
      parameter("query", OBJECT, { style: "deepObject", explode: true }),
      { query: { p: { style: "deepObject" } } },
    ],
    ["an object", parameter("query", OBJECT), { query: { p: {} } }],
    ["a value that may be an object", parameter("query", { oneOf: [STRING, OBJECT] }), { query: { p: {} } }],
    [
      "reserved characters",
      parameter("query", STRING, { allowReserved: true }),
      { query: { p: { allowReserved: true } } },
    ],
    ["a list in a header", parameter("header", LIST), { header: { p: {} } }],
    ["an exploded header", parameter("header", OBJECT, { explode: true }), { header: { p: { explode: true } } }],
    ["a cookie", parameter("cookie", STRING), { cookie: { p: {} } }],
    [
      "content",
      { name: "p", in: "query", content: { "application/json": { schema: OBJECT } } },
      { query: { p: { content: "application/json" } } },
    ],
  ])("state how %s is sent", async (_, given, traits) => {
    expect(await traitsOf({ parameters: [given] })).toEqual(traits);
  });

  it.each<[string, Tree, OperationTraits]>([
    ["a list", parameter("path", LIST), { path: { p: {} } }],
    ["a matrix", parameter("path", STRING, { style: "matrix" }), { path: { p: { style: "matrix" } } }],
    [
      "an exploded label",
      parameter("path", LIST, { style: "label", explode: true }),
      { path: { p: { style: "label", explode: true } } },
    ],
  ])("state how %s in a path is sent", async (_, given, traits) => {
    expect(await traitsOf({ parameters: [{ ...given, required: true }] }, { path: "/things/{p}" })).toEqual(traits);
  });

  it("resolves references to find the type of a parameter", async () => {
    const schema = { $ref: "#/components/schemas/Filter" };
    const traits = await traitsOf(
      { parameters: [parameter("query", schema)] },
      { document: components({ Filter: OBJECT }) },
    );
    expect(traits).toEqual({ query: { p: {} } });
  });

  it("lists the media types of a body, JSON first", async () => {
    const types = { "multipart/form-data": { schema: OBJECT }, "application/merge-patch+json": { schema: OBJECT } };
    expect(await traitsOf({ requestBody: { content: types } })).toEqual({
      body: ["application/merge-patch+json", "multipart/form-data"],
    });
  });

  it("states which JSON bodies may be strings", async () => {
    expect(await traitsOf({ requestBody: json({ oneOf: [STRING, OBJECT] }) })).toEqual({ stringBody: true });
  });

  it("returns the encoding of parts that differ from the default", async () => {
    const encoding = { a: { contentType: "text/csv" }, b: { style: "form", explode: true } };
    const requestBody = { content: { "multipart/form-data": { schema: OBJECT, encoding } } };
    expect(await traitsOf({ requestBody })).toEqual({
      body: ["multipart/form-data"],
      encoding: { a: { contentType: "text/csv" } },
    });
  });

  it("requests every documented media type, JSON first", async () => {
    const responses = {
      200: content({ "text/csv": { schema: STRING }, "application/json": { schema: THING } }),
      400: content({ "application/problem+json": { schema: OBJECT } }),
    };
    expect(await traitsOf({ responses })).toEqual({
      accept: "application/json, application/problem+json, text/csv",
    });
  });

  it.each<[string, Tree, RegExp | undefined]>([
    ["a success", { 202: { description: "" } }, /^202$/],
    ["several", { 200: json(THING), 404: { description: "" }, 409: { description: "" } }, /^(?:404|409)$/],
    ["a range", { 200: json(THING), 404: json(THING), "4XX": { description: "" } }, /^(?!404)4\d\d$/],
    ["the default", { 200: json(THING), "5XX": json(THING), default: { description: "" } }, /^(?!200|5\d\d)\d{3}$/],
    [
      "a status that never has a body",
      { 200: json(THING), 204: { description: "" }, 304: { description: "" } },
      undefined,
    ],
  ])("list the statuses without a body: %s", async (_, responses, bodiless) => {
    expect((await traitsOf({ responses }))?.bodiless).toEqual(bodiless);
  });

  it("lists the documented redirects", async () => {
    const responses = {
      200: json(THING),
      302: { description: "" },
      304: { description: "" },
      307: { description: "" },
    };
    expect((await traitsOf({ responses }))?.redirects).toEqual(/^(?:302|307)$/);
  });

  it("states which success may be null", async () => {
    const responses = { 200: json({ anyOf: [THING, { type: "null" }] }) };
    expect(await traitsOf({ responses })).toEqual({ nullable: true });
  });

  it("states which streams contain strings", async () => {
    const stream = (schema: Tree) => ({ responses: { 200: content({ "text/event-stream": { schema } }) } });
    expect(await traitsOf(stream(STRING))).toEqual({ accept: "text/event-stream", textEvents: true });
    expect(await traitsOf(stream(OBJECT))).toEqual({ accept: "text/event-stream" });
  });

  it("returns the header that makes a request safe to repeat", async () => {
    const header = (name: string, more: Tree = {}) => ({
      parameters: [{ name, in: "header", schema: STRING, ...more }],
    });
    expect(await traitsOf(header("Idempotency-Key"))).toEqual({ idempotencyKey: "idempotency-key" });
    expect(await traitsOf(header("X-Once", { "x-snap-idempotency-key": true }))).toEqual({ idempotencyKey: "x-once" });
  });

  it("makes the header of the idempotency key optional for callers, even if the API requires it", async () => {
    const parameters = [{ name: "Idempotency-Key", in: "header", required: true, schema: STRING }];
    const { compilation } = await read(spec({ parameters }));
    expect(compilation?.files.get("schema.ts")).toContain('"Idempotency-Key"?: string;');
    expect(compilation?.files.get("contract.ts")).toMatch(/name: "Idempotency-Key",\s+required: true/);
  });

  it("omits undocumented responses from the types", async () => {
    const { compilation } = await read(spec({ parameters: [parameter("query", STRING)] }));
    expect(compilation?.files.get("schema.ts")).not.toMatch(/^\s+400:/m);
    expect(compilation?.files.get("client.ts")).not.toContain("bodiless");
    expect(compilation?.files.get("contract.ts")).toContain("400: {}");
  });
});

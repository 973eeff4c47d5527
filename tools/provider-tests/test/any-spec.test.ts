import { describe, expect, it } from "vitest";
import { carriersOf } from "../src/authorization.ts";
import { contentOf, expectedContent, toGiven } from "../src/body.ts";
import { buildRequest } from "../src/build-request.ts";
import { type ContractOperation, contractOf } from "../src/contract.ts";
import { codeOf, failureOf, successOf } from "../src/documented.ts";
import { outcomeOf } from "../src/fault-outcome.ts";
import { FAULTS, type Fault } from "../src/faults.ts";
import { comparable } from "../src/request-target.ts";
import { expectedData, readAs, writeBody } from "../src/response.ts";

const EMPTY = { description: "" };
const JSON_BODY = { description: "", content: { "application/json": { schema: {}, examples: { a: { value: {} } } } } };

function read(
  operation: object,
  { method = "post", path = "/pots", ...rest }: { method?: string; path?: string; components?: object } = {},
) {
  const document = {
    servers: [{ url: "https://kiln.example/v1/" }],
    paths: { [path]: { [method]: { operationId: "call", responses: { 200: EMPTY }, ...operation } } },
    ...rest,
  };
  const contract = contractOf(document);
  return { contract, operation: contract.operations[0] as ContractOperation };
}

describe("a documented request", () => {
  const OBJECT = { R: 1, G: "a b" };
  it.each([
    [{ in: "query", style: "form", explode: false, example: ["a", "b,c"] }, "/v1/pots?p=a,b%2Cc"],
    [{ in: "query", example: OBJECT }, "/v1/pots?R=1&G=a%20b"],
    [
      { in: "query", style: "deepObject", explode: true, example: { a: { b: [1, 2] } } },
      "/v1/pots?p[a][b]=1&p[a][b]=2",
    ],
    [{ in: "query", style: "pipeDelimited", explode: false, example: [1, 2] }, "/v1/pots?p=1|2"],
    [{ in: "query", style: "spaceDelimited", explode: false, example: [1, 2] }, "/v1/pots?p=1%202"],
    [{ in: "query", allowReserved: true, example: "a/b&c#d" }, "/v1/pots?p=a/b%26c%23d"],
    [
      { in: "query", content: { "application/json": { examples: { a: { value: OBJECT } } } } },
      "/v1/pots?p=%7B%22R%22%3A1%2C%22G%22%3A%22a%20b%22%7D",
    ],
    [{ in: "query", example: [] }, "/v1/pots"],
  ])("has the query of %j", (parameter, expected) => {
    const { contract, operation } = read({ parameters: [{ name: "p", ...parameter }] });
    expect(comparable(buildRequest(contract, operation).url)).toBe(`https://kiln.example${expected}`);
  });

  it.each([
    [{ style: "label", explode: true, example: ["a", "b"] }, "/pots/.a.b"],
    [{ style: "matrix", example: ["a", "b"] }, "/pots/;p=a,b"],
    [{ style: "matrix", explode: true, example: OBJECT }, "/pots/;R=1;G=a%20b"],
    [{ allowReserved: true, example: "a/b?c" }, "/pots/a/b%3Fc"],
    [{ example: OBJECT }, "/pots/R,1,G,a%20b"],
  ])("has the path of %j, without the part after a #", (parameter, expected) => {
    const parameters = [{ name: "p", in: "path", required: true, ...parameter }];
    const { contract, operation } = read({ parameters }, { path: "/pots/{p}#get" });
    expect(buildRequest(contract, operation).url).toBe(`https://kiln.example/v1${expected}`);
  });

  it("has headers and cookies, and a parameter that overrides one of its path", () => {
    const { contract, operation } = read({
      parameters: [
        { name: "X-Ids", in: "header", example: [1, 2] },
        { name: "session", in: "cookie", example: "s t" },
        { name: "lang", in: "cookie", example: "de" },
        { name: "Accept", in: "header", example: "text/csv" },
      ],
    });
    const { headers } = buildRequest(contract, operation);
    expect([headers.get("x-ids"), headers.get("cookie"), headers.get("accept")]).toEqual([
      "1,2",
      "session=s%20t; lang=de",
      null,
    ]);
    const item = { parameters: [{ name: "q", in: "query", example: 1 }] };
    const own = { operationId: "get", parameters: [{ name: "q", in: "query", example: 2 }], responses: { 200: EMPTY } };
    const { operations } = contractOf({ servers: [], paths: { "/pots": { ...item, get: own } } });
    expect(operations[0]?.parameters.map(({ value }) => value)).toEqual([2]);
  });
});

describe("a documented body", () => {
  const FILE = { type: "string", contentMediaType: "image/png" };
  const form = { grant: "a b", scope: ["r", "w"], meta: { a: 1 } };
  it.each([
    ["application/merge-patch+json", { a: null }, {}, { a: null }],
    [
      "application/x-www-form-urlencoded",
      form,
      {},
      [
        ["grant", "a b"],
        ["scope", "r"],
        ["scope", "w"],
        ["meta", '{"a":1}'],
      ],
    ],
    [
      "application/x-www-form-urlencoded",
      form,
      { scope: { style: "form", explode: false } },
      [
        ["grant", "a b"],
        ["scope", "r,w"],
        ["meta", '{"a":1}'],
      ],
    ],
    [
      "multipart/form-data",
      { file: "bytes", files: ["a", "b"], ...form },
      {},
      [
        ["file", "bytes"],
        ["files", "a"],
        ["files", "b"],
        ["grant", "a b"],
        ["scope", "r"],
        ["scope", "w"],
        ["meta", '{"a":1}'],
      ],
    ],
    ["multipart/related", { a: "b" }, {}, [["a", "b"]]],
    ["multipart/form-data", { a: { b: 1 } }, { a: { style: "deepObject" } }, [["a[b]", "1"]]],
    ["application/x-www-form-urlencoded", { a: [{ b: 1 }] }, {}, [["a", '{"b":1}']]],
    ["text/csv", "a,b", {}, "a,b"],
    ["application/octet-stream", "bytes", {}, "bytes"],
    ["application/x-ndjson", [{ a: 1 }, { a: 2 }], {}, '{"a":1}\n{"a":2}\n'],
  ])("of %s %j with the encoding %j is %j", async (type, value, encoding, expected) => {
    const schema = { type: "object", properties: { file: FILE, files: { type: "array", items: FILE } } };
    const content = { [type]: { schema, encoding, examples: { a: { value } } } };
    const { contract, operation } = read({ requestBody: { content } });
    const request = buildRequest(contract, operation);
    const [body] = operation.bodies ?? [];
    expect(await contentOf(request)).toEqual(expected);
    expect(body && expectedContent(body)).toEqual(expected);
    expect(body?.isChosen).toBe(false);
  });

  it("is passed to a client with files as blobs, and with its media type if that is not the first", () => {
    const schema = { type: "object", properties: { file: FILE, note: { type: "string" } } };
    const content = {
      "multipart/form-data": { schema, examples: { a: { value: { file: "bytes", note: "n" } } } },
      "application/json": { schema: {}, examples: { b: { value: 1 } } },
    };
    const [json, multipart] = read({ requestBody: { content } }).operation.bodies ?? [];
    expect([json?.name, json?.isChosen, multipart?.isChosen]).toEqual(["b", false, true]);
    expect(multipart && toGiven(multipart)).toEqual({ file: expect.any(Blob), note: "n" });
  });

  it("does not require read-only properties in requests or write-only properties in responses", () => {
    const schema = {
      type: "object",
      required: ["id", "name", "key"],
      properties: { id: { readOnly: true }, name: {}, key: { writeOnly: true } },
    };
    const content = { "application/json": { schema, examples: { a: { value: { name: "", key: "" } } } } };
    const { operation } = read({ requestBody: { content }, responses: { 200: { ...EMPTY, content } } });
    const [body] = operation.bodies ?? [];
    expect(body && operation.faultsOfBody(body)).toBe("");
    expect(operation.responses[0]?.faultsOf({ id: "", name: "" })).toBe("");
    expect(operation.responses[0]?.faultsOf({ id: "" })).toContain("name");
  });
});

describe("the credentials of an operation", () => {
  const securitySchemes = {
    key: { type: "apiKey", in: "query", name: "key", "x-snap-credential": { option: "key" } },
    cook: { type: "apiKey", in: "cookie", name: "sid", "x-snap-credential": { option: "cook" } },
    basic: { type: "http", scheme: "basic", "x-snap-credential": { option: "user", password: { option: "password" } } },
    bearer: { type: "http", scheme: "bearer", "x-snap-credential": { option: "token" } },
  };
  const NONE = { key: null, cook: null, user: null, password: null, token: null };
  const [key, cook, user, password, token] = ["key", "cook", "user", "password", "token"].map(
    (option) => `contract-credential-${option}`,
  );
  it.each([
    [undefined, true, [], []],
    [[], true, [], []],
    [[{}, { bearer: [] }], true, [{ ...NONE, token }], ["header authorization"]],
    [[{ bearer: [] }], false, [{ ...NONE, token }], ["header authorization"]],
    [[{ key: [], cook: [] }], false, [{ ...NONE, key, cook }], ["cookie sid", "query key"]],
    [
      [{ basic: [] }, { key: [] }],
      false,
      [
        { ...NONE, user, password },
        { ...NONE, key },
      ],
      ["header authorization"],
    ],
  ])("of %j are optional: %j", (security, isOpen, options, places) => {
    const { contract, operation } = read({ ...(security && { security }) }, { components: { securitySchemes } });
    expect(operation.isOpen).toBe(isOpen);
    expect(operation.noCredentials).toEqual(NONE);
    expect(operation.authorizations.map((each) => each.options)).toEqual(options);
    const { url, headers } = buildRequest(contract, operation);
    const [preferred] = operation.authorizations;
    expect(preferred ? carriersOf(preferred, url, headers).sort() : []).toEqual(places);
  });
});

describe("a documented response", () => {
  it.each([
    ["application/json-seq", [{ a: 1 }], '\x1e{"a":1}\n', [{ a: 1 }]],
    ["text/event-stream", [{ a: 1 }], 'data: {"a":1}\n\n', [{ a: 1 }]],
    ["text/event-stream", "id: 1\ndata: 2\n\n", "id: 1\ndata: 2\n\n", [2]],
    ["application/jsonl", [1, 2], "1\n2\n", [1, 2]],
    ["text/csv", "a,b", "a,b", "a,b"],
    ["application/json", null, "null", null],
  ])("of %s %j is sent as %j and read as %j", (mediaType, value, sent, data) => {
    const example = { name: "a", value, mediaType };
    expect(writeBody(example)).toBe(sent);
    expect(expectedData(example)).toEqual(data);
  });

  it("can be read from files and streams", async () => {
    async function* events() {
      yield { data: 1 };
    }
    expect(await readAs({ name: "", value: "", mediaType: "image/png" }, new Blob(["a"]))).toBe("a");
    expect(await readAs({ name: "", value: "", mediaType: "text/event-stream" }, events())).toEqual([1]);
  });

  it("is the most specific of several", () => {
    const { operation } = read({ responses: { "2XX": EMPTY, 404: EMPTY, "4XX": EMPTY, default: EMPTY } });
    expect(successOf(operation).status).toBe("2XX");
    expect(failureOf(operation, ["422", "400"])?.status).toBe("4XX");
    expect(operation.responses.map((response) => codeOf(response, operation))).toEqual([404, 200, 400, 503]);
  });
});

describe("a fault", () => {
  const of = (name: string) => FAULTS.find((fault) => fault.name === name) as Fault;
  const typed = (type: string) => ({
    description: "",
    content: { [type]: { schema: {}, examples: { a: { value: "" } } } },
  });
  it.each([
    ["an HTML 404", { 200: JSON_BODY, 404: EMPTY }, "get", { error: "ApiError", status: 404, attempts: 1 }],
    ["an HTML 404", { 200: JSON_BODY, default: EMPTY }, "get", { error: "ApiError", status: 404, attempts: 1 }],
    ["an HTML 404", { 200: typed("text/csv") }, "get", { error: "ApiError", status: 404, attempts: 1 }],
    ["an HTML 404", { 200: JSON_BODY }, "get", { error: "UnreadableResponseError", status: 404, attempts: 1 }],
    ["an HTML 200", { 200: typed("application/pdf") }, "get", { read: "other" }],
    [
      "truncated JSON",
      { 200: typed("application/pdf"), 400: JSON_BODY },
      "get",
      { error: "UnreadableResponseError", status: 200, attempts: 1 },
    ],
    ["a reset in the body", { 200: JSON_BODY }, "head", { read: "empty" }],
    ["a 302 to another origin", { 200: JSON_BODY, 302: EMPTY }, "get", { error: "ApiError", status: 302 }],
    ["a 302 to another origin", { 302: EMPTY }, "get", { error: "ApiError", status: 302 }],
    ["a 301 to another origin", { 302: EMPTY }, "get", { error: "ApiError", status: 302, elsewhere: 1 }],
    ["a 302 to another origin", { 200: JSON_BODY }, "get", { elsewhere: 1 }],
    ["a 503", { 200: JSON_BODY }, "post", { error: "ApiError", status: 503, attempts: 1 }],
  ])("of %s, where %j is documented of a %s, has its own outcome", (name, responses, method, expected) => {
    expect(outcomeOf(of(name), read({ responses }, { method }).operation)).toEqual(expected);
  });

  it("allows a POST to be repeated if it is documented as idempotent", () => {
    const responses = { 200: JSON_BODY };
    const header = { name: "idempotency-key", in: "header", example: "k" };
    for (const own of [{ "x-snap-idempotent": true }, { parameters: [header] }]) {
      expect(outcomeOf(of("a 503"), read({ responses, ...own }).operation)).toMatchObject({ attempts: 3 });
    }
  });
});

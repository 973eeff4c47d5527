import { createClient } from "@snap/runtime/fetch-client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAcme, failureOf, ok } from "../support/acme.ts";

const PATH = { path: { id: "1" } };
const NOT_OBJECTS: readonly (readonly [string, unknown])[] = [
  ["a number", 5],
  ["a boolean", true],
  ["a string", "acme-secret"],
  ["a list", [{}]],
  ["an empty list", []],
  ["a Map", new Map([["a", {}]])],
  ["URLSearchParams", new URLSearchParams("a=1")],
  ["a promise", Promise.resolve({})],
  ["a date", new Date(0)],
];
const BARE = "/bare" as "/things/{id}";

describe("a query", () => {
  it.each([
    [{ a: [1, 2], b: undefined, c: null, d: true }, "a=1&a=2&d=true"],
    [{ "a b&c": "d e" }, "a%20b%26c=d%20e"],
    [{ "filter[x]": 1, "ids[]": [1] }, "filter[x]=1&ids[]=1"],
    [{ at: new Date(0) }, "at=1970-01-01T00%3A00%3A00.000Z"],
  ])("of %j is %s", async (query, expected) => {
    const { get, requests } = createAcme(ok);
    await get({ params: { ...PATH, query } });
    expect(requests[0]?.url).toBe(`https://api.acme.example/things/1?${expected}`);
  });

  it("can contain integers of any size as BigInt", async () => {
    const { get, requests } = createAcme(ok);
    await get({ params: { ...PATH, query: { big: 9007199254740993n } } });
    expect(requests[0]?.url).toBe("https://api.acme.example/things/1?big=9007199254740993");
  });

  it.each([
    ["an object", { a: { b: 1 } }, "`params.query.a` must be a string, number or boolean"],
    ["a Map", { a: new Map() }, "`params.query.a` must be a string"],
    ["an unsafe integer", { a: 2 ** 53 }, "`params.query.a` must be at most 2^53 - 1, got 9007199254740992"],
    ["URLSearchParams", new URLSearchParams("a=1"), "`params.query` must be a plain object"],
    ["a list", [["a", 1]], "`params.query` must be a plain object"],
    ["a string", "a=secret", /`params\.query` must be a plain object, got a value of type String\.$/],
    ["no number", { a: Number.NaN }, "`params.query.a` must be a finite number, got NaN"],
    ["an infinite number", { a: [Number.POSITIVE_INFINITY] }, "must be a finite number, got Infinity"],
  ])("with %s is rejected", async (_, query, message) => {
    const { get, requests } = createAcme(ok);
    expect(await failureOf(get({ params: { ...PATH, query } }))).toMatchObject({
      name: "InvalidRequestError",
      message: typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message),
    });
    expect(requests).toEqual([]);
  });
});

describe("a path", () => {
  it.each([
    ["/rpc#list", { q: 1 }, "/rpc?q=1"],
    ["/rpc?method={id}#x", { q: 1 }, "/rpc?method=1&q=1"],
    ["/rpc?a=b", {}, "/rpc?a=b"],
  ])("%s is sent without its fragment, and its query is extended", async (path, query, expected) => {
    const { client, requests } = createAcme(ok);
    await client.GET(path as "/things/{id}", { params: { ...PATH, query } as never });
    expect(requests[0]?.url).toBe(`https://api.acme.example${expected}`);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("with %s is rejected", async (id) => {
    const { client, requests } = createAcme(ok);
    const failure = await failureOf(client.GET("/things/{id}", { params: { path: { id: id as never } } }));
    const message = `\`params.path.id\` must be a finite number, got ${id}.`;
    expect(failure).toMatchObject({ name: "InvalidRequestError", message });
    expect(requests).toEqual([]);
  });

  it("without any parameters names the first that is missing", async () => {
    const { client, requests } = createAcme(ok);
    const failure = await failureOf(client.GET("/things/{id}", { params: { path: null as never } }));
    expect(String(failure)).toContain("`params.path.id` must not be missing");
    expect(requests).toEqual([]);
  });

  it("is rejected if adjacent parameters form a dot segment", async () => {
    const { client } = createAcme(ok);
    const params = { path: { a: ".", b: "x", c: "." } };
    await expect(client.GET("/x/{a}{c}" as "/things/{id}", { params: params as never })).rejects.toThrow("dot segment");
  });

  it.each([
    ["header", new Headers({ "x-a": "1" })],
    ["header", new Map([["x-a", "1"]])],
    ["cookie", "a=1"],
    ["path", new Map([["id", "1"]])],
    ["query", 5],
    ["query", Promise.resolve({ page: 2 })],
    ["query", new Date(0)],
    ["header", true],
  ])("is rejected with %s parameters that are not a plain object", async (group, parameters) => {
    const { get, requests } = createAcme(ok);
    expect(await failureOf(get({ params: { ...PATH, [group]: parameters } }))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining(`\`params.${group}\` must be a plain object`),
    });
    expect(requests).toEqual([]);
  });

  it("accepts null instead of parameters from JavaScript", async () => {
    const { client, requests } = createAcme(ok);
    await client.GET(BARE, { params: null } as never);
    expect(requests[0]?.url).toBe("https://api.acme.example/bare");
  });
});

describe("the options of a call", () => {
  it.each(NOT_OBJECTS)("must be a plain object, not %s", async (_, init) => {
    const { client, requests } = createAcme(ok);
    for (const method of ["get", "post"] as const) {
      const message = /^The options of a call must be a plain object, got a value of type \w+\.$/;
      const error = await failureOf(client.request(method, BARE, init as never));
      expect(error).toMatchObject({ name: "InvalidRequestError", message: expect.stringMatching(message) });
    }
    expect(requests).toEqual([]);
  });

  it.each(NOT_OBJECTS)("must contain `params` as a plain object, not %s", async (_, params) => {
    const { client, requests } = createAcme(ok);
    const message = /^`params` must be a plain object, got a value of type \w+\.$/;
    const error = await failureOf(client.GET(BARE, { params } as never));
    expect(error).toMatchObject({ name: "InvalidRequestError", message: expect.stringMatching(message) });
    expect(requests).toEqual([]);
  });

  it("may be null, which is the same as none", async () => {
    const { client, requests } = createAcme(ok);
    await client.GET(BARE, null as never);
    await client.request("get", BARE, null as never);
    expect(requests.map(({ url }) => url)).toEqual(Array(2).fill("https://api.acme.example/bare"));
  });
});

describe("headers", () => {
  it.each([
    ["Headers", new Headers({ "X-A": "1" })],
    ["pairs", [["X-A", "1"]]],
    ["a Map", new Map([["X-A", "1"]])],
    ["a record", { "X-A": 1, "x-none": undefined }],
  ])("can be given as %s", async (_, headers) => {
    const { get, requests } = createAcme(ok);
    await get({ headers });
    expect(requests[0]?.headers.get("x-a")).toBe("1");
    expect(requests[0]?.headers.has("x-none")).toBe(false);
  });

  it("of the client are removed by null and replaced by name, in any letter case", async () => {
    const { get, requests } = createAcme(ok, { headers: { "X-A": "1", "X-B": "2", "X-C": "3" } });
    await get({ headers: { "x-a": null, "x-b": 5, "x-c": undefined } });
    expect(requests[0]?.headers.has("x-a")).toBe(false);
    expect(requests[0]?.headers.get("x-b")).toBe("5");
    expect(requests[0]?.headers.get("x-c")).toBe("3");
  });

  it("accept the documented media types of the operation", async () => {
    const { get, requests } = createAcme(ok, {}, { operations: { "GET /things/{id}": { accept: "text/csv" } } });
    await get().catch(() => {});
    expect(requests[0]?.headers.get("accept")).toBe("text/csv");
  });
});

describe("fetch", () => {
  it("receives only its own options", async () => {
    const fetch = vi.fn(async (_: string, __: RequestInit) => ok());
    vi.stubGlobal("fetch", fetch);
    try {
      const { get } = createAcme(ok, {
        fetch: undefined as never,
        cache: "no-store",
        requestInitExt: { dispatcher: 1 },
      });
      await get({ retry: {}, timeout: 100, mode: "cors" });
      expect(Object.keys(fetch.mock.calls[0]?.[1] ?? {}).sort()).toEqual([
        "cache",
        "dispatcher",
        "headers",
        "method",
        "mode",
        "redirect",
        "signal",
      ]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("of a call replaces that of the client, and receives a Request of the call's own class", async () => {
    class Mine extends Request {}
    const seen: Request[] = [];
    const { get, requests } = createAcme(ok);
    await get({
      Request: Mine,
      fetch: async (request: Request) => {
        seen.push(request);
        return ok();
      },
    });
    expect(seen[0]).toBeInstanceOf(Mine);
    expect(requests).toEqual([]);
  });

  it.each([
    ["a bug", async () => (undefined as unknown as { y: Response }).y, "Cannot read properties"],
    ["an unknown name", async () => Promise.reject(new ReferenceError("x is not defined")), "x is not defined"],
    ["no response", async () => undefined as unknown as Response, "`fetch` must return a Response, got undefined"],
  ])("with %s fails the call as a programming error, without retries", async (_, broken, message) => {
    const fetch = vi.fn(broken);
    const { get } = createAcme(ok, { fetch });
    expect(await failureOf(get())).toMatchObject({
      name: "InvalidRequestError",
      retryable: false,
      message: expect.stringContaining(message),
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([{ cache: "only-if-cached" }, { mode: "navigate" }])(
    "that refuses %j causes an error immediately",
    async (init) => {
      const { get, requests } = createAcme(ok);
      expect(await failureOf(get(init))).toMatchObject({ name: "InvalidRequestError", retryable: false });
      expect(requests).toEqual([]);
    },
  );

  it("that refuses a port causes an error immediately", async () => {
    const { get } = createAcme(ok, { fetch: undefined as never, baseUrl: "http://127.0.0.1:1" });
    expect(await failureOf(get())).toMatchObject({ name: "InvalidRequestError", attempts: 1 });
  });
});

describe("baseUrl", () => {
  it("is trimmed, and is rejected with white space inside", async () => {
    const { get, requests } = createAcme(ok, { baseUrl: " https://proxy.example/acme/ " });
    await get();
    expect(requests[0]?.url).toBe("https://proxy.example/acme/things/1");
    expect(() => createAcme(ok, { baseUrl: "https://proxy .example" })).toThrow("`baseUrl` must be like");
  });

  it.each([0, 9, 0x85, 0x9f, 0xa0, 0x2028, 0xfeff])("is rejected with the character %s inside", async (code) => {
    const baseUrl = `https://proxy.example/a${String.fromCharCode(code)}b`;
    expect(() => createAcme(ok, { baseUrl })).toThrow("`baseUrl` must be like");
    await expect(createAcme(ok).get({ baseUrl })).rejects.toThrow("`baseUrl` must be like");
  });

  it("may be a URL object in JavaScript", async () => {
    const { get, requests } = createAcme(ok, { baseUrl: new URL("https://proxy.example/acme") as never });
    await get();
    expect(requests[0]?.url).toBe("https://proxy.example/acme/things/1");
  });

  it.each([
    ["", "https://page.example/things/1"],
    [" ", "https://page.example/things/1"],
    ["/", "https://page.example/things/1"],
    [".", "https://page.example/app/things/1"],
    ["/api", "https://page.example/api/things/1"],
    ["api/", "https://page.example/app/api/things/1"],
  ])("%j is resolved against the page in a browser", async (baseUrl, expected) => {
    onTestFinished(() => void vi.unstubAllGlobals());
    for (const href of ["https://page.example/app/?x#y", "https://page.example/app/"]) {
      vi.stubGlobal("location", { href });
      const urls: string[] = [];
      const fetch = async (request: Request) => {
        urls.push(request.url);
        return ok();
      };
      await createAcme(ok, { baseUrl, fetch }).get();
      await createAcme(ok, { fetch }).get({ baseUrl });
      await createClient<{ "/things/1": { get: object } }>({ baseUrl, fetch }).GET("/things/1");
      expect(urls).toEqual([expected, expected, expected]);
    }
  });

  it("is the origin of the page if a client like openapi-fetch's has none", async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    vi.stubGlobal("location", { href: "https://page.example/app/?x#y" });
    const fetch = vi.fn(async (_: Request) => ok());
    await createClient<{ "/things/1": { get: object } }>({ fetch }).GET("/things/1");
    expect(fetch.mock.calls[0]?.[0].url).toBe("https://page.example/things/1");
  });

  it("of a call changes the host, which receives no credential", async () => {
    const { get, requests } = createAcme(ok, { credentialOrigins: ["https://eu.acme.example"] });
    await get({ baseUrl: "https://other.example/base" });
    await get({ baseUrl: "https://eu.acme.example" });
    await get({ baseUrl: "https://api.acme.example/v2" });
    expect(requests.map(({ url, headers }) => [url, headers.has("authorization")])).toEqual([
      ["https://other.example/base/things/1", false],
      ["https://eu.acme.example/things/1", true],
      ["https://api.acme.example/v2/things/1", true],
    ]);
  });
});

describe("serializers of the caller", () => {
  it("serialize the query, the path and the body, for a client or a call", async () => {
    const { client, requests } = createAcme(ok, { querySerializer: () => "?all=mine" });
    await client.POST("/things/{id}", {
      params: { ...PATH, query: { a: 1 } } as never,
      body: { name: "x" },
      pathSerializer: (path: string, values: Record<string, unknown>) => path.replace("{id}", `<${values["id"]}>`),
      bodySerializer: (body: unknown) => `body ${JSON.stringify(body)}`,
    } as never);
    expect(requests[0]?.url).toBe("https://api.acme.example/things/%3C1%3E?all=mine");
    expect(await requests[0]?.text()).toBe('body {"name":"x"}');
  });

  it.each([".evil.example/x", "@evil.example/x", "evil", "", undefined])(
    "send nothing if the path is %j, which could lead to another host",
    async (path) => {
      const { get, requests } = createAcme(ok);
      await expect(get({ pathSerializer: () => path })).rejects.toThrow(
        "`pathSerializer` must return a path that begins with a slash.",
      );
      expect(requests).toEqual([]);
    },
  );

  it("must return a string for a query", async () => {
    const { get } = createAcme(ok);
    await expect(get({ querySerializer: () => undefined })).rejects.toThrow(
      "`querySerializer` must return a string, got undefined.",
    );
  });

  it("fail the call with the error that they throw", async () => {
    const { client, get } = createAcme(ok);
    const mistake = new TypeError("mine");
    const fail = () => {
      throw mistake;
    };
    expect(await failureOf(get({ pathSerializer: fail }))).toBe(mistake);
    expect(await failureOf(get({ querySerializer: fail }))).toBe(mistake);
    const body = { name: "x" };
    expect(await failureOf(client.POST("/things/{id}", { params: PATH, body, bodySerializer: fail }))).toBe(mistake);
  });
});

describe("credentialOrigins", () => {
  it.each([["nope"], "ftp://a.example", null, ["https://user:secret@a.example"]])("must be URLs, not %j", (given) => {
    expect(() => createAcme(ok, { credentialOrigins: given as never })).toThrow(
      expect.objectContaining({
        name: "InvalidRequestError",
        message: expect.stringMatching(
          /^Acme: `credentialOrigins` must be like https:\/\/host\/path, without user and query\.$/,
        ),
      }),
    );
  });
});

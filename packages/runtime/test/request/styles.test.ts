import { createQuerySerializer, styles } from "@snap/runtime/styles";
import { describe, expect, it } from "vitest";
import { createAcme, failureOf, ok } from "../support/acme.ts";

const LIST = ["red", "blue"];
const OBJECT = { R: 100, G: "a b" };

describe("styles", () => {
  it.each([
    ["query", { style: "form", explode: true }, LIST, "c=red&c=blue"],
    ["query", { style: "form", explode: false }, LIST, "c=red,blue"],
    ["query", { explode: false }, "red", "c=red"],
    ["query", { style: "form", explode: true }, OBJECT, "R=100&G=a%20b"],
    ["query", { style: "form", explode: false }, OBJECT, "c=R,100,G,a%20b"],
    ["query", { style: "spaceDelimited", explode: false }, LIST, "c=red%20blue"],
    ["query", { style: "pipeDelimited", explode: false }, LIST, "c=red|blue"],
    ["query", { style: "pipeDelimited", explode: true }, LIST, "c=red&c=blue"],
    ["query", { style: "pipeDelimited" }, OBJECT, "c=R|100|G|a%20b"],
    ["query", { style: "deepObject", explode: true }, OBJECT, "c[R]=100&c[G]=a%20b"],
    ["query", { style: "deepObject" }, { a: { b: [1, 2], d: null } }, "c[a][b]=1&c[a][b]=2"],
    ["query", { style: "form" }, [], ""],
    ["query", { style: "form", explode: false }, [], ""],
    ["path", { style: "label" }, [], ""],
    ["query", { style: "deepObject" }, {}, ""],
    ["query", { allowReserved: true }, "/a?b=c&d#e+f", "c=/a?b=c%26d%23e%2Bf"],
    ["query", { content: "application/json" }, OBJECT, "c=%7B%22R%22%3A100%2C%22G%22%3A%22a%20b%22%7D"],
    ["query", { content: "application/problem+JSON ; charset=utf-8" }, "a", "c=%22a%22"],
    ["query", { content: "application/json-seq" }, "a", "c=a"],
    ["query", { content: "application/jsonx" }, "a", "c=a"],
    ["query", { content: "text/plain" }, "a b", "c=a%20b"],
    ["path", { allowReserved: true }, "a/b:c?d#e", "a/b:c%3Fd%23e"],
    ["path", { style: "simple" }, LIST, "red,blue"],
    ["path", { style: "simple" }, [], ""],
    ["path", { style: "simple" }, OBJECT, "R,100,G,a%20b"],
    ["path", { style: "simple", explode: true }, OBJECT, "R=100,G=a%20b"],
    ["path", { style: "label" }, "blue", ".blue"],
    ["path", { style: "label" }, LIST, ".red,blue"],
    ["path", { style: "label", explode: true }, LIST, ".red.blue"],
    ["path", { style: "label", explode: true }, OBJECT, ".R=100.G=a%20b"],
    ["path", { style: "matrix" }, "blue", ";c=blue"],
    ["path", { style: "matrix" }, "", ";c"],
    ["path", { style: "matrix" }, LIST, ";c=red,blue"],
    ["path", { style: "matrix", explode: true }, LIST, ";c=red;c=blue"],
    ["path", { style: "matrix" }, OBJECT, ";c=R,100,G,a%20b"],
    ["path", { style: "matrix", explode: true }, OBJECT, ";R=100;G=a%20b"],
    ["header", { style: "simple" }, LIST, "red,blue"],
    ["header", { style: "simple", explode: true }, OBJECT, "R=100,G=a b"],
    ["header", { content: "application/json" }, OBJECT, '{"R":100,"G":"a b"}'],
    ["cookie", {}, LIST, "c=red; c=blue"],
    ["cookie", { explode: false }, LIST, "c=red,blue"],
    ["cookie", { content: "application/json" }, LIST, "c=%5B%22red%22%2C%22blue%22%5D"],
    ["query", {}, [new Date(0), undefined, null, true], "c=1970-01-01T00%3A00%3A00.000Z&c=true"],
  ] as const)("writes in %s with %j the value %j as %j", (place, style, value, expected) => {
    expect(styles(place, "c", value, style)).toBe(expected);
  });

  it.each([
    Promise.resolve({}),
    new Error("a"),
    new URL("https://a.example"),
    new AbortController(),
    new Map(),
    new Set(),
  ])("rejects %o, whose contents would be lost, in every style", (value) => {
    for (const style of ["form", "deepObject", "pipeDelimited", "spaceDelimited"] as const) {
      const message = "`params.query.c` must be a plain object or a list, got a value of type ";
      expect(() => styles("query", "c", value, { style })).toThrow(message);
    }
    expect(() => styles("header", "c", value, {})).toThrow("`params.header.c` must be a plain object or a list");
  });

  it("encodes the name of a parameter, except for brackets", () => {
    expect(styles("query", "a b[]", LIST, {})).toBe("a%20b[]=red&a%20b[]=blue");
  });

  it.each([new Map([["a", 1]]), new Set([1]), new URLSearchParams("a=1")])(
    "rejects %s, whose entries would be lost",
    (value) => {
      expect(() => styles("query", "c", value, { style: "deepObject" })).toThrow(
        "`params.query.c` must be a plain object",
      );
    },
  );

  it("names the property that cannot be serialized in any style", () => {
    expect(() => styles("query", "c", { a: { b: Symbol("x") } }, { style: "deepObject" })).toThrow(
      "`params.query.c.a.b` must be a string",
    );
  });

  it.each([
    [{}, [{ a: 1 }], "`params.query.c.0`"],
    [{}, [[1], [2]], "`params.query.c.0`"],
    [{ style: "deepObject" }, [{ a: 1 }, { a: 2 }], "`params.query.c.0`"],
    [{ style: "deepObject" }, { a: ["x", { b: 1 }] }, "`params.query.c.a.1`"],
    [{ style: "deepObject" }, { a: [[1], [2]] }, "`params.query.c.a.0`"],
  ] as const)(
    "rejects a list or object within a list, which cannot be serialized in the style %j: %j",
    (style, value, at) => {
      expect(() => styles("query", "c", value, style)).toThrow(`${at} must be a string`);
    },
  );
});

describe("createQuerySerializer", () => {
  it("omits null and undefined, and serializes scalars and dates without a style", () => {
    const query = { a: null, b: undefined, c: "x y", at: new Date(0), list: [1, 2], map: { R: 1, G: 2 }, none: [] };
    const written = "c=x%20y&at=1970-01-01T00%3A00%3A00.000Z&list=1&list=2";
    expect(createQuerySerializer()(query)).toBe(`${written}&map[R]=1&map[G]=2`);
    expect(createQuerySerializer({ object: { style: "form", explode: true } })(query)).toBe(`${written}&R=1&G=2`);
    expect(createQuerySerializer({ allowReserved: true })({ a: ["/"], b: { c: "/" }, d: "/" })).toBe("a=/&b[c]=/&d=/");
  });

  it("repeats the name of a list by default", () => {
    const write = createQuerySerializer({ array: { style: "pipeDelimited" } as never });
    expect(write({ a: [1, 2] })).toBe("a=1&a=2");
  });

  it("works as a querySerializer, with one style for all lists and objects", async () => {
    const { get, requests } = createAcme(ok);
    const querySerializer = createQuerySerializer({ array: { style: "form", explode: false } });
    await get({ params: { path: { id: "1" }, query: { a: [1, 2], b: { c: 1 } } }, querySerializer });
    expect(requests[0]?.url).toBe("https://api.acme.example/things/1?a=1,2&b[c]=1");
  });
});

describe("a client with styles", () => {
  const operations = {
    "GET /things/{id}": {
      path: { id: { style: "matrix" } },
      query: { filter: { style: "deepObject" } },
      header: { "X-Pots": { style: "simple", explode: true } },
      cookie: { session: { style: "form", explode: false } },
    },
  } as const;

  it("serializes each parameter in the style of its operation", async () => {
    const { get, requests } = createAcme(ok, {}, { operations, styles });
    const params = {
      path: { id: [1, 2] },
      query: { filter: { glaze: "x" }, none: { a: null }.a, plain: 1 },
      header: { "X-Pots": { a: 1, b: 2 } },
      cookie: { session: ["s", "t"] },
    };
    await get({ params });
    expect(requests[0]?.url).toBe("https://api.acme.example/things/;id=1,2?filter[glaze]=x&plain=1");
    expect(requests[0]?.headers.get("x-pots")).toBe("a=1,b=2");
    expect(requests[0]?.headers.get("cookie")).toBe("session=s,t");
  });

  it("rejects an id that would change the path", async () => {
    const label = { "GET /things/{id}": { path: { id: { style: "label" } } } } as const;
    const { get, requests } = createAcme(ok, {}, { operations: label, styles });
    for (const id of ["", ".", undefined, [], "a\nb"]) {
      expect(await failureOf(get({ params: { path: { id } } }))).toMatchObject({ name: "InvalidRequestError" });
    }
    expect(requests).toEqual([]);
  });

  it("does not encode reserved characters of a path parameter, but rejects dot segments in it", async () => {
    const reserved = { "GET /things/{id}": { path: { id: { allowReserved: true } } } } as const;
    const { get, requests } = createAcme(ok, {}, { operations: reserved, styles });
    for (const id of ["a/../b", "../b", "a/..", "a/./b", "./a", "."]) {
      expect(await failureOf(get({ params: { path: { id } } }))).toMatchObject({ name: "InvalidRequestError" });
    }
    for (const id of ["a/b", "a?b#c", "a/.b"]) await get({ params: { path: { id } } });
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      "/things/a/b",
      "/things/a%3Fb%23c",
      "/things/a/.b",
    ]);
  });
});

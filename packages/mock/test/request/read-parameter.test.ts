import { describe, expect, it } from "vitest";
import type { JsonSchema, MockParameter, MockStyle } from "../../src/mock-operation.ts";
import { compilePath } from "../../src/request/compile-path.ts";
import { readPairs } from "../../src/request/decode.ts";
import { readCookies } from "../../src/request/read-cookies.ts";
import { readParameter } from "../../src/request/read-parameter.ts";
import { contractOf, read as readAll } from "./read.ts";

const STRING = { type: "string" };
const INTEGER = { type: "integer" };
const LIST = { type: "array", items: STRING };
const NUMBERS = { type: "array", items: { type: "number" } };
const OBJECT = {
  type: "object",
  properties: { r: INTEGER, g: INTEGER, name: STRING },
  additionalProperties: false,
};

type Place = MockParameter["in"];

// Reads a parameter from a request that has `text` in the parameter's place. Returns the value, or the problem after "!
// ".
function read(place: Place, schema: JsonSchema, style: MockStyle, text: string, name = "x") {
  const parameter = { in: place, name, schema, ...style };
  const contract = contractOf({ parameters: [parameter] });
  const target = place === "path" ? `/${text}` : place === "query" ? `/?${text}` : "/";
  const header = place === "cookie" ? { cookie: text } : { x: text };
  const request = new Request(contract.baseUrl + target, {
    headers: place === "path" || place === "query" ? {} : header,
  });
  const url = new URL(request.url);
  const parts = {
    path: compilePath(contract.baseUrl, { path: `/{${name}}`, parameters: [parameter] }).read(url) ?? {},
    query: readPairs(url.search.slice(1)),
    headers: request.headers,
    cookies: readCookies(request),
  };
  const reading = readParameter(parameter, parts, contract, () => new Set([name, "token"]));
  return reading && ("value" in reading ? reading.value : `! ${reading.problem}`);
}

const abc = ["a", "b c", "d,e"];
const rg = { r: 100, g: 200 };

describe("a parameter in the query", () => {
  it("that looks like a number has the problem of a string if its schema describes a string", () => {
    expect(read("query", { type: "string", format: "uuid" }, {}, "x=123")).toMatch(/^! .*does not match format "uuid"/);
    expect(read("query", { type: "integer", maximum: 9 }, {}, "x=123")).toMatch(/^! .*greater than/);
  });

  it.each<[style: MockStyle, schema: JsonSchema, text: string, value: unknown]>([
    [{}, STRING, "x=a%20b", "a b"],
    [{}, STRING, "x=a+b", "a b"],
    [{}, STRING, "x=a%2Bb", "a+b"],
    [{}, STRING, "x=", ""],
    [{}, STRING, "x=%C3%A9", "é"],
    [{}, STRING, "x=a=b", "a=b"],
    [{}, STRING, "x=5", "5"],
    [{}, {}, "x=007", "007"],
    [{}, {}, "x=a&x=b", ["a", "b"]],
    [{}, { type: ["string", "null"] }, "x=a", "a"],
    [{}, { type: ["integer", "null"] }, "x=null", null],
    [{}, { type: "boolean" }, "x=false", false],
    [{}, { enum: [1, 2] }, "x=2", 2],
    [{}, { const: "on" }, "x=on", "on"],
    [{}, LIST, "x=a&x=b%20c&x=d%2Ce", abc],
    [{}, LIST, "x=a", ["a"]],
    [{}, LIST, "x=5", ["5"]],
    [{}, NUMBERS, "x=1&x=2.5", [1, 2.5]],
    [{}, OBJECT, "r=100&g=200&token=t", rg],
    [{}, OBJECT, "token=t", undefined],
    [{ explode: false }, LIST, "x=a,b%20c,d%2Ce", abc],
    [{ explode: false }, LIST, "x=", []],
    [{ explode: false }, { ...LIST, minItems: 1 }, "x=", [""]],
    [{ explode: false }, NUMBERS, "x=1%2C2", [1, 2]],
    [{ explode: false }, OBJECT, "x=r,100,g,200", rg],
    [{ style: "spaceDelimited", explode: false }, LIST, "x=a%20b", ["a", "b"]],
    [{ style: "spaceDelimited", explode: false }, LIST, "x=a+b", ["a", "b"]],
    [{ style: "spaceDelimited", explode: false }, OBJECT, "x=r%20100%20g%20200", rg],
    [{ style: "spaceDelimited" }, LIST, "x=a%20b", ["a", "b"]],
    [{ style: "spaceDelimited", explode: true }, LIST, "x=a&x=b", ["a", "b"]],
    [{ style: "pipeDelimited" }, LIST, "x=a|b%20c|d%2Ce", abc],
    [{ style: "pipeDelimited" }, NUMBERS, "x=1%7C2", [1, 2]],
    [{ style: "pipeDelimited" }, OBJECT, "x=r|100|g|200", rg],
    [{ style: "deepObject" }, OBJECT, "x[r]=100&x[g]=200", rg],
    [{ style: "deepObject" }, OBJECT, "x%5Br%5D=100&x%5Bg%5D=200", rg],
    [{ style: "deepObject" }, OBJECT, "y[r]=100", undefined],
    [{ style: "deepObject" }, { type: "object" }, "x[a][b]=1&x[a][c]=d", { a: { b: 1, c: "d" } }],
    [{ style: "deepObject" }, { properties: { t: LIST } }, "x[t]=a", { t: ["a"] }],
    [{ style: "deepObject" }, { properties: { t: LIST } }, "x[t]=a&x[t]=b", { t: ["a", "b"] }],
    [{ style: "deepObject" }, { properties: { t: NUMBERS } }, "x[t][0]=1&x[t][1]=2", { t: [1, 2] }],
    [{ style: "deepObject" }, { properties: { t: LIST } }, "x[t][]=a&x[t][]=b", { t: ["a", "b"] }],
    [{ allowReserved: true }, STRING, "x=a%2Bb/c?d", "a+b/c?d"],
    [{ allowReserved: true }, STRING, "x=a%26b", "a&b"],
    [{ content: "application/json" }, OBJECT, `x=${encodeURIComponent('{"r":100,"g":200}')}`, rg],
    [{ content: "text/plain" }, STRING, "x=5", "5"],
    [{ content: "text/plain" }, INTEGER, "x=5", 5],
    [{ content: "application/xml" }, OBJECT, "x=%3Ca%2F%3E", "<a/>"],
  ])("is read in the style %j with %j: %s", (style, schema, text, value) => {
    expect(read("query", schema, style, text)).toEqual(value);
  });

  it.each<[style: MockStyle, schema: JsonSchema, text: string, problem: RegExp]>([
    [{}, INTEGER, "x=a", /"string" is invalid. Expected "integer"/],
    [{}, INTEGER, "x=", /Expected "integer"/],
    [{}, INTEGER, "x=1&x=2", /it must be sent once, got 2 values/],
    [{}, STRING, "x=%FF", /it must be percent-encoded UTF-8/],
    [{}, STRING, "x=50%", /it must be percent-encoded UTF-8/],
    [{}, NUMBERS, "x=1,2", /Expected "number"/],
    [{}, NUMBERS, "x=1|2", /Expected "number"/],
    [{ explode: false }, NUMBERS, "x=1&x=2", /it must be sent once, got 2 values/],
    [{ explode: false }, NUMBERS, "x=1|2", /Expected "number"/],
    [{ explode: false }, OBJECT, "x=r,100,g", /it must list names and values in turn, got 3 parts/],
    [{ explode: false }, OBJECT, "x=r=100,g=200", /It is not allowed here/],
    [{ style: "pipeDelimited" }, NUMBERS, "x=1,2", /Expected "number"/],
    [{ style: "spaceDelimited" }, NUMBERS, "x=1,2", /Expected "number"/],
    [{ style: "deepObject" }, OBJECT, "x[r]=a", /Expected "integer"/],
    [{ style: "deepObject" }, OBJECT, "x[s]=1", /It is not allowed here/],
    [{ style: "deepObject" }, OBJECT, "x=r,100", /./],
    [
      { style: "deepObject" },
      OBJECT,
      "x[r]=1&x[r][s]=2",
      /it must give each property one value, got "x\[r\]\[s\]" twice/,
    ],
    [{ content: "application/json" }, OBJECT, "x=r,100", /it must be JSON/],
    [{ content: "application/json" }, OBJECT, "x=%7B%22r%22%3A%22a%22%7D", /Expected "integer"/],
  ])("is refused in the style %j with %j: %s", (style, schema, text, problem) => {
    expect(read("query", schema, style, text)).toMatch(problem);
    expect(String(read("query", schema, style, text))).toMatch(/^! /);
  });

  it("may have a percent-encoded name or a name with brackets", () => {
    expect(read("query", STRING, {}, "a%20b=1", "a b")).toBe("1");
    expect(read("query", LIST, {}, "ids[]=1&ids%5B%5D=2", "ids[]")).toEqual(["1", "2"]);
    expect(read("query", STRING, {}, "filter[glaze]=x", "filter[glaze]")).toBe("x");
  });

  it.each([
    ["1", 1],
    ["-1.5", -1.5],
    ["1e21", 1e21],
    ["1e%2B21", 1e21],
    ["1e-7", 1e-7],
    ["007", 7],
  ])("may be the number %s", (text, value) => {
    expect(read("query", { type: "number" }, {}, `x=${text}`)).toBe(value);
  });

  it.each(["", "1.", ".5", "+1", "0x10", "Infinity", "NaN", "1,5", " 1"])("is not a number if it is %j", (text) => {
    expect(read("query", { type: "number" }, {}, `x=${encodeURIComponent(text)}`)).toMatch(/^! /);
  });

  it("is read as the string 1 if only an alternative with a string matches", () => {
    const kinds = [
      { type: "object", required: ["kind", "v"], properties: { kind: { const: "a" }, v: { type: "integer" } } },
      { type: "object", required: ["kind", "v"], properties: { kind: { const: "b" }, v: STRING } },
    ];
    const style = { style: "deepObject" } as const;
    expect(read("query", { oneOf: kinds }, style, "x[kind]=a&x[v]=1")).toEqual({ kind: "a", v: 1 });
    expect(read("query", { oneOf: kinds }, style, "x[kind]=b&x[v]=1")).toEqual({ kind: "b", v: "1" });
  });
});

describe("an object whose properties are sent as separate parameters", () => {
  const STRINGS = { type: "object", additionalProperties: { type: "string" } };
  const NAMED = { type: "object", properties: { from: INTEGER, to: INTEGER }, additionalProperties: false };

  it.each<[string, Partial<MockParameter>, string, unknown]>([
    [
      "a nested object in brackets",
      { style: "deepObject", schema: { type: "object" } },
      "x[a][b]=1&x[a][b]=2",
      { a: { b: [1, 2] } },
    ],
    ["the properties of another", { schema: NAMED }, "from=1&to=2", { from: 1, to: 2 }],
  ])("does not include %s", async (_, other, query, value) => {
    const parameters: MockParameter[] = [
      { in: "query", name: "free", schema: STRINGS },
      { in: "query", name: "x", schema: true, ...other },
    ];
    const contract = contractOf({ parameters });
    const result = await readAll(contract, new Request(`${contract.baseUrl}/things?${query}&b=c`));
    expect(result).toHaveProperty("query", { free: { b: "c" }, x: value });
  });
});

describe("a parameter in the path", () => {
  it.each<[style: MockStyle, schema: JsonSchema, text: string, value: unknown]>([
    [{}, STRING, "a%20b%2Fc", "a b/c"],
    [{}, STRING, "a+b", "a+b"],
    [{}, INTEGER, "5", 5],
    [{}, LIST, "a,b%20c,d%2Ce", abc],
    [{}, OBJECT, "r,100,g,200", rg],
    [{ explode: true }, OBJECT, "r=100,g=200", rg],
    [{ style: "label" }, STRING, ".a.b", "a.b"],
    [{ style: "label" }, LIST, ".a,b", ["a", "b"]],
    [{ style: "label", explode: true }, LIST, ".a.b", ["a", "b"]],
    [{ style: "label" }, OBJECT, ".r,100,g,200", rg],
    [{ style: "label", explode: true }, OBJECT, ".r=100.g=200", rg],
    [{ style: "matrix" }, STRING, ";x=a%3Bb", "a;b"],
    [{ style: "matrix" }, STRING, ";x", ""],
    [{ style: "matrix" }, LIST, ";x=a,b", ["a", "b"]],
    [{ style: "matrix", explode: true }, LIST, ";x=a;x=b", ["a", "b"]],
    [{ style: "matrix" }, OBJECT, ";x=r,100,g,200", rg],
    [{ style: "matrix", explode: true }, OBJECT, ";r=100;g=200", rg],
    [{ content: "application/json" }, OBJECT, encodeURIComponent('{"r":1}'), { r: 1 }],
  ])("is read in the style %j with %j: %s", (style, schema, text, value) => {
    expect(read("path", schema, style, text)).toEqual(value);
  });

  it.each<[style: MockStyle, schema: JsonSchema, text: string, problem: string | RegExp]>([
    [{}, INTEGER, "a", /Expected "integer"/],
    [{}, { type: "array", items: INTEGER }, "1;2", /Expected "integer"/],
    [{}, OBJECT, "r=100,g=200", /./],
    [{ explode: true }, OBJECT, "r,100", '! each property must be written as "name=value"'],
    [{ style: "label" }, STRING, "a", '! it must start with "."'],
    [{ style: "label", explode: true }, NUMBERS, ".1,2", /Expected "number"/],
    [{ style: "matrix" }, STRING, "a", '! it must start with ";"'],
    [{ style: "matrix" }, STRING, ";y=a", '! it must be written as ";x=…"'],
    [{ style: "matrix" }, LIST, ";x=a;x=b", "! it must be sent once, got 2 values"],
    [{ style: "matrix", explode: true }, NUMBERS, ";x=1,2", /Expected "number"/],
  ])("is refused in the style %j with %j: %s", (style, schema, text, problem) => {
    expect(read("path", schema, style, text)).toMatch(problem);
    expect(String(read("path", schema, style, text))).toMatch(/^! /);
  });
});

describe("a parameter in a header", () => {
  it.each<[style: MockStyle, schema: JsonSchema, text: string, value: unknown]>([
    [{}, STRING, "a, b", "a, b"],
    [{}, STRING, "50%", "50%"],
    [{}, INTEGER, "5", 5],
    [{}, NUMBERS, "1, 2", [1, 2]],
    [{}, { type: "array", items: { enum: ["a", "b"] } }, "a ,\tb", ["a", "b"]],
    [{}, LIST, "a", ["a"]],
    [{}, LIST, "", []],
    [{}, OBJECT, "r, 100, g, 200", rg],
    [{ explode: true }, OBJECT, "r=100, g=200", rg],
    [{ content: "application/json" }, OBJECT, '{"r": 1}', { r: 1 }],
  ])("is read in the style %j with %j: %s", (style, schema, text, value) => {
    expect(read("header", schema, style, text)).toEqual(value);
  });

  it.each<[style: MockStyle, schema: JsonSchema, text: string]>([
    [{}, NUMBERS, "1; 2"],
    [{}, OBJECT, "r=100, g=200"],
    [{ explode: true }, OBJECT, "r, 100"],
    [{ content: "application/json" }, OBJECT, "r, 100"],
  ])("is refused in the style %j with %j: %s", (style, schema, text) => {
    expect(read("header", schema, style, text)).toMatch(/^! /);
  });
});

describe("a parameter in a cookie", () => {
  it.each<[style: MockStyle, schema: JsonSchema, text: string, value: unknown]>([
    [{}, STRING, "y=1; x=a%20b", "a b"],
    [{}, STRING, "y=1", undefined],
    [{}, LIST, "x=a; x=b", ["a", "b"]],
    [{ explode: false }, NUMBERS, "x=1,2", [1, 2]],
    [{ explode: false }, OBJECT, "x=r,100,g,200", rg],
    [{}, OBJECT, "r=100; g=200; token=t", rg],
    [{ content: "application/json" }, OBJECT, `x=${encodeURIComponent('{"r":1}')}`, { r: 1 }],
  ])("is read in the style %j with %j: %s", (style, schema, text, value) => {
    expect(read("cookie", schema, style, text)).toEqual(value);
  });

  it("is refused if its value has the wrong type", () => {
    expect(read("cookie", INTEGER, {}, "x=a")).toMatch(/^! .*Expected "integer"/);
  });
});

describe("a path with several parameters in a segment", () => {
  const readPath = (path: string, text: string) =>
    compilePath("https://{zone}.acme.example", { path, parameters: [] }).read(new URL(`https://a.acme.example${text}`));

  it.each([
    ["/{a}-{b}/c", "/1-2-3/c", { a: "1", b: "2-3" }],
    ["/{a}{b}{c}", "/1234", { a: "1", b: "2", c: "34" }],
    ["/{a}1{b}-{c}x/{d}:go", "/0115-7-x/8:go", { a: "0", b: "15", c: "7-", d: "8" }],
    ["/{a}-{b}", "/-", undefined],
    ["/{a}-{b}x", "/1-2/x", undefined],
  ])("%s reads %s", (path, text, values) => {
    expect(readPath(path, text)).toEqual(values && { zone: "a", ...values });
  });

  it("refuses a long URL without trying all ways to divide it", () => {
    const names = Array.from({ length: 12 }, (_, index) => `{p${index}}`);
    for (const separator of ["", "-", "x-"]) {
      expect(readPath(`/${names.join(separator)}/end`, `/${"x-".repeat(4_000)}/other`)).toBeUndefined();
    }
  });
});

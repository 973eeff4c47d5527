import { describe, expect, it } from "vitest";
import type { Styles } from "../../src/client/operation-traits.ts";
import { addCookieParameters, addHeaderParameters, addHeaders } from "../../src/request/serialize-headers.ts";
import { serializePath } from "../../src/request/serialize-path.ts";
import { encodeName, joinUrl, serializeQuery } from "../../src/request/serialize-query.ts";
import { serializeScalar } from "../../src/request/serialize-scalar.ts";

describe("serializeScalar", () => {
  it.each([
    ["a b", "a b"],
    [undefined, ""],
    [null, ""],
    [false, "false"],
    [1.5, "1.5"],
    [2 ** 53 - 1, "9007199254740991"],
    [-(2 ** 53 - 1), "-9007199254740991"],
    [2 ** 65, "36893488147419103000"],
    [-(2 ** 65), "-36893488147419103000"],
    [1e300, "1e+300"],
    [2n ** 64n, "18446744073709551616"],
    [new Date(0), "1970-01-01T00:00:00.000Z"],
  ])("serializes %s as %j", (value, expected) => {
    expect(serializeScalar(value, "x")).toBe(expected);
  });

  it.each([
    [2 ** 53, "`x` must be at most 2^53 - 1, got 9007199254740992: JavaScript rounds larger integers."],
    [-(2 ** 53), "`x` must be at most 2^53 - 1"],
    [2 ** 64, "`x` must be at most 2^53 - 1"],
    [-(2 ** 64), "`x` must be at most 2^53 - 1"],
    [Number.NEGATIVE_INFINITY, "`x` must be a finite number, got -Infinity."],
    [Symbol("a"), "`x` must be a string, number or boolean, got Symbol(a). No documented style can represent it."],
    [{ toISOString: () => "" }, "`x` must be a string, number or boolean"],
  ])("rejects %s", (value, message) => {
    expect(() => serializeScalar(value, "x")).toThrow(message);
  });
});

describe("addHeaders", () => {
  const add = (given: object, headers: Record<string, string> = {}) => [addHeaders(headers, given), headers];

  it("returns whether the content type was removed", () => {
    expect(add({ "X-A": null, "Content-Type": null, "x-b": null }, { "x-a": "1" })).toEqual([true, {}]);
    expect(add({ "x-a": null, "content-type": "a/b" }, { "x-a": "1" })).toEqual([false, { "content-type": "a/b" }]);
  });

  it("joins the values of a repeated name, and replaces earlier values", () => {
    const pairs = [
      ["a", "1"],
      ["A", 2],
      ["b", "3"],
    ];
    expect(add(pairs, { a: "0", b: "0" })).toEqual([false, { a: "1, 2", b: "3" }]);
    expect(add({ c: ["x ", 1, true], d: "\t x " })).toEqual([false, { c: "x , 1, true", d: "x" }]);
  });

  it.each([["a b"], ["a:"], [":a"], ["é"], [""]])("rejects the name %j", (name) => {
    expect(() => add({ [name]: "1" })).toThrow(`The header ${JSON.stringify(name)} has a name`);
  });

  it.each(["\u0100", "a\u0100", "\u0100a", "a\nb", "a\x7fb", "a\0"])("rejects the value %j", (value) => {
    expect(() => add({ a: value })).toThrow('The header "a" has a name or a value that cannot be sent.');
  });

  it("accepts all characters that HTTP allows", () => {
    const name = "!#$%&'*+.^`|~-_09az";
    expect(add({ [name]: "a\t~\x80\xff" })).toEqual([false, { [name]: "a\t~\x80\xff" }]);
  });

  it.each([
    ["a string", "x-a: 1"],
    ["an empty string", ""],
    ["a list of strings", ["x-a: 1"]],
    ["a set", new Set(["ab"])],
    ["a pair without a value", [["x-a"]]],
    ["a number", 5],
  ])("rejects %s instead of headers", (_, given) => {
    const message = "`headers` must be an object, a Headers or a list of [name, value] pairs.";
    expect(() => add(given as object)).toThrow(message);
  });

  it("names the header that cannot be sent", () => {
    expect(() => add({ "X-A": {} })).toThrow("`headers.x-a` must be a string");
    expect(() => add({ "X-A": [{}] })).toThrow("`headers.x-a` must be a string");
  });
});

describe("parameters in headers", () => {
  const write: Styles = (place, name, value, { style }) => `${place} ${name} ${value} ${style}`;
  const traits = { a: { style: "simple" }, none: { style: "simple" }, gone: { style: "simple" } } as const;
  const given = { a: 1, b: "é/", none: undefined, gone: null };

  it("are serialized in their documented styles", () => {
    const headers: Record<string, string> = { gone: "1", none: "2" };
    addHeaderParameters(headers, given, traits, write);
    expect(headers).toEqual({ a: "header a 1 simple", b: "é/", none: "2" });
    const plain: Record<string, string> = {};
    addHeaderParameters(plain, given, traits);
    expect(plain).toEqual({ a: "1", b: "é/" });
  });

  it("are joined into one cookie header, after the existing cookies", () => {
    const headers: Record<string, string> = { cookie: "z=0" };
    addCookieParameters(headers, { ...given, "c d[]": "x y" }, traits, write);
    expect(headers).toEqual({ cookie: "z=0; cookie a 1 simple; b=%C3%A9%2F; c%20d[]=x%20y" });
    const plain: Record<string, string> = {};
    addCookieParameters(plain, given, traits);
    expect(plain).toEqual({ cookie: "a=1; b=%C3%A9%2F" });
    const none: Record<string, string> = {};
    addCookieParameters(none, { none: undefined, gone: null });
    expect(none).toEqual({});
    expect(() => addCookieParameters({}, { a: {} })).toThrow("`params.cookie.a` must be a string");
  });
});

describe("serializePath", () => {
  it.each([
    ["/{a}/{b}.txt", { a: "©é", b: "x y" }, "/%C2%A9%C3%A9/x%20y.txt"],
    ["/a/{a}", { a: "..." }, "/a/..."],
    ["/a/{a}", { a: "a." }, "/a/a."],
    ["/a/{a}", { a: ".a" }, "/a/.a"],
    ["/a/{a}{b}/c", { a: ".", b: ".a" }, undefined],
    ["/a/x{a}{b}", { a: "-", b: "." }, undefined],
    ["/a/{a}", {}, undefined],
    ["/a/{a}", { a: null }, undefined],
    ["/a/{a}", undefined, undefined],
    ["/a/{a}-{b}", { a: "x", b: "y" }, "/a/x-y"],
    ["/a.b/{a}#{b}", { a: 1 }, "/a.b/1"],
  ] as const)("of %s with %j is %s", (template, parameters, expected) => {
    const write = () => serializePath(template, parameters);
    for (const _ of [1, 2]) {
      if (expected === undefined) expect(write).toThrow(`${template}: \`params.path.`);
      else expect(write()).toBe(expected);
    }
  });

  it("names the parameter that it rejects, and gives the reason", () => {
    expect(() => serializePath("/a/{a}", { a: ".." })).toThrow(
      "/a/{a}: `params.path.a` must not be missing, empty or a dot segment, or contain control characters.",
    );
    expect(() => serializePath("/a/{a}", { a: {} })).toThrow("`params.path.a` must be a string");
    expect(() => serializePath("/./a", {}, {})).toThrow("/./a: `params.path.` must not");
  });

  it.each(["a/b", "", ".a/", "{a}/b"])("rejects the template %j, which does not begin with a slash", (template) => {
    expect(() => serializePath(template, { a: "/" })).toThrow("The path must begin with a slash");
  });

  it("serializes a parameter in its documented style", () => {
    const write: Styles = (place, name, value, { style }) => `${place}-${name}-${value}-${style}`;
    const traits = { a: { style: "label" } } as const;
    expect(serializePath("/{a}/{b}", { a: 1, b: 2 }, traits, write)).toBe("/path-a-1-label/2");
    expect(serializePath("/{a}/{b}", { a: 1, b: 2 }, undefined, write)).toBe("/1/2");
    expect(serializePath("/{a}/{b}", { a: 1, b: 2 }, traits)).toBe("/1/2");
    for (const a of [undefined, null]) {
      expect(() => serializePath("/{a}", { a }, traits, write)).toThrow("`params.path.a` must not be missing");
    }
  });
});

describe("serializeQuery", () => {
  const write: Styles = (place, name, value, { style }) => (value === "" ? "" : `${place} ${name} ${value} ${style}`);

  it("serializes the parameters in their documented styles, and omits empty results", () => {
    const traits = { a: { style: "form" }, b: { style: "form" }, none: { style: "form" } } as const;
    const query = { a: 1, b: "", c: [null, "x", undefined], none: null, gone: undefined, d: [] };
    expect(serializeQuery(query, traits, write)).toBe("query a 1 form&c=x");
    expect(serializeQuery(query, traits)).toBe("a=1&b=&c=x");
    expect(serializeQuery(query)).toBe("a=1&b=&c=x");
    expect(serializeQuery()).toBe("");
    expect(() => serializeQuery({ a: {} })).toThrow("`params.query.a` must be a string");
  });

  it.each([
    ["a_1", "a_1"],
    ["é", "%C3%A9"],
    ["é a", "%C3%A9%20a"],
    ["a é", "a%20%C3%A9"],
    ["a[b][]", "a[b][]"],
  ])("encodes the name %s as %s", (name, expected) => {
    expect(encodeName(name)).toBe(expected);
  });

  it.each([
    ["/a", "", "/a"],
    ["/a", "b=1", "/a?b=1"],
    ["/a?c", "b=1", "/a?c&b=1"],
  ])("is appended to %s as %j", (url, search, expected) => {
    expect(joinUrl(url, search)).toBe(expected);
  });
});

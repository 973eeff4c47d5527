import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Bodies, OperationTraits } from "../../src/client/operation-traits.ts";
import type { BodySerializer } from "../../src/client/request-options.ts";
import { isStream, serializeBody } from "../../src/request/serialize-body.ts";
import { stringifyJson } from "../../src/request/stringify-json.ts";

interface Given {
  readonly headers?: Record<string, string>;
  readonly contentType?: string;
  readonly bodies?: Bodies;
  readonly serializer?: BodySerializer;
}

function serialize(value: unknown, traits: OperationTraits = {}, given: Given = {}) {
  const { headers = {}, contentType, bodies, serializer } = given;
  const body = serializeBody(value, { headers, traits, contentType, bodies, serializer });
  return { body, type: "content-type" in headers ? String(headers["content-type"]) : undefined };
}

const FORM = "application/x-www-form-urlencoded";
const typed = (type?: string) => (type ? { headers: { "content-type": type } } : {});

describe("serializeBody", () => {
  it.each([
    ["without any type", {}, {}, "application/json"],
    ["documented without a type", { body: [] }, {}, "application/json"],
    ["of the first documented type", { body: ["a/b+json", "a/c+json"] }, {}, "a/b+json"],
    ["of the type of a header", { body: ["a/b+json"] }, typed("a/d+json"), "a/d+json"],
    ["of the type that the call names", {}, { ...typed("a/d+json"), contentType: "a/e+json" }, "a/e+json"],
  ])("serializes JSON %s", (_, traits, given, type) => {
    expect(serialize({ a: 1 }, traits, given)).toEqual({ body: '{"a":1}', type });
  });

  it.each([
    ["a", {}, "a", "application/json"],
    ["a", { stringBody: true }, '"a"', "application/json"],
    ["a", { stringBody: true, body: ["text/csv"] }, "a", "text/csv"],
    [5, {}, "5", "application/json"],
    [null, {}, "null", "application/json"],
  ] as const)("writes %j with %j as %s", (value, traits, body, type) => {
    expect(serialize(value, traits)).toEqual({ body, type });
  });

  const stream = new ReadableStream();
  const view = new DataView(new ArrayBuffer(1));
  it.each([
    ["a form", new FormData(), [undefined, undefined, undefined]],
    ["parameters", new URLSearchParams(), [undefined, undefined, "x/y"]],
    ["a blob with a type", new Blob([], { type: "a/b" }), [undefined, undefined, "x/y"]],
    ["a blob", new Blob([]), ["application/octet-stream", "image/png", "x/y"]],
    ["a buffer", new ArrayBuffer(1), ["application/octet-stream", "image/png", "x/y"]],
    ["a view", view, ["application/octet-stream", "image/png", "x/y"]],
    ["a stream", stream, ["application/octet-stream", "image/png", "x/y"]],
  ])("sends %s unchanged, with a content type where fetch adds none", (_, value, [plain, documented, chosen]) => {
    const binary = { body: ["application/json", "image/png"] };
    expect(serialize(value)).toEqual({ body: value, type: plain });
    expect(serialize(value, binary)).toEqual({ body: value, type: documented });
    expect(serialize(value, binary, typed("x/y"))).toEqual({ body: value, type: chosen });
    expect(serialize(value, binary, { contentType: "x/y" })).toEqual({ body: value, type: chosen });
  });

  it.each([
    ["a", "text/*", "text/plain"],
    [new Blob([]), "*/*", "application/octet-stream"],
    [new ArrayBuffer(1), "image/*", "application/octet-stream"],
    [{ a: 1 }, "application/*+json", "application/json"],
  ])("sends %o as a type of the documented range %s: %s", (value, range, type) => {
    expect(serialize(value, { body: [range] }).type).toBe(type);
  });

  const bodies: Bodies = (value, type, encoding) => ({
    body: `${JSON.stringify(value)} ${type} ${JSON.stringify(encoding)}`,
    ...(type === FORM && { contentType: "written" }),
  });

  it("serializes forms by their encoding", () => {
    const encoding = { a: { explode: false } };
    expect(serialize({ a: 1 }, { body: [FORM], encoding }, { bodies })).toEqual({
      body: `{"a":1} ${FORM} {"a":{"explode":false}}`,
      type: "written",
    });
    const multipart = { bodies, ...typed("multipart/form-data") };
    expect(serialize({ a: 1 }, {}, multipart)).toEqual({ body: '{"a":1} multipart/form-data {}', type: undefined });
    expect(serialize({ a: 1 }, {}, { bodies })).toEqual({ body: '{"a":1}', type: "application/json" });
  });

  it.each([
    ["text/csv", "a string"],
    [FORM, "URLSearchParams"],
    ["multipart/form-data", "FormData"],
    ["image/png", "a Blob, a buffer, a stream or a string"],
    ["application/x-ndjson", "a Blob, a buffer, a stream or a string"],
  ])("rejects an object as %s, which must be %s", (type, expected) => {
    expect(() => serialize({ a: 1 }, { body: [type] })).toThrow(`\`body\` must be ${expected} for ${type}, got `);
  });

  it("calls a serializer of the caller with the body and the headers", () => {
    const write: BodySerializer = (value, headers) => `${value} ${new Headers(headers as Headers).get("x-a")}`;
    const given = { serializer: write, headers: { "x-a": "1" } };
    expect(serialize(5, { body: ["text/csv"] }, given)).toEqual({ body: "5 1", type: "text/csv" });
    const chosen = { serializer: write, headers: { "content-type": "a/b" } };
    expect(serialize(5, { body: ["text/csv"] }, chosen)).toEqual({ body: "5 null", type: "a/b" });
    const form = new FormData();
    expect(serialize(5, {}, { serializer: () => form })).toEqual({ body: form, type: undefined });
  });

  it("detects a stream, even if the runtime has no streams", () => {
    expect([stream, new Blob([]), "", null].map(isStream)).toEqual([true, false, false, false]);
    vi.stubGlobal("ReadableStream", undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(isStream("")).toBe(false);
  });
});

describe("stringifyJson", () => {
  it.each([
    [{ a: null, b: {}, c: [{}], d: Object.create(null) }, '{"a":null,"b":{},"c":[{}],"d":{}}'],
    [[new Date(0), null], '["1970-01-01T00:00:00.000Z",null]'],
    ["1234567890123456", '"1234567890123456"'],
    [{ toJSON: () => 2 ** 53 }, "9007199254740992"],
    [[Object(5), Object("5"), Object(true), {}], '[5,"5",true,{}]'],
    [[[]], "[[]]"],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [Object.defineProperty({ a: null }, Symbol.toStringTag, { value: "Module" }), '{"a":null}'],
  ])("serializes %o as %s", (value, text) => {
    expect(stringifyJson(value)).toBe(text);
  });

  it.each([
    [undefined, "`body` must be JSON, got undefined."],
    [Number.NaN, "`body` must be a finite number"],
    [2 ** 53, "`body` must be at most 2^53 - 1"],
    [{ a: [0, 2 ** 53] }, "`/a/1` must be at most 2^53 - 1"],
    [{ "a/b~c/d~": Number.NaN }, "`/a~1b~0c~1d~0` must be a finite number"],
    [new Date(Number.NaN), "`body` must be a valid date."],
    [{ a: new Date(Number.NaN) }, "`/a` must be a valid date."],
    [new Map(), "`body` must be JSON, got a value of type Map, which would be sent as {}."],
    [[new Set()], "`/0` must be JSON, got a value of type Set, which would be sent as {}."],
    [{ a: /x/ }, "`/a` must be JSON, got a value of type RegExp, which would be sent as {}."],
    [{ a: Object.defineProperty({}, Symbol.toStringTag, { value: "ObjectOf" }) }, "got a value of type ObjectOf"],
    [{ a: Object.defineProperty({}, Symbol.toStringTag, { value: "MyArray" }) }, "got a value of type MyArray"],
  ])("rejects %o", (value, message) => {
    expect(() => stringifyJson(value)).toThrow(message);
  });
});

import { Readable } from "node:stream";
import { bodies } from "@snap/runtime/bodies";
import { describe, expect, it } from "vitest";
import { createAcme, failed, failureOf, ok } from "../support/acme.ts";

const PATH = { params: { path: { id: "1" } } };

async function send(body: unknown, traits: object = {}, init: object = {}) {
  const { client, requests } = createAcme(ok, {}, { operations: { "POST /things/{id}": traits }, bodies });
  await client.POST("/things/{id}", { ...PATH, body: body as never, ...init });
  const [request] = requests;
  if (!request) throw new Error("nothing was sent");
  return { request, type: request.headers.get("content-type"), text: await request.clone().text() };
}

const error = (body: unknown, traits: object = {}) => failureOf(send(body, traits));

// An object that contains itself.
const circle = { a: [{}] };
circle.a.push(circle);

describe("a request body", () => {
  it.each(["application/merge-patch+json", "application/vnd.api+json", "application/json-patch+json"])(
    "is sent as %s if that is documented",
    async (type) => {
      expect(await send({ a: 1 }, { body: [type] })).toMatchObject({ type, text: '{"a":1}' });
    },
  );

  it("is sent with the content type that the call sets, in an option or a header", async () => {
    const traits = { body: ["application/json", "application/x-www-form-urlencoded"] };
    const form = { type: "application/x-www-form-urlencoded", text: "a=1+2" };
    expect(await send({ a: "1 2" }, traits)).toMatchObject({ type: "application/json" });
    expect(await send({ a: "1 2" }, traits, { contentType: "application/x-www-form-urlencoded" })).toMatchObject(form);
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect(await send({ a: "1 2" }, traits, { headers })).toMatchObject(form);
  });

  it.each([
    ["a string", "a,b", "text/csv", "a,b"],
    ["a buffer", new TextEncoder().encode("ab"), "application/octet-stream", "ab"],
    ["a blob without a type", new Blob(["ab"]), "application/octet-stream", "ab"],
    ["a blob", new Blob(["ab"], { type: "image/png" }), "image/png", "ab"],
    ["URLSearchParams", new URLSearchParams({ a: "1" }), "application/x-www-form-urlencoded;charset=UTF-8", "a=1"],
  ])("that is %s is sent unchanged", async (_, body, type, text) => {
    expect(await send(body, { body: ["text/csv"] })).toMatchObject({ type, text });
  });

  it("that is a FormData is sent with its boundary", async () => {
    const form = new FormData();
    form.set("file", new File(["ab"], "a.txt"));
    const { type, request } = await send(form);
    expect(type).toMatch(/^multipart\/form-data; ?boundary=/);
    expect(await (await request.formData()).get("file")).toMatchObject({ name: "a.txt" });
  });

  it("that is a stream is sent once, even if the operation can be repeated", async () => {
    const { client, requests } = createAcme(failed(503), { retry: { idempotent: true, baseDelay: 0 } });
    const body = new Response("ab").body as never;
    expect(await client.POST("/things/{id}", { ...PATH, body })).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(1);
    expect(await requests[0]?.text()).toBe("ab");
  });

  it("that is a string counts as JSON already, unless the operation documents strings", async () => {
    expect(await send('{"a":1}')).toMatchObject({ type: "application/json", text: '{"a":1}' });
    expect(await send("a", { stringBody: true })).toMatchObject({ type: "application/json", text: '"a"' });
  });

  it.each([
    ["an unsafe integer", { a: [{ b: 2 ** 53 }] }, "`/a/0/b` must be at most 2^53 - 1"],
    ["a Map", { a: new Map([["b", 1]]) }, "`/a` must be JSON, got a value of type Map"],
    ["a Blob", { a: new Blob(["x"]) }, "`/a` must be JSON, got a value of type Blob"],
    ["nothing but a Map", new Map([["b", 1]]), "`body` must be JSON, got a value of type Map"],
    ["a function", () => 1, "`body` must be JSON"],
    ["a number that JSON would write as null", { a: [Number.NaN] }, "`/a/0` must be a finite number, got NaN"],
    ["a date that JSON would write as null", { a: new Date(Number.NaN) }, "`/a` must be a valid date"],
    ["a promise", Promise.resolve({}), "`body` must be JSON, got a value of type Promise"],
    ["a BigInt", { a: [1n] }, "`/a/0` must be JSON, got a BigInt. Pass the whole body as a string of JSON."],
    ["an object that contains itself", circle, "`/a/1` must be JSON, got an object that contains itself."],
    [
      "a stream of Node",
      Readable.from(["ab"]),
      "`body` must be JSON, got a stream. Pass a ReadableStream as the whole body.",
    ],
    ["a stream of Node inside", { a: Readable.from(["ab"]) }, "`/a` must be JSON, got a stream."],
  ])("with %s is rejected with its position", async (_, body, message) => {
    expect(await error(body)).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining(message) });
  });

  it.each([
    ["application/x-www-form-urlencoded", { a: 2 ** 53 }, "`body.a` must be at most 2^53 - 1"],
    ["application/x-www-form-urlencoded", { a: [[1]] }, "`body.a.0` must be a string"],
    ["multipart/form-data", { a: 2 ** 53 }, "`body.a` must be at most 2^53 - 1"],
  ])("of %s names the field that cannot be sent", async (type, body, message) => {
    expect(await error(body, { body: [type] })).toMatchObject({ message: expect.stringContaining(message) });
  });

  it("can contain empty objects, dates and floating-point numbers", async () => {
    expect(await send({ a: {}, b: new Date(0), c: 1e300, d: Object.create(null) })).toMatchObject({
      text: '{"a":{},"b":"1970-01-01T00:00:00.000Z","c":1e+300,"d":{}}',
    });
  });

  it.each(["GET", "HEAD"] as const)("of a %s is rejected", async (method) => {
    const { client } = createAcme(ok);
    const failure = await failureOf(client[method]("/things/{id}", { ...PATH, body: {} } as never));
    expect(failure).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining("`body`") });
  });

  it("that the media type cannot represent is rejected", async () => {
    expect(await error({ a: 1 }, { body: ["text/csv"] })).toMatchObject({ name: "InvalidRequestError" });
  });
});

describe("bodies", () => {
  it("serializes a form with lists, dates and objects by their encoding", async () => {
    const encoding = { tags: { explode: false }, deep: { style: "deepObject" } };
    const traits = { body: ["application/x-www-form-urlencoded"], encoding };
    const body = { a: "1&2", list: [1, 2], tags: ["x", "y"], deep: { b: 1 }, plain: { c: "d e" }, none: undefined };
    expect((await send(body, traits)).text).toBe(
      "a=1%262&list=1&list=2&tags=x,y&deep[b]=1&plain=%7B%22c%22%3A%22d+e%22%7D",
    );
  });

  it("serializes multipart parts: files by name, lists as parts, objects as JSON, types by encoding", async () => {
    const traits = { body: ["multipart/form-data"], encoding: { csv: { contentType: "text/csv" } } };
    const file = new File(["ab"], "a.png", { type: "image/png" });
    const body = { file, ids: [1, 2], meta: { a: 1 }, csv: "x,y", bytes: new Uint8Array([65]), name: "ü" };
    const { type, request } = await send(body, traits);
    expect(type).toMatch(/^multipart\/form-data; ?boundary=/);
    const form = await request.formData();
    expect(form.get("file")).toMatchObject({ name: "a.png", type: "image/png" });
    expect(form.getAll("ids")).toEqual(["1", "2"]);
    expect(form.get("name")).toBe("ü");
    expect(form.get("meta")).toMatchObject({ type: "application/json" });
    expect(await (form.get("meta") as File).text()).toBe('{"a":1}');
    expect(form.get("csv")).toMatchObject({ type: "text/csv" });
    expect(form.get("bytes")).toMatchObject({ type: "application/octet-stream" });
  });

  it("sends multipart data of another type with that type, and its parts in the order of the properties", async () => {
    const traits = { body: ['multipart/related; boundary=x; type="application/json"'] };
    const file = new File(["a\r\nb"], 'a"b\r\n.txt', { type: "text/plain" });
    const { type, text } = await send({ meta: { a: 1 }, 'na"me': "ü", ids: [1, 2], file }, traits);
    const [, boundary = "none"] = type?.match(/^multipart\/related; type="application\/json"; boundary=(\S+)$/) ?? [];
    const parts = text.split(`--${boundary}`).map((part) => part.split("\r\n\r\n"));
    expect(parts).toEqual([
      [""],
      [
        '\r\nContent-Disposition: form-data; name="meta"; filename="blob"\r\nContent-Type: application/json',
        '{"a":1}\r\n',
      ],
      ['\r\nContent-Disposition: form-data; name="na%22me"', "ü\r\n"],
      ['\r\nContent-Disposition: form-data; name="ids"', "1\r\n"],
      ['\r\nContent-Disposition: form-data; name="ids"', "2\r\n"],
      [
        '\r\nContent-Disposition: form-data; name="file"; filename="a%22b%0D%0A.txt"\r\nContent-Type: text/plain',
        "a\r\nb\r\n",
      ],
      ["--\r\n"],
    ]);
  });

  it.each([
    [{ explode: false }, ["x", "y z"], [["a", "x,y z"]]],
    [{ style: "pipeDelimited" }, ["x", "&y"], [["a", "x|&y"]]],
    [
      { style: "deepObject" },
      { b: 1, c: { d: "=" } },
      [
        ["a[b]", "1"],
        ["a[c][d]", "="],
      ],
    ],
    [
      { style: "form" },
      { b: 1, "c d": "+" },
      [
        ["b", "1"],
        ["c d", "+"],
      ],
    ],
    [{ style: "form", contentType: "application/json" }, { b: 1 }, [["b", "1"]]],
    [{ explode: false }, [], []],
  ] as const)("serializes a part of a multipart body whose encoding is %j: %j", (encoding, value, expected) => {
    const { body } = bodies({ a: value }, "multipart/form-data", { a: encoding });
    expect([...(body as FormData)]).toEqual(expected);
  });

  it("sends files as they are, whatever style their encoding has", () => {
    const { body } = bodies({ a: [new Blob(["x"]), "y"] }, "multipart/form-data", { a: { explode: false } });
    expect((body as FormData).getAll("a")).toEqual([expect.any(Blob), "y"]);
  });

  it.each([
    ["multipart/related;boundary=xyz; a=b", /^multipart\/related; a=b; boundary=\S+$/],
    ["multipart/mixed;  boundary=x", /^multipart\/mixed; boundary=snap\S+$/],
    [
      'multipart/related; type="multipart/form-data"',
      /^multipart\/related; type="multipart\/form-data"; boundary=\S+$/,
    ],
  ])("replaces the boundary in %s", (given, type) => {
    expect(bodies({ a: "x" }, given, {}).contentType).toMatch(type);
  });

  it("sends a file without a type in multipart data of another type as binary data", async () => {
    const { text } = await send({ a: new Blob(["x"]) }, { body: ["multipart/related"] });
    expect(text).toContain("\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n");
  });

  it("names the property that its style cannot represent", () => {
    for (const type of ["multipart/form-data", "application/x-www-form-urlencoded"]) {
      const style = { a: { style: "form" } } as const;
      expect(() => bodies({ a: { b: { c: 1 } } }, type, style)).toThrow("`body.a");
      expect(() => bodies({ a: [{ b: 1 }] }, type, style)).toThrow("`body.a");
    }
  });

  it("serializes a list in a form as JSON if its encoding says so", () => {
    const encoding = { a: { contentType: "application/json" } };
    const { body } = bodies({ a: [{ b: 1 }] }, "application/x-www-form-urlencoded", encoding);
    expect(body).toBe(`a=${encodeURIComponent('[{"b":1}]')}`);
  });

  it("serializes each object in a list of a form as JSON", () => {
    const { body } = bodies({ a: [{ b: 1 }, "c"] }, "application/x-www-form-urlencoded", {});
    expect(body).toBe("a=%7B%22b%22%3A1%7D&a=c");
  });

  it.each(["multipart/form-data", "application/x-www-form-urlencoded"])(
    "rejects an object as a field of %s whose content type is not JSON",
    (type) => {
      expect(() => bodies({ a: { b: 1 } }, type, { a: { contentType: "application/xml" } })).toThrow(
        "`body.a` must be a string",
      );
    },
  );

  it("omits null, undefined and empty lists from a form", () => {
    const body = { a: null, b: undefined, c: [], d: [null, 1, undefined] };
    expect(bodies(body, "application/x-www-form-urlencoded", {}).body).toBe("d=1");
    const { body: parts } = bodies(body, "multipart/form-data", {});
    expect([...(parts as FormData)]).toEqual([["d", "1"]]);
  });

  it.each([
    [{}, "a=%7B%22b%22%3A%22%2F+%22%7D"],
    [{ contentType: "application/json" }, "a=%7B%22b%22%3A%22%2F+%22%7D"],
    [{ explode: false }, "a=b,%2F+"],
    [{ allowReserved: true }, "b=/+"],
    [{ style: "deepObject" }, "a[b]=%2F+"],
    [{ contentType: "application/json", style: "deepObject" }, "a[b]=%2F+"],
  ] as const)("writes the object of a form whose encoding is %j as %s", (encoding, expected) => {
    const { body } = bodies({ a: { b: "/ " } }, "application/x-www-form-urlencoded", { a: encoding });
    expect(body).toBe(expected);
  });

  it.each([
    ["a file without a type", new File(["ab"], "a.csv"), "text/csv", ["a.csv", "text/csv", "ab"]],
    ["a file with a type", new File(["ab"], "a", { type: "a/b" }), "text/csv", ["a", "a/b", "ab"]],
    ["a file without an encoding", new File(["ab"], "a.csv"), undefined, ["a.csv", "", "ab"]],
    ["a blob without a type", new Blob(["ab"]), "text/csv", ["blob", "text/csv", "ab"]],
    ["a blob with a type", new Blob(["ab"], { type: "a/b" }), "text/csv", ["blob", "a/b", "ab"]],
    ["a buffer", Uint8Array.of(97, 98), "text/csv", ["blob", "text/csv", "ab"]],
    ["a buffer", Uint8Array.of(97, 98).buffer, "image/*", ["blob", "application/octet-stream", "ab"]],
    ["a buffer", Uint8Array.of(97, 98), undefined, ["blob", "application/octet-stream", "ab"]],
    ["a string", "ab", "text/csv , text/plain, text/html", ["blob", "text/csv", "ab"]],
    ["a string", "ab", "text/plain", "ab"],
    ["a string", "ab", "*/*", "ab"],
    ["a string", "ab", "application/problem+json", ["blob", "application/problem+json", '"ab"']],
    ["a number", 5, "application/json", ["blob", "application/json", "5"]],
    ["a number", 5, undefined, "5"],
    ["a date", new Date(0), undefined, "1970-01-01T00:00:00.000Z"],
    ["an object", { b: 1 }, undefined, ["blob", "application/json", '{"b":1}']],
    ["an object", { b: 1 }, "application/vnd.acme+json", ["blob", "application/vnd.acme+json", '{"b":1}']],
    ["an object", { b: 1 }, "*/*", ["blob", "application/json", '{"b":1}']],
    ["a list", [1, null], "application/json", ["blob", "application/json", "[1,null]"]],
  ])("serializes %s as a part with the content type of its encoding", async (_, value, contentType, expected) => {
    const { body, contentType: written } = bodies(
      { a: value },
      "multipart/form-data",
      contentType === undefined ? {} : { a: { contentType } },
    );
    const parts = await Promise.all(
      (body as FormData)
        .getAll("a")
        .map(async (part) => (typeof part === "string" ? part : [part.name, part.type, await part.text()])),
    );
    expect(parts).toEqual([expected]);
    expect(written).toBeUndefined();
  });

  it.each([
    ["a"],
    [1],
    [[["a", 1]]],
    [null],
    [new Map([["a", 1]])],
    [new Date(0)],
    [Promise.resolve({ a: 1 })],
    [new Error("a")],
    [new URL("https://a.example/?b=1")],
    [new Request("https://a.example")],
    [new AbortController()],
  ])("rejects %o as a form or as multipart", (body) => {
    for (const type of ["application/x-www-form-urlencoded", "multipart/form-data"]) {
      expect(() => bodies(body, type, {})).toThrow("`body` must be a plain object with a property for each field");
    }
  });
});

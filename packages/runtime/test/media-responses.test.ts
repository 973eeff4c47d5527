import { media } from "@snap/runtime/media";
import { streams } from "@snap/runtime/streams";
import { describe, expect, it, vi } from "vitest";
import { type Answer, createAcme, failureOf } from "./support/acme.ts";
import { collect } from "./support/list.ts";

const send =
  (body: BodyInit | null, type: string | undefined, status = 200): Answer =>
  () => {
    const response = new Response(body, { status });
    if (type === undefined) response.headers.delete("content-type");
    else response.headers.set("content-type", type);
    return response;
  };

const documented = (accept: string, others: object = {}) => ({
  media,
  streams,
  operations: { "GET /things/{id}": { accept, ...others } },
});

describe("a response", () => {
  it.each([
    ["text/csv", "text/csv; charset=utf-8"],
    ["text/csv", "text/plain"],
    ["application/xml, application/json", "text/xml"],
    ["text/plain", undefined],
  ])("documented as %s and sent as %s is a string", async (accept, type) => {
    expect(await createAcme(send("a,b", type), {}, documented(accept)).get()).toMatchObject({ data: "a,b" });
    expect(await createAcme(send("", type), {}, documented(accept)).get()).toMatchObject({ status: 200, data: "" });
  });

  it.each([
    ["application/pdf", "application/pdf"],
    ["application/octet-stream, application/json", "image/png"],
    ["application/octet-stream", "text/plain"],
    ["application/octet-stream, application/json", "application/json5;charset=utf-8"],
    ["*/*", "text/plain"],
    ["application/zip", undefined],
    ["application/json, multipart/mixed", "multipart/mixed"],
  ])("documented as %s and sent as %s is a Blob", async (accept, type) => {
    const bytes = Uint8Array.of(0, 255, 10, 13, 128);
    const { data } = await createAcme(send(bytes, type), {}, documented(accept)).get();
    expect(data).toBeInstanceOf(Blob);
    const blob = data as unknown as Blob;
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
    expect(blob.type).toBe(type ?? "");
  });

  it.each([
    ["application/vnd.acme+json, text/csv", "application/json"],
    ["text/csv, application/json", "application/problem+json"],
  ])("documented as %s and sent as %s is parsed", async (accept, type) => {
    expect(await createAcme(send('{"state":"on"}', type), {}, documented(accept)).get()).toMatchObject({
      data: { state: "on" },
    });
  });

  it.each([
    ["text/csv", "application/json"],
    ["text/csv", "application/octet-stream"],
    ["application/json", "application/pdf"],
    ["application/json", "text/event-stream"],
  ])("documented as %s and sent as %s causes an UnreadableResponseError", async (accept, type) => {
    const result = await createAcme(send("[1]", type), {}, documented(accept)).get();
    expect(result.status).toBeUndefined();
    expect(result).toMatchObject({
      error: {
        name: "UnreadableResponseError",
        message: expect.stringContaining(`HTTP 200 with ${type} instead of ${accept}: see \`excerpt\``),
        excerpt: "[1]",
      },
    });
  });

  it.each(["application/json", "application/problem+json"])(
    "is parsed if it is a failure and its type is %s",
    async (type) => {
      const { get } = createAcme(send('{"message":"no"}', type, 400), {}, documented("text/csv"));
      expect(await get()).toMatchObject({ status: 400, error: { message: "no" } });
    },
  );

  it("that the client converts to JSON is parsed as JSON, whatever its type", async () => {
    const wire = async () => ({ readWire: async () => '{"state":"on"}', judgeFailure: async () => undefined });
    for (const parts of [documented("text/xml"), {}]) {
      const { get } = createAcme(send("<state>on</state>", "text/xml"), {}, { ...parts, wire });
      expect(await get()).toMatchObject({ data: { state: "on" } });
    }
  });

  it("of an undocumented type is not read to the end, which may never arrive", async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(10_000))),
      cancel,
    });
    const { error } = await createAcme(send(body, "text/html")).get();
    expect(error).toMatchObject({ name: "UnreadableResponseError", excerpt: "x".repeat(1000) });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each([
    'text/plain; charset="ISO-8859-1"',
    "text/csv;charset=latin1",
    "text/csv; a=b;  CHARSET=latin1; format=flowed",
    "text/csv;charset=latin1 ;a",
  ])("that is text is decoded with its charset: %s", async (type) => {
    const { data } = await createAcme(send(Uint8Array.of(0xe4), type), {}, documented("text/plain")).get();
    expect(data).toBe("ä");
  });

  it("that is text is decoded as UTF-8 without a charset, and with an unknown one", async () => {
    const bytes = new TextEncoder().encode("\ufeffä");
    for (const type of ["text/plain", "text/plain; charset=klingon", "text/plain; charset=utf-8"]) {
      expect(await createAcme(send(bytes, type), {}, documented("text/plain")).get()).toMatchObject({ data: "ä" });
    }
  });

  it("that is JSON is always decoded as UTF-8, without its byte order mark", async () => {
    const bytes = new TextEncoder().encode('\ufeff["ä"]');
    for (const type of ["application/json", "application/json; charset=iso-8859-1", "application/json;charset=UTF8"]) {
      expect(await createAcme(send(bytes, type)).get()).toMatchObject({ status: 200, data: ["ä"] });
    }
  });
});

describe("`parseAs`", () => {
  const get = (parseAs: string, body = '{"state":"on"}', type = "text/html", status = 200) =>
    createAcme(send(body, type, status)).get({ parseAs });

  it("overrides the documented and the actual type of a success", async () => {
    expect(await get("json")).toMatchObject({ data: { state: "on" } });
    expect(await get("text")).toMatchObject({ data: '{"state":"on"}' });
    expect(await ((await get("blob")).data as unknown as Blob).text()).toBe('{"state":"on"}');
    const buffer = (await get("arrayBuffer")).data as unknown as ArrayBuffer;
    expect(new TextDecoder().decode(buffer)).toBe('{"state":"on"}');
    const { data } = await get("stream");
    expect(data).toBeInstanceOf(ReadableStream);
    expect(await new Response(data as unknown as ReadableStream).text()).toBe('{"state":"on"}');
  });

  it("does not affect failures, or responses without a body", async () => {
    expect(await get("text", '{"message":"no"}', "application/json", 400)).toMatchObject({ error: { message: "no" } });
    expect(await createAcme(() => new Response(null, { status: 204 })).get({ parseAs: "blob" })).toMatchObject({
      status: 204,
      data: undefined,
    });
  });

  it('"json" rejects a response that is not JSON', async () => {
    expect(await get("json", "<html>")).toMatchObject({ error: { name: "UnreadableResponseError" } });
  });

  it('"stream" returns a body that the signal still aborts', async () => {
    const cancel = vi.fn();
    const controller = new AbortController();
    const body = new ReadableStream({ start: (to) => to.enqueue(Uint8Array.of(1)), cancel });
    const result = await createAcme(send(body, "text/plain")).get({ parseAs: "stream", signal: controller.signal });
    const reader = (result.data as unknown as ReadableStream<Uint8Array>).getReader();
    expect(await reader.read()).toMatchObject({ value: Uint8Array.of(1) });
    controller.abort("enough");
    expect(await failureOf(reader.read())).toBe("enough");
    expect(cancel).toHaveBeenCalledWith("enough");
  });
});

describe("a failure", () => {
  it("is decoded no matter where its bytes are split", async () => {
    const bytes = new TextEncoder().encode('{"message":"ä€😀"}');
    const one = [...bytes].map((byte) => Uint8Array.of(byte));
    const body = new ReadableStream({
      pull(controller) {
        const next = one.shift();
        if (next) controller.enqueue(next);
        else controller.close();
      },
    });
    const result = await createAcme(send(body, "application/json", 400)).get();
    expect(result).toMatchObject({ status: 400, error: { message: "ä€😀" } });
  });

  it("is decoded if it ends within a multi-byte character", async () => {
    const { get } = createAcme(send(Uint8Array.of(0x61, 0xe2, 0x82), "text/html", 400));
    expect(await get()).toMatchObject({ error: { excerpt: "a\ufffd" } });
  });

  it("is read completely if the runtime has no streams", async () => {
    const response = Response.json({ message: "no" }, { status: 400 });
    Object.defineProperty(response, "body", { value: undefined });
    expect(await createAcme(() => response).get()).toMatchObject({ status: 400, error: { message: "no" } });
  });

  it("that is a documented string causes an ApiError with the string", async () => {
    const { get } = createAcme(
      send("no such thing", "text/plain", 404),
      {},
      documented("application/json, text/plain"),
    );
    expect(await get()).toMatchObject({
      status: 404,
      error: {
        name: "ApiError",
        status: 404,
        body: "no such thing",
        message: "Acme GET https://api.acme.example/things/1: HTTP 404 NOT_FOUND: no such thing",
      },
    });
  });

  it.each([400, 404, 500, 503])(
    "of status %s without a documented body is read only up to a maximum length",
    async (status) => {
      let pulled = 0;
      const cancel = vi.fn();
      const chunk = new TextEncoder().encode("<p>".repeat(10_000));
      const endless = new ReadableStream({
        pull(controller) {
          pulled += chunk.length;
          controller.enqueue(chunk);
        },
        cancel,
      });
      const { get } = createAcme(send(endless, "text/html", status), { retry: false });
      expect(await get()).toMatchObject({ error: { name: "UnreadableResponseError", status } });
      expect(pulled).toBeLessThan(200_000);
      expect(cancel).toHaveBeenCalledOnce();
    },
  );
});

describe("a documented stream", () => {
  it("is an unexpected response for a client without streams, and is not read as a file", async () => {
    const accept = "application/octet-stream, application/x-ndjson";
    const { get: call } = createAcme(
      send("1\n", "application/x-ndjson"),
      {},
      { ...documented(accept), streams: undefined as never },
    );
    expect(await call()).toMatchObject({ error: { name: "UnreadableResponseError", excerpt: "1\n" } });
  });

  it("respects the `idleTimeout` of its client", async () => {
    const open = new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode("1\n")) });
    const type = "application/x-ndjson";
    const { data } = await createAcme(send(open, type), { idleTimeout: 20 }, documented(type)).get();
    expect(await failureOf(collect(data as unknown as AsyncIterable<unknown>))).toMatchObject({ timeout: 20 });
  });

  it("contains no credential in the error when its connection breaks", async () => {
    const broken = new ReadableStream({ pull: (to) => to.error(new Error("acme-credential was refused")) });
    const { data } = await get(broken, "application/x-ndjson");
    expect(await failureOf(collect(data as unknown as AsyncIterable<unknown>))).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining("the stream broke off: [redacted] was refused"),
    });
  });

  const get = (body: BodyInit, type: string, init: object = {}, others = {}) =>
    createAcme(send(body, type), {}, documented(type, others)).get(init);

  it.each([
    ["text/event-stream", 'data: {"n":1}\n\nid: 7\ndata: 2\n\n', [{ data: { n: 1 } }, { data: 2, id: "7" }]],
    ["application/x-ndjson", '{"n":1}\n2\n', [{ n: 1 }, 2]],
    ["application/json-seq", '\x1e{"n":1}\n\x1e2\n', [{ n: 1 }, 2]],
  ])("of %s is an iterable of its items", async (type, body, items) => {
    const { data, status } = await get(body, type);
    expect(status).toBe(200);
    expect(await collect(data as unknown as AsyncIterable<unknown>)).toEqual(items);
  });

  it("of strings is not parsed", async () => {
    const { data } = await get("data: 1\n\n", "text/event-stream", {}, { textEvents: true });
    expect(await collect(data as unknown as AsyncIterable<unknown>)).toEqual([{ data: "1" }]);
  });

  it("is not ended by `timeout`, but by the signal and by `idleTimeout`", async () => {
    const open = () => new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode("1\n")) });
    const controller = new AbortController();
    const signal = controller.signal;
    const aborted = await get(open(), "application/x-ndjson", { timeout: 500, signal });
    const items = (aborted.data as unknown as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await items.next()).toMatchObject({ value: 1 });
    setTimeout(() => controller.abort(), 5);
    expect(await failureOf(items.next())).toMatchObject({ name: "AbortError", provider: "Acme", attempts: 1 });

    const idle = await get(open(), "application/x-ndjson", { timeout: 500, idleTimeout: 30 });
    expect(await failureOf(collect(idle.data as unknown as AsyncIterable<unknown>))).toMatchObject({
      name: "TimeoutError",
      timeout: 30,
    });
  });

  it("that fails is an ordinary failure", async () => {
    const { get: call } = createAcme(
      send('{"message":"no"}', "application/json", 400),
      {},
      documented("text/event-stream, application/json"),
    );
    expect(await call()).toMatchObject({ status: 400, error: { message: "no" } });
  });

  it.each(["idleTimeout"])("rejects an invalid `%s` before anything is sent", async (option) => {
    const { get: call, requests } = createAcme(
      send("1\n", "application/x-ndjson"),
      {},
      documented("application/x-ndjson"),
    );
    for (const value of ["1 s", Number.NaN, -1]) {
      expect(await failureOf(call({ [option]: value }))).toMatchObject({
        name: "InvalidRequestError",
        message: expect.stringContaining(`\`${option}\` must be milliseconds`),
      });
    }
    expect(requests).toEqual([]);
  });
});

describe("an id that JavaScript cannot hold exactly", () => {
  it.each([
    ['{"id":9007199254740993}', "/id"],
    ['{"data":{"thing_id":12345678901234567890}}', "/data/thing_id"],
    ['[{"thingId":-9007199254740993}]', "/0/thingId"],
    ['{"a/b":[{"thingID":9007199254740993}]}', "/a~1b/0/thingID"],
    ['{"thing_ids":[1,9007199254740993]}', "/thing_ids/1"],
    ['{"ids":[[9007199254740993]]}', "/ids/0/0"],
    ['{"a~b":{"id":9007199254740993}}', "/a~0b/id"],
  ])("in %s is rejected with its JSON Pointer", async (body, pointer) => {
    const result = await createAcme(send(body, "application/json")).get();
    expect(result.status).toBeUndefined();
    expect(result).toMatchObject({
      error: {
        name: "UnreadableResponseError",
        message: expect.stringContaining(
          `HTTP 200 with an id that JavaScript cannot hold exactly, at "${pointer}": read it with \`parseAs: "text"\``,
        ),
      },
    });
    expect(await createAcme(send(body, "application/json")).get({ parseAs: "text" })).toMatchObject({ data: body });
  });

  it.each([
    '{"id":9007199254740991}',
    '{"id":"9007199254740993"}',
    '{"id":1.2345678901234567}',
    '{"size":9007199254740993,"paid":9007199254740993,"width":9007199254740993}',
    '{"id":{"size":9007199254740993}}',
    '{"thing_idx":9007199254740993}',
    "[9007199254740993]",
    "9007199254740993",
  ])("is not found in %s", async (body) => {
    expect(await createAcme(send(body, "application/json")).get()).toMatchObject({ data: JSON.parse(body) });
  });

  it("in a failure does not hide the failure", async () => {
    const { get } = createAcme(send('{"message":"no","id":9007199254740993}', "application/json", 400));
    expect(await get()).toMatchObject({ status: 400, error: { message: "no" } });
  });
});

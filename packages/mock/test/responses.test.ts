import { createHandlerFactory, createMockCloud, type Fault, type MockBehaviour } from "@snap/mock";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { createMediaCloud, media } from "./support/media.ts";

async function send(path: string, init: RequestInit = {}, ...faults: Fault[]) {
  const cloud = createMediaCloud();
  cloud.faults.add(...faults);
  const response = await getResponse(cloud.handlers, new Request(media.baseUrl + path, init));
  if (!response) throw new Error(`${path} has no handler`);
  return response;
}

async function chunksOf(response: Response): Promise<string[]> {
  const chunks: string[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) chunks.push(decoder.decode(chunk));
  return chunks;
}

describe("a response of a mock", () => {
  it.each([
    ["/text", "text/plain; charset=utf-8", "grüße"],
    ["/bytes", "application/octet-stream", "é"],
    ["/null", "application/json", "null"],
    ["/string", "application/json", '"a"'],
    ["/raw-events", "text/event-stream", "event: ping\ndata: {}\n\n"],
  ])("has its documented media type: %s", async (path, type, text) => {
    const response = await send(path);
    expect([response.headers.get("content-type"), await response.text()]).toEqual([type, text]);
  });

  it.each([
    ["/events", ['data: {"n":1}\n\n', "data: two\ndata: lines\n\n", 'data: {"n":3}\n\n']],
    ["/lines", ['{"n":1}\n', "two\nlines\n", '{"n":3}\n']],
    ["/sequence", ['\x1e{"n":1}\n', "\x1etwo\nlines\n", '\x1e{"n":3}\n']],
  ])("is sent event by event if it is a stream: %s", async (path, chunks) => {
    expect(await chunksOf(await send(path))).toEqual(chunks);
  });

  it.each([
    ["*/*", "application/json", '{"n":1}'],
    ["application/json, text/csv", "application/json", '{"n":1}'],
    ["text/csv", "text/csv", "n\n1"],
    ["TEXT/CSV;q=1", "text/csv", "n\n1"],
    ["application/json;q=0.5, text/csv;q=0.9", "text/csv", "n\n1"],
    ["application/json;q=0, */*", "text/csv", "n\n1"],
    ["image/*", "image/png", "png"],
    ["application/xml", "application/json", '{"n":1}'],
  ])("has the media type that `accept` prefers: %s", async (accept, type, text) => {
    const response = await send("/several", { headers: { accept } });
    expect([response.headers.get("content-type"), await response.text()]).toEqual([type, text]);
    const handler = createHandlerFactory(media, "several")();
    const handled = await getResponse([handler], new Request(`${media.baseUrl}/several`, { headers: { accept } }));
    expect([handled?.headers.get("content-type"), await handled?.text()]).toEqual([type, text]);
  });

  it("has the media type of the example that is requested by name", async () => {
    const response = await send("/several", { headers: { prefer: "example=picture", accept: "application/json" } });
    expect([response.headers.get("content-type"), await response.text()]).toEqual(["image/png", "png"]);
    const handler = createHandlerFactory<{ 200: "header" }>(media, "several")({ status: 200, example: "header" });
    const handled = await getResponse([handler], new Request(`${media.baseUrl}/several`));
    expect([handled?.headers.get("content-type"), await handled?.text()]).toEqual(["text/csv", "n"]);
  });

  it("has its headers but no body for HEAD", async () => {
    const response = await send("/head", { method: "HEAD" });
    expect([response.status, response.headers.get("x-count"), response.body]).toEqual([200, "3", null]);
  });

  it("is a redirect if the contract documents a redirect and no success", async () => {
    const response = await send("/moved", { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/text"]);
  });

  it("is a 304 if the request selects it", async () => {
    const response = await send("/unchanged", { headers: { prefer: "code=304" } });
    expect([response.status, response.headers.get("etag"), response.body]).toEqual([304, '"1"', null]);
  });

  it("is `default` if nothing else is documented", async () => {
    const response = await send("/failed");
    expect([response.status, await response.text()]).toEqual([500, "because"]);
  });

  it("may be bytes or a Blob from a provider's behaviour", async () => {
    const bytes = new Uint8Array([0, 255]);
    for (const body of [new Blob([bytes]), bytes.buffer]) {
      const behaviour: MockBehaviour = { operations: { bytes: (call) => call.response(200, body) } };
      const { handlers } = createMockCloud(media, behaviour, {});
      const response = await getResponse(handlers, new Request(`${media.baseUrl}/bytes`));
      expect([...new Uint8Array((await response?.arrayBuffer()) ?? [])]).toEqual([0, 255]);
    }
  });

  it.each(["/events", "/bytes"])(
    "fails in the middle if it is truncated and its format has no end mark: %s",
    async (path) => {
      const response = await send(path, {}, { with: "truncated" });
      await expect(response.text()).rejects.toThrow("terminated");
    },
  );
});

describe("a request with a body", () => {
  it.each<[body: BodyInit, type: string | undefined, status: number]>([
    [new Uint8Array([0, 255]), "application/octet-stream", 201],
    [new Uint8Array([0, 255]), "image/png", 415],
    ["{}", "application/json", 415],
  ])("is accepted or refused by its content type (%#)", async (body, type, status) => {
    const headers: HeadersInit = type === undefined ? {} : { "content-type": type };
    expect((await send("/upload", { method: "POST", headers, body })).status).toBe(status);
  });

  it("is accepted as a form with its file, and refused without the file", async () => {
    const form = new FormData();
    form.append("name", "a");
    expect((await send("/upload", { method: "POST", body: form })).status).toBe(422);
    form.append("file", new Blob(["a"]));
    expect((await send("/upload", { method: "POST", body: form })).status).toBe(201);
  });
});

describe("a path with characters that URLs encode", () => {
  it("matches the request of a client", async () => {
    const [operation] = media.operations;
    if (!operation) throw new Error("The contract has no operation.");
    const contract = { ...media, operations: [{ ...operation, path: "/größe <1>" }] };
    const { handlers } = createMockCloud(contract, {}, {});
    expect((await getResponse(handlers, new Request(`${media.baseUrl}/größe <1>`)))?.status).toBe(200);
  });
});

describe("the security of an operation", () => {
  const key = { in: "header", name: "x-key" } as const;
  const [text, bytes, ...others] = media.operations;
  if (!text || !bytes) throw new Error("The contract has no operations.");
  const operations = [{ ...text, security: [] }, { ...bytes, security: [[], [key]] }, ...others].map((operation) => ({
    ...operation,
    responses: { ...operation.responses, 401: {} },
  }));
  const contract = { ...media, security: [[key]], operations };

  it.each<[path: string, headers: HeadersInit, status: number]>([
    ["/text", {}, 200],
    ["/bytes", {}, 200],
    ["/null", {}, 401],
    ["/null", { "x-key": "a" }, 200],
  ])("replaces the security of the contract: %s with %j", async (path, headers, status) => {
    const { handlers } = createMockCloud(contract, {}, {});
    const request = () => new Request(media.baseUrl + path, { headers });
    expect((await getResponse(handlers, request()))?.status).toBe(status);
    const handler = createHandlerFactory(contract, path.slice(1))();
    expect((await getResponse([handler], request()))?.status).toBe(status);
  });
});

describe("a path with a query", () => {
  it("matches the operation with the same query", async () => {
    expect(await (await send("/rpc?action=list")).text()).toBe("list");
    expect(await (await send("/rpc?q=1&action=list")).text()).toBe("list");
    expect(await (await send("/rpc?action=show&id=7")).text()).toBe("show");
    await expect(send("/rpc?action=drop")).rejects.toThrow("has no handler");
    await expect(send("/rpc?action=show")).rejects.toThrow("has no handler");
  });
});

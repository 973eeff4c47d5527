import { unwrap } from "@snap/runtime";
import { media } from "@snap/runtime/media";
import { describe, expect, it, vi } from "vitest";
import { type Answer, createAcme, failureOf } from "../support/acme.ts";

const PATH = { params: { path: { id: "1" } } };

const text =
  (body: string | null, status = 200, type = "application/json"): Answer =>
  () =>
    new Response(body, { status, headers: { "content-type": type } });

describe("a response", () => {
  it.each(["application/json", "application/problem+json; charset=utf-8", "APPLICATION/JSON", "text/json"])(
    "of type %s is parsed as JSON",
    async (type) => {
      expect(await createAcme(text('{"state":"on"}', 200, type)).get()).toMatchObject({ data: { state: "on" } });
    },
  );

  it("is read as JSON if it has no content type", async () => {
    const bytes = new TextEncoder().encode('{"state":"on"}');
    expect(await createAcme(() => new Response(bytes)).get()).toMatchObject({ data: { state: "on" } });
  });

  it.each([
    [
      "a page of a proxy",
      text("<html>hi</html>", 200, "text/html"),
      "text/html instead of application/json: see `excerpt`",
    ],
    ["JSON that breaks off", text('{"state":"o'), "no readable JSON: see `excerpt`"],
    [
      "JSON of another type",
      text('{"state":"on"}', 200, "text/plain"),
      "text/plain instead of application/json: see `excerpt`",
    ],
    [
      "many JSON values",
      text("{}\n{}", 200, "application/x-ndjson"),
      "application/x-ndjson instead of application/json: see `excerpt`",
    ],
    ["nothing", text(""), "an empty body"],
    ["nothing of another type", text("", 200, "text/html"), "an empty body"],
    ["`null`", text("null"), "`null`, which its spec does not allow"],
  ])("causes an UnreadableResponseError if it is %s", async (_, answer, message) => {
    const { get, requests } = createAcme(answer);
    const result = await get();
    expect(result.status).toBeUndefined();
    expect(result.data).toBeUndefined();
    expect(result.error).toMatchObject({
      name: "UnreadableResponseError",
      code: "INTERNAL",
      status: 200,
      attempts: 1,
      retryable: false,
      message: `Acme GET https://api.acme.example/things/1: HTTP 200 with ${message}`,
    });
    expect(result.response.status).toBe(200);
    expect(() => unwrap(result)).toThrow(message);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["INTERNAL", 500, true, ""],
    ["UNAVAILABLE", 502, true, "<html>Bad gateway</html>"],
    ["NOT_FOUND", 404, false, "null"],
    ["INVALID_ARGUMENT", 400, false, "false"],
    ["PERMISSION_DENIED", 403, false, "0"],
    ["FAILED_PRECONDITION", 412, false, "7"],
    ["ABORTED", 409, false, '"busy"'],
    ["UNAUTHENTICATED", 401, false, '""'],
    ["UNKNOWN", 418, false, '{"message":'],
  ])("has the code %s of its status %s if its failure is unreadable", async (code, status, retryable, body) => {
    const { error } = await createAcme(text(body, status), { retry: false }).get();
    expect(error).toMatchObject({ name: "UnreadableResponseError", code, status, retryable, excerpt: body });
  });

  it.each(["0", "false", "[]"])("has %s as its data", async (body) => {
    expect(await createAcme(text(body)).get()).toMatchObject({ status: 200, data: JSON.parse(body) });
  });

  it.each([204, 205])("with status %s has no data and no error", async (status) => {
    const result = await createAcme(() => new Response(null, { status })).get();
    expect(result).toMatchObject({ status, data: undefined });
    expect(result).not.toHaveProperty("error");
    expect(unwrap(result)).toBeUndefined();
  });

  it("to a HEAD has no data and no error", async () => {
    const { client } = createAcme(text(null));
    expect(await client.HEAD("/things/{id}", PATH)).toEqual({ status: 200, response: expect.any(Response) });
  });

  it("to a HEAD that fails has its status and an ApiError", async () => {
    const result = await createAcme(text(null, 404)).client.HEAD("/things/{id}", PATH);
    expect(result).toMatchObject({ status: 404, error: { name: "ApiError", status: 404, body: undefined } });
    expect(() => unwrap(result)).toThrow("HTTP 404 NOT_FOUND: no message");
  });

  it("has no data if the spec documents it without a body, even if the server sends one", async () => {
    for (const body of ["", "accepted"]) {
      const operations = { "DELETE /things/{id}": { bodiless: /^202$/ } };
      const { client } = createAcme(text(body, 202), {}, { operations });
      expect(await client.DELETE("/things/{id}", PATH)).toMatchObject({ status: 202, data: undefined });
    }
  });

  it("has its status and an ApiError if it fails without a body, as documented", async () => {
    for (const body of ["", "<html>"]) {
      const answer = text(body, 404, "text/html");
      const { get } = createAcme(answer, {}, { operations: { "GET /things/{id}": { bodiless: /^404$/ } } });
      const result = await get();
      expect(result).toMatchObject({ status: 404, error: { name: "ApiError", status: 404, body: undefined } });
      expect(() => unwrap(result)).toThrow("HTTP 404 NOT_FOUND: no message");
    }
  });

  it("with status 304 has its status and no body, so ETags can be used", async () => {
    const result = await createAcme(() => new Response(null, { status: 304, headers: { etag: '"1"' } })).get();
    expect(result).toMatchObject({ status: 304, error: { name: "ApiError", status: 304, body: undefined } });
    expect(result.response.headers.get("etag")).toBe('"1"');
  });

  it("may be `null` if the spec allows it", async () => {
    const { get } = createAcme(text("null"), {}, { operations: { "GET /things/{id}": { nullable: true } } });
    const result = await get();
    expect(result).toMatchObject({ status: 200, data: null });
    expect(unwrap(result)).toBeNull();
  });

  it("has a short error even if its URL is very long, such as one with a long cursor", async () => {
    const params = { path: { id: "x".repeat(100_000) } };
    const error = await failureOf(createAcme(text("{}", 400)).get({ params }).then(unwrap));
    expect(error).toMatchObject({ name: "ApiError", url: expect.stringMatching(/^.{2000}$/) });
    expect(String(error).length).toBeLessThan(3_000);
  });

  it("is shortened in the error if its failure is very long", async () => {
    const huge = JSON.stringify({ message: "x".repeat(10_000_000) });
    for (const type of ["application/json", "text/html"]) {
      const error = await failureOf(
        createAcme(text(huge, 400, type))
          .get()
          .then(unwrap),
      );
      expect(error).toMatchObject({ name: "UnreadableResponseError", status: 400, excerpt: huge.slice(0, 1000) });
      expect(JSON.stringify(error).length).toBeLessThan(2000);
    }
  });

  it("is parsed as JSON up to 65,536 characters if it fails", async () => {
    const sized = (length: number) => JSON.stringify({ message: "x".repeat(length - 14) });
    expect(await createAcme(text(sized(65_536), 400)).get()).toMatchObject({ status: 400 });
    expect(await createAcme(text(sized(65_537), 400)).get()).toMatchObject({
      error: { name: "UnreadableResponseError" },
    });
  });

  it("shows no beginning of a credential at the end of its content type", async () => {
    const credential = "w72gs53zv0gaYOsFeB4kQ8w72gs53zv0gaYOsFeB4kQ8";
    const answer = text("hi", 400, `text/x; a=${credential.slice(0, 14)}`);
    const error = await failureOf(createAcme(answer, {}, { credential }).get().then(unwrap));
    expect(error).toMatchObject({ name: "UnreadableResponseError" });
    expect(String(error)).not.toContain(credential.slice(0, 12));
  });

  it("is truncated in the error if it is nested too deeply, and does not crash", async () => {
    const deep = `${'{"error":'.repeat(5000)}1${"}".repeat(5000)}`;
    const error = await failureOf(createAcme(text(deep, 400)).get().then(unwrap));
    expect(error).toMatchObject({ name: "ApiError", status: 400 });
    expect(String(error)).toContain("[redacted]");
  });

  it.each([
    ["before its headers", () => Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") }))],
    [
      "within its body",
      () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) })),
    ],
  ] satisfies [string, Answer][])(
    "causes a ConnectionError after all attempts if its connection breaks %s",
    async (_, answer) => {
      const { get, requests } = createAcme(answer, { retry: { baseDelay: 0 } });
      expect(await failureOf(get())).toMatchObject({ name: "ConnectionError", code: "UNAVAILABLE", attempts: 3 });
      expect(requests).toHaveLength(3);
    },
  );
});

describe("reading a response", () => {
  it("does not wait for the end of a body that must be empty", async () => {
    const cancel = vi.fn();
    const operations = { "GET /things/{id}": { bodiless: /^202$/ } };
    await createAcme(() => new Response(new ReadableStream({ cancel }), { status: 202 }), {}, { operations }).get();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each([
    ["application/json ; charset=utf-8", { data: { state: "on" } }],
    ["application/jsonx", { error: { name: "UnreadableResponseError" } }],
  ])("parses JSON or not, depending on the content type %s", async (type, expected) => {
    expect(await createAcme(text('{"state":"on"}', 200, type)).get()).toMatchObject(expected);
  });

  it("supports only JSON without `media`, even if the spec documents another type", async () => {
    const operations = { "GET /things/{id}": { accept: "text/csv" } };
    expect(await createAcme(text("a,b", 200, "text/csv"), {}, { operations }).get()).toMatchObject({
      error: { name: "UnreadableResponseError", excerpt: "a,b" },
    });
  });

  it("returns no string for an undocumented failure", async () => {
    const operations = { "GET /things/{id}": { accept: "application/json, application/pdf" } };
    expect(await createAcme(text("<p>", 400, "text/html"), {}, { operations, media }).get()).toMatchObject({
      error: { name: "UnreadableResponseError", excerpt: "<p>" },
    });
  });

  it("reports invalid JSON, or the wrong content type, of a failure", async () => {
    expect((await createAcme(text("{", 400)).get()).error).toMatchObject({
      message: expect.stringMatching(/no readable JSON: see `excerpt`$/),
    });
    expect((await createAcme(text("{", 400, "text/html")).get()).error).toMatchObject({
      message: expect.stringMatching(/text\/html instead of application\/json: see `excerpt`$/),
    });
  });

  it("must have been awaited before `unwrap`", () => {
    const message = "The argument of `unwrap` must be the result of a call. Await the call.";
    expect(() => unwrap(createAcme(text("{}")).get() as never)).toThrow(message);
    for (const other of [null, undefined, 5]) expect(() => unwrap(other as never)).toThrow(message);
  });

  it("creates an error that names the call, which `unwrap` throws", async () => {
    const error = await failureOf(createAcme(text('{"message":"no"}', 400)).get().then(unwrap));
    expect(error).toMatchObject({
      message: expect.stringMatching(/^Acme GET https:\/\/.*\/things\/1: HTTP 400 .*: no$/),
    });
  });

  it("returns null instead of a stream if there is no body", async () => {
    const { signal } = new AbortController();
    expect(await createAcme(() => new Response(null)).get({ parseAs: "stream", signal })).toMatchObject({ data: null });
  });

  it("does not parse a failure that is longer than the maximum", async () => {
    const json = JSON.stringify({ message: "x".repeat(65_536 - 14) });
    const chunks = [json, "more"].map((chunk) => new TextEncoder().encode(chunk));
    const body = new ReadableStream({
      pull(controller) {
        const next = chunks.shift();
        if (next) controller.enqueue(next);
        else controller.close();
      },
    });
    const headers = { "content-type": "application/json" };
    expect(await createAcme(() => new Response(body, { status: 400, headers })).get()).toMatchObject({
      error: { name: "UnreadableResponseError" },
    });
  });
});

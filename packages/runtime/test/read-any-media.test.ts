import { createClient } from "@snap/runtime/fetch-client";
import { describe, expect, it } from "vitest";

interface Paths {
  "/things": { get: { responses: { 200: { content: { "*/*": unknown } } } } };
}

async function receive(body: BodyInit | null, init: ResponseInit) {
  const client = createClient<Paths>({ baseUrl: "https://api.example", fetch: async () => new Response(body, init) });
  const { data, error } = await client.GET("/things");
  return { data, error };
}

const sent = (type: string, others: Readonly<Record<string, string>> = {}) => ({
  headers: { "content-type": type, ...others },
});

describe("an undocumented failure", () => {
  it.each([
    ["image/png", "not found"],
    ["application/json", "null"],
    ["text/plain", "[1"],
  ])("of type %s causes an error with its text", async (type, body) => {
    const { data, error } = await receive(body, { status: 404, ...sent(type) });
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ name: "ApiError", status: 404, body });
  });

  it.each(["image/png", "text/plain", "application/json"])("of type %s may be empty", async (type) => {
    const { error } = await receive("", { status: 404, ...sent(type) });
    expect(error).toMatchObject({ name: "ApiError", status: 404, body: undefined });
  });
});

describe("an undocumented failure with an object", () => {
  it.each(["application/json", "text/plain", "image/png"])(
    "of type %s causes an error that contains the object",
    async (type) => {
      const { data, error } = await receive('{"message":"no"}', { status: 404, ...sent(type) });
      expect({ data, error }).toEqual({ data: undefined, error: { message: "no" } });
    },
  );
});

describe("an undocumented success", () => {
  it.each([
    ["application/json", '{"a":1}', { a: 1 }],
    ["application/json", "", undefined],
    ["text/plain", '{"a":1}', { a: 1 }],
    ["text/plain", "1", 1],
    ["text/plain", "a", "a"],
    ["text/plain", "", undefined],
  ])("of type %s is JSON or a string: %j", async (type, body, data) => {
    expect(await receive(body, sent(type))).toEqual({ data, error: undefined });
  });

  it("is JSON without a content type", async () => {
    const { data } = await receive(new TextEncoder().encode('{"a":1}'), {});
    expect(data).toEqual({ a: 1 });
  });

  it("causes an error if its content type is JSON but its body is not", async () => {
    const { data, error } = await receive("a", sent("application/json"));
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ name: "UnreadableResponseError", excerpt: "a" });
  });

  it("is undefined if it is binary and its length is 0", async () => {
    expect(await receive(null, sent("image/png", { "content-length": "0" }))).toEqual({
      data: undefined,
      error: undefined,
    });
  });

  it("is a Blob if it is binary and has no length, even if it is empty", async () => {
    const { data } = await receive("", sent("image/png"));
    expect(data).toBeInstanceOf(Blob);
  });
});

import { InvalidRequestError } from "@snap/runtime";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serializePath } from "../../src/request/serialize-path.ts";
import { serializeQuery } from "../../src/request/serialize-query.ts";
import { createAcme, failureOf, ok } from "../support/acme.ts";

describe("a call", () => {
  it.each(["", undefined, null, ".", "..", "a\nb", "\0", "a\u007f", "a\u0085"])(
    "is rejected before it is sent if a path parameter is %j",
    async (id) => {
      const { requests, client } = createAcme(ok);
      const failure = await failureOf(client.DELETE("/things/{id}", { params: { path: { id: id as string } } }));
      expect(failure).toBeInstanceOf(InvalidRequestError);
      expect(failure).toMatchObject({ code: "INVALID_ARGUMENT", retryable: false, attempts: 0 });
      expect(String(failure)).toContain(
        "/things/{id}: `params.path.id` must not be missing, empty or a dot segment, or contain control characters.",
      );
      expect(requests).toEqual([]);
    },
  );

  it.each([0, -1, Number.NaN])("is rejected if its timeout is %s", async (timeout) => {
    const { requests, client } = createAcme(ok);
    const failure = await failureOf(client.GET("/things/{id}", { params: { path: { id: "1" } }, timeout }));
    expect(failure).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining("`timeout`") });
    expect(requests).toEqual([]);
    expect(() => createAcme(ok, { timeout })).toThrow("`timeout`");
  });

  it("is rejected if its path could become part of the host", async () => {
    const { requests, client } = createAcme(ok);
    // @ts-expect-error: no such path is in the spec
    const failure = await failureOf(client.GET(".evil.example/x"));
    expect(failure).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("must begin with a slash"),
    });
    expect(requests).toEqual([]);
  });

  it("is rejected if it has no parameters at all", async () => {
    const { requests, client } = createAcme(ok);
    // @ts-expect-error: the path needs its parameter
    await expect(client.GET("/things/{id}")).rejects.toThrow("`params.path.id` must not be missing, empty");
    expect(requests).toEqual([]);
  });

  it.each([
    ["a parameter", { params: { path: { id: "\ud800-secret" } }, body: { name: "" } }],
    ["a header", { params: { path: { id: "1" } }, body: { name: "" }, headers: { "x-note": "secret\nx-evil: 1" } }],
    [
      "a body",
      {
        params: { path: { id: "1" } },
        body: {
          name: "",
          toJSON: () => {
            throw new Error("secret");
          },
        } as never,
      },
    ],
  ])("is rejected without being quoted if %s cannot be sent", async (_, init) => {
    const { requests, client } = createAcme(ok);
    const failure = await failureOf(client.PUT("/things/{id}", init));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(String(failure)).toMatch(/cannot be sent\.?$/);
    expect(requests).toEqual([]);
  });
});

describe("baseUrl", () => {
  it.each([
    "",
    "api.acme.example",
    "ftp://api.acme.example",
    "file:///etc",
    "ftp://a.example/https://b.example",
    "javascript:alert(1)",
    "https://",
    "https://user:hunter22@api.acme.example",
    "https://api.acme.example?key=hunter22",
    "https://api.acme.example/#hunter22",
  ])("is rejected as %j, without being quoted", (baseUrl) => {
    const create = () => createAcme(ok, { baseUrl });
    expect(create).toThrow(InvalidRequestError);
    expect(create).toThrow(/^Acme: `baseUrl` must be like https:\/\/host\/path, without user and query\.$/);
  });

  it.each([
    ["http://localhost:8080", "http://localhost:8080/things/1"],
    ["http://localhost:8080/", "http://localhost:8080/things/1"],
    ["http://localhost:8080//", "http://localhost:8080/things/1"],
    ["HTTPS://Proxy.example/acme", "https://proxy.example/acme/things/1"],
    ["https://proxy.example/acme/", "https://proxy.example/acme/things/1"],
  ])("may be %s", async (baseUrl, url) => {
    const { get, requests } = createAcme(ok, { baseUrl });
    await get();
    expect(requests[0]?.url).toBe(url);
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer acme-credential");
  });
});

// These include the characters that have a meaning in URLs.
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("..", ".", "/", "\\", "%2e", "%2F", "?", "#", ";", "@", ":", " ", "a"))
    .map((parts) => parts.join("")),
);

describe("serializePath", () => {
  it("returns a path that decodes to the parameters and has as many segments as the template, or throws", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        let path: string;
        try {
          path = serializePath("/v1/things/{first}/parts/{second}:run", { first, second });
        } catch (error) {
          const isOurs = error instanceof InvalidRequestError || error instanceof URIError;
          return isOurs && [first, second].some((value) => /^\.{0,2}$|\p{Cc}|\p{Cs}/u.test(value));
        }
        const { pathname, search, hash, origin } = new URL(`https://api.acme.example${path}`);
        expect(pathname.split("/").map(decodeURIComponent)).toEqual([
          "",
          "v1",
          "things",
          first,
          "parts",
          `${second}:run`,
        ]);
        expect({ search, hash, origin }).toEqual({ search: "", hash: "", origin: "https://api.acme.example" });
        return true;
      }),
      { numRuns: 1000 },
    );
  });
});

describe("serializeQuery", () => {
  it("writes queries that URLSearchParams parses back", () => {
    const value = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean());
    // Names of parameters as they occur in specs.
    const name = fc.string({ unit: fc.constantFrom(..."abz09_.-[]$"), minLength: 1 });
    const query = fc.dictionary(name, fc.oneof(value, fc.array(value), fc.constantFrom(null, undefined)));
    fc.assert(
      fc.property(query, (given) => {
        const pairs = Object.entries(given).flatMap(([name, values]) =>
          [values ?? []].flat().map((item) => [name, String(item)]),
        );
        expect([...new URLSearchParams(serializeQuery(given))]).toEqual(pairs);
      }),
    );
  });
});

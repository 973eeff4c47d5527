import { describe, expect, it } from "vitest";
import { observe } from "../../src/verify/observe.ts";
import { acme } from "../support/acme.ts";

const URL_OF_THINGS = "https://api.acme.example/things";

function observed() {
  const requests: Request[] = [];
  const send = async (request: Request) => {
    requests.push(request);
    return Response.json({ items: [] }, { headers: { "x-limit": "5" } });
  };
  return { ...observe(acme(), { send, now: () => new Date("2026-11-30") }), requests };
}

describe("an observer", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("does not send %s", async (method) => {
    const { fetch, requests } = observed();
    await expect(fetch(new Request(URL_OF_THINGS, { method }))).rejects.toThrow(`refused to send ${method}`);
    expect(requests).toEqual([]);
  });

  it("remembers each response unchanged", async () => {
    const { fetch, responses } = observed();
    const response = await fetch(new Request(URL_OF_THINGS, { headers: { authorization: "Bearer secret" } }));
    expect(await response.json()).toEqual({ items: [] });
    expect(responses).toEqual([
      {
        method: "GET",
        url: URL_OF_THINGS,
        status: 200,
        headers: response.headers,
        body: '{"items":[]}',
        sent: ["authorization"],
        at: Date.parse("2026-11-30"),
      },
    ]);
  });

  it("hides the credentials that were sent, also as the key of a JSON Pointer", async () => {
    const { fetch, hide } = observed();
    await fetch(new Request(`${URL_OF_THINGS}?key=from/query`, { headers: { authorization: "Bearer in-header" } }));
    expect(hide("in-header from/query /from~1query Bearer")).toBe("[redacted] [redacted] /[redacted] Bearer");
  });

  it("hides these credentials in other letter cases, and shortened", async () => {
    const { fetch, hide } = observed();
    await fetch(new Request(URL_OF_THINGS, { headers: { authorization: "Bearer tok_ABCDEFGHIJKLMNOP" } }));
    expect(hide("tok_abcdefghijklmnop/json")).toBe("[redacted]/json");
    expect(hide("/TOK_ABCDEFGHIJKLMNOP")).toBe("/[redacted]");
    expect(hide("/tok_ABCDEFGHIJ: integer")).toBe("/[redacted]: integer");
    expect(hide("long ".repeat(10_000))).toHaveLength(50_000);
  });
});

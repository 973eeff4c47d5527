import { describe, expect, it } from "vitest";
import type { MockSecurity } from "../../src/mock-operation.ts";
import { hasCredential } from "../../src/request/has-credential.ts";

const SECURITY: MockSecurity = [
  [{ in: "header", name: "x-key", prefix: "ak_" }],
  [{ in: "query", name: "key", prefix: "q_" }],
  [{ in: "header", name: "authorization", before: "Bearer " }],
];

describe("hasCredential", () => {
  it.each([
    [true, "", { authorization: "Bearer token" }],
    [true, "", { "x-key": "ak_1" }],
    [true, "?key=q_1", {}],
    [true, "", { "x-key": "ak_1", authorization: "Bearer ak_1" }],
    [false, "", {}],
    [false, "", { authorization: "Bearer ak_1" }],
    [false, "", { authorization: "Bearer q_1" }],
    [false, "", { authorization: "token" }],
    [false, "", { authorization: "Bearer " }],
    [false, "", { "x-key": "token" }],
    [false, "", { "x-key": "ak_" }],
    [false, "?key=token", {}],
  ])("returns %s for the query %j and the headers %j", (expected, query, headers) => {
    const request = new Request(`https://api.acme.example/${query}`, { headers });
    expect(hasCredential(request, SECURITY)).toBe(expected);
  });
});

describe("hasCredential for alternatives and combinations", () => {
  const key = { in: "header", name: "x-key" } as const;
  const account = { in: "query", name: "account" } as const;
  const session = { in: "cookie", name: "session" } as const;
  const basic = { in: "header", name: "authorization", before: "Basic " } as const;
  const bearer = { in: "header", name: "authorization", before: "Bearer " } as const;
  const check = (security: MockSecurity, query: string, headers: HeadersInit, accepted?: string | string[]) =>
    hasCredential(new Request(`https://api.acme.example/${query}`, { headers }), security, accepted);
  const base64 = btoa("anna:se:cret");

  it.each<[expected: boolean, security: MockSecurity, query: string, headers: HeadersInit]>([
    [true, [], "", {}],
    [true, [[], [key]], "", {}],
    [true, [[key], []], "", { "x-key": "a" }],
    [true, [[key, account]], "?account=1", { "x-key": "a" }],
    [false, [[key, account]], "", { "x-key": "a" }],
    [false, [[key, account]], "?account=1", {}],
    [true, [[key], [bearer]], "", { authorization: "bearer b" }],
    [true, [[session]], "", { cookie: "a=1; session=s" }],
    [false, [[session]], "", { cookie: "sessions=s" }],
    [false, [[session]], "", { cookie: "session=" }],
    [true, [[basic]], "", { authorization: `Basic ${base64}` }],
    [false, [[basic]], "", { authorization: "Basic anna:secret" }],
    [false, [[basic]], "", { authorization: `Basic ${btoa("anna")}` }],
    [false, [[basic]], "", { authorization: `Bearer ${base64}` }],
    [true, [[basic], [bearer]], "", { authorization: "Bearer b" }],
  ])("returns %s for %j with the query %s and the headers %j", (expected, security, query, headers) => {
    expect(check(security, query, headers)).toBe(expected);
  });

  it("compares each credential with the accepted ones", () => {
    expect(check([[basic]], "", { authorization: `Basic ${base64}` }, "anna:se:cret")).toBe(true);
    expect(check([[basic]], "", { authorization: `Basic ${base64}` }, "anna:other")).toBe(false);
    expect(check([[key, account]], "?account=1", { "x-key": "a" }, ["a", "1"])).toBe(true);
    expect(check([[key, account]], "?account=2", { "x-key": "a" }, ["a", "1"])).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { hasCredential } from "../src/has-credential.ts";
import type { MockSecurity } from "../src/mock-operation.ts";

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
  ])("says %s of %j with %j", (expected, query, headers) => {
    const request = new Request(`https://api.acme.example/${query}`, { headers });
    expect(hasCredential(request, SECURITY)).toBe(expected);
  });
});

import { ApiError, SnapError } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { request } from "../../src/adapter-kit/request.ts";
import { failureOf } from "../support/cloud.ts";

const inner = { provider: "acme", account: "prod", operation: "getSnapshot" };
const fail = (error: Error) => () => Promise.reject(error);

describe("request", () => {
  it("adds the account and the operation of the failed call, not of an outer call", async () => {
    const outer = { ...inner, operation: "createVmSnapshot" };
    const failure = await failureOf(request(outer, () => request(inner, fail(new SnapError("no")))));
    expect(failure).toMatchObject({ ...inner, message: "prod getSnapshot: no" });
  });

  it("replaces the code in the message with the code that the adapter returns, and nothing else", async () => {
    const about = { provider: "acme", method: "DELETE", url: "https://acme.example/ABORTED-1", attempts: 1 };
    const error = new ApiError({ status: 409, body: { message: "ABORTED: busy" } }, about);
    const explain = () => ({ code: "ALREADY_EXISTS" }) as const;
    expect(await failureOf(request({ ...inner, explain }, fail(error)))).toMatchObject({
      code: "ALREADY_EXISTS",
      message: "prod getSnapshot: acme DELETE https://acme.example/ABORTED-1: HTTP 409 ALREADY_EXISTS: ABORTED: busy",
    });
  });

  it("leaves a third-party error unchanged", async () => {
    const error = new TypeError("no");
    expect(await failureOf(request(inner, fail(error)))).toBe(error);
    expect({ ...error, message: error.message }).toEqual({ message: "no" });
  });
});

import { ApiError, unwrap } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { createAcme, failureOf } from "../support/acme.ts";

const POLLUTION = '{"state":"on","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

function answer(status: number) {
  return () => new Response(POLLUTION, { status, headers: { "content-type": "application/json" } });
}

describe("a response with property names such as `__proto__`", () => {
  it("changes no prototype if it is a success", async () => {
    const { data } = await createAcme(answer(200)).get();
    expect(data).toMatchObject({ state: "on" });
    expectUnpolluted(data);
  });

  it("changes no prototype if it is a failure, not even of the body in its error", async () => {
    const error = await failureOf(createAcme(answer(400)).get().then(unwrap));
    expect(error).toBeInstanceOf(ApiError);
    expectUnpolluted((error as ApiError).body);
  });
});

function expectUnpolluted(body: unknown): void {
  expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  expect(Reflect.has({}, "polluted")).toBe(false);
}

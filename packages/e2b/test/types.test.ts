// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

import type { components, E2BClient } from "@snap/e2b";
import * as msw from "@snap/e2b/msw";
import type { Known } from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<E2BClient["POST"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: E2BClient) => client.POST("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(msw.createSandboxHandler({ status: 201 })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => msw.createSandboxHandler({ status: 201, example: "not in the contract" })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => msw.createSandboxHandler({ status: 418 })).toThrow(/documents no status 418/);
});

test("an enum of a response allows new values in addition to the documented ones", () => {
  type Value = components["schemas"]["SandboxDetail"]["state"];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});

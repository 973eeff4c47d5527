// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

import type { components, DaytonaClient } from "@snap/daytona";
import * as msw from "@snap/daytona/msw";
import type { Known } from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<DaytonaClient["POST"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: DaytonaClient) => client.POST("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(msw.createSandboxHandler({ status: 200 })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => msw.createSandboxHandler({ status: 200, example: "not in the contract" })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => msw.createSandboxHandler({ status: 418 })).toThrow(/documents no status 418/);
});

test("an enum of a response allows new values in addition to the documented ones", () => {
  type Value = components["schemas"]["Snapshot"]["state"];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});

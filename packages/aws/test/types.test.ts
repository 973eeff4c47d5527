// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { components, AWSClient } from "@snap/aws";
import * as msw from "@snap/aws/msw";
import type { Known } from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<AWSClient["POST"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: AWSClient) => client.POST("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(msw.copySnapshotHandler({ status: 200 })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => msw.copySnapshotHandler({ status: 200, example: "not in the contract" })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => msw.copySnapshotHandler({ status: 418 })).toThrow(/documents no status 418/);
});

test("an enum of a response allows new values in addition to the documented ones", () => {
  type Value = components["schemas"]["Snapshot"]["status"];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});

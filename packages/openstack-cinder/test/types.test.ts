// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import type { components, OpenStackCinderClient } from "@snap/openstack-cinder";
import * as msw from "@snap/openstack-cinder/msw";
import type { Known } from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<OpenStackCinderClient["POST"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: OpenStackCinderClient) => client.POST("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(msw.createBackupHandler({ status: 202 })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => msw.createBackupHandler({ status: 202, example: "not in the contract" })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => msw.createBackupHandler({ status: 418 })).toThrow(/documents no status 418/);
});

test("an enum of a response allows new values in addition to the documented ones", () => {
  type Value = components["schemas"]["Snapshot"]["status"];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});

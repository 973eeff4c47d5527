// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import type { InstaVMClient } from "@snap/instavm";
import * as msw from "@snap/instavm/msw";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<InstaVMClient["GET"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: InstaVMClient) => client.GET("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(msw.listSnapshotsHandler({ status: 200 })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => msw.listSnapshotsHandler({ status: 200, example: "not in the contract" })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => msw.listSnapshotsHandler({ status: 418 })).toThrow(/documents no status 418/);
});

// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import type { VultrClient } from "@snap/vultr";
import * as msw from "@snap/vultr/msw";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<VultrClient["GET"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: VultrClient) => client.GET("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(msw.listBackupsHandler({ status: 200 })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => msw.listBackupsHandler({ status: 200, example: "not in the contract" })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => msw.listBackupsHandler({ status: 418 })).toThrow(/documents no status 418/);
});

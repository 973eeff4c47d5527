// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import type { AzureComputeClient } from "@snap/azure-compute";
import * as msw from "@snap/azure-compute/msw";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<AzureComputeClient["GET"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: AzureComputeClient) => client.GET("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(msw.getOperationHandler({ status: 200 })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => msw.getOperationHandler({ status: 200, example: "not in the contract" })).toThrow(/has no example/);
  // @ts-expect-error: the contract has no such status
  expect(() => msw.getOperationHandler({ status: 418 })).toThrow(/documents no status 418/);
});

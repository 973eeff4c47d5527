// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import type { components, HetznerClient } from "@snap/hetzner";
import type { Known } from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<HetznerClient["GET"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: HetznerClient) => client.GET("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("an enum of a response allows new values in addition to the documented ones", () => {
  type Value = components["schemas"]["Image"]["type"];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});

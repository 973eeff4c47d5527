// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import type { QdrantClient } from "@snap/qdrant";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a request that the contract does not have does not compile", () => {
  expectTypeOf<Parameters<QdrantClient["GET"]>[0]>().not.toEqualTypeOf<string>();
  // @ts-expect-error: the contract has no such path
  const call = (client: QdrantClient) => client.GET("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

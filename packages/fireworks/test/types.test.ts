import { type components, createFireworksClient } from "@snap/fireworks";
import { listSnapshotsHandler } from "@snap/fireworks/msw";
import type { Known } from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("an enum of a response allows new values, and lists the documented ones", () => {
  type Value = components["schemas"]["Snapshot"]["state"];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"CREATING" | "DELETING" | "FAILED" | "READY" | "STATE_UNSPECIFIED">().toExtend<Known<Value>>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});

test("a request that the contract does not allow does not compile", () => {
  const client = createFireworksClient({ apiKey: "any" });
  // @ts-expect-error: the value or the name is not in the contract
  const call = () => client.GET("/v1/accounts/{account_id}/snapshots", { params: { path: { account: "a" } } });
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(listSnapshotsHandler({ status: 200, example: "one-page" })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => listSnapshotsHandler({ status: 200, example: "nope" })).toThrow(/has no example "nope"\. Choose/);
  // @ts-expect-error: the contract has no such status
  expect(() => listSnapshotsHandler({ status: 418 })).toThrow(/documents no status 418\. Choose/);
});

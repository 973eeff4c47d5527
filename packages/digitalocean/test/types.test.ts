import { type components, createDigitalOceanClient } from "@snap/digitalocean";
import { listSnapshotsHandler } from "@snap/digitalocean/msw";
import type { Known } from "@snap/runtime";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("an enum of a response allows new values, and lists the documented ones", () => {
  type Value = components["schemas"]["Snapshot"]["resource_type"];
  expectTypeOf<"a-value-that-is-new">().toExtend<Value>();
  expectTypeOf<"droplet" | "volume">().toExtend<Known<Value>>();
  expectTypeOf<"a-value-that-is-new">().not.toExtend<Known<Value>>();
});

test("a request that the contract does not allow does not compile", () => {
  const client = createDigitalOceanClient({ token: "any" });
  // @ts-expect-error: the value or the name is not in the contract
  const call = () => client.GET("/v2/snapshots", { params: { query: { resource_type: "disk" } } });
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(listSnapshotsHandler({ status: 200, example: "one-page" })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => listSnapshotsHandler({ status: 200, example: "nope" })).toThrow(/has no example "nope"\. Choose/);
  // @ts-expect-error: the contract has no such status
  expect(() => listSnapshotsHandler({ status: 418 })).toThrow(/documents no status 418\. Choose/);
});

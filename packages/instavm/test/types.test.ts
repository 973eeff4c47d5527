import { type components, createInstaVMClient } from "@snap/instavm";
import { listSnapshotsHandler } from "@snap/instavm/msw";
import { expectTypeOf } from "expect-type";
import { expect, test } from "vitest";

test("a status without an enum is any string", () => {
  expectTypeOf<components["schemas"]["SnapshotInfo"]["status"]>().toEqualTypeOf<string>();
});

test("a request that the contract does not allow does not compile", () => {
  const client = createInstaVMClient({ apiKey: "any" });
  // @ts-expect-error: the value or the name is not in the contract
  const call = () => client.GET("/v1/snapshots", { params: { query: { type: "mine" } } });
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  expect(listSnapshotsHandler({ status: 200, example: "own-and-public" })).toBeDefined();
  // @ts-expect-error: the contract has no such example
  expect(() => listSnapshotsHandler({ status: 200, example: "nope" })).toThrow(/has no example "nope"\. Choose/);
  // @ts-expect-error: the contract has no such status
  expect(() => listSnapshotsHandler({ status: 418 })).toThrow(/documents no status 418\. Choose/);
});

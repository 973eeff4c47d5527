import { createVultrClient } from "@snap/vultr";
import { listSnapshotsHandler } from "@snap/vultr/msw";
import { expect, test } from "vitest";

test("a request that the contract does not allow does not compile", () => {
  const client = createVultrClient({ apiKey: "any", retry: false });
  // @ts-expect-error: the path is not in the contract
  const call = () => client.GET("/not/in/the/contract");
  expect(call).toBeTypeOf("function");
});

test("a handler accepts only documented statuses and examples", () => {
  // @ts-expect-error: the contract has no such status
  expect(() => listSnapshotsHandler({ status: 418 })).toThrow(/documents no status 418\. Choose/);
});

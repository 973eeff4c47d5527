import { clientOptions, createMockCloud } from "@snap/opensandbox/msw";
import { opensandbox } from "@snap/unified/opensandbox";
import { getResponse } from "msw";
import { expect, test } from "vitest";

test("an account at OpenSandbox reports how many snapshots its list has, so that changes are noticed", async () => {
  const cloud = createMockCloud();
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const adapter = opensandbox({ ...clientOptions, fetch });
  const totals: unknown[] = [];
  for await (const { total } of adapter.listPages({})) totals.push(total);
  expect(totals).toEqual([cloud.store.snapshots.size]);
});

import { createInstaVMClient } from "@snap/instavm";
import { describe, expect, it } from "vitest";
import { loadContract } from "../src/contract.ts";
import { createObserver } from "../src/observer.ts";
import { readsOf } from "../src/plan.ts";
import { wireOf } from "../src/wire.ts";
import { REPOSITORY, serve } from "./serve.ts";

describe("createObserver", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("does not send %s", async (method) => {
    const { url, cloud } = serve("instavm");
    const { fetch } = createObserver();
    await expect(fetch(new Request(`${url}/v1/snapshots`, { method }))).rejects.toThrow(`refused to send ${method}`);
    expect(cloud.requests).toEqual([]);
  });

  it("prevents a client from deleting", async () => {
    const { url, cloud } = serve("instavm");
    const client = createInstaVMClient({ apiKey: "instavm_sk_x", baseUrl: url, fetch: createObserver().fetch });
    const path = { snapshot_id: "snap_a1f39c" };
    const deletion = client.DELETE("/v1/snapshots/{snapshot_id}", { params: { path }, retry: false });
    await expect(deletion).rejects.toThrow("refused to send DELETE");
    expect(cloud.requests).toEqual([]);
  });

  it("records each response unchanged, and returns it once", async () => {
    const { url } = serve("instavm");
    const { fetch, take } = createObserver();
    await fetch(new Request(`${url}/v1/snapshots`, { headers: { "x-api-key": "instavm_sk_x" } }));
    const { model } = await loadContract(REPOSITORY, "instavm");
    const [operation] = readsOf(model);
    if (!operation) throw new Error("the contract has no reads");
    expect(await take(operation)).toEqual([expect.objectContaining({ status: 200, sent: ["x-api-key"] })]);
    expect(await take(operation)).toEqual([]);
  });

  it.each([
    ["DescribeSnapshots", 1],
    ["DeleteSnapshot", 0],
    ["CreateSnapshot", 0],
    ["RebootInstances", 0],
  ])("sends a form only if it is equivalent to a read: %s", async (action, count) => {
    const { url, cloud } = serve("aws");
    const wire = wireOf((await loadContract(REPOSITORY, "aws")).mocks);
    const body = new URLSearchParams({ Action: action, Version: "2016-11-15", "Owner.1": "self" });
    const sent = createObserver(wire).fetch(new Request(url, { method: "POST", body }));
    await (count > 0 ? sent : expect(sent).rejects.toThrow("refused to send"));
    expect(cloud.requests).toHaveLength(count);
  });
});

import { createInstaVMClient } from "@snap/instavm";
import { describe, expect, it } from "vitest";
import { createObserver } from "../src/observer.ts";
import { serve } from "./serve.ts";

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
    expect(take()).toEqual([expect.objectContaining({ status: 200, sent: ["x-api-key"] })]);
    expect(take()).toEqual([]);
  });
});

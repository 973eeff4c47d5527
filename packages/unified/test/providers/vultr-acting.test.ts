import { createSnap } from "@snap/unified";
import { vultr } from "@snap/unified/vultr";
import { createMockCloud } from "@snap/vultr/msw";
import { getResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { interrupt } from "../support/interrupt.ts";

const VOLUME = "c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20";
const INSTANCE = "3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2";
const OF_INSTANCE = "5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1";
const OF_VOLUME = "1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6";

function connect(speed = 6000) {
  const cloud = createMockCloud({ now: "real", speed });
  const respond = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const again = () => createSnap({ accounts: [vultr({ apiKey: "acting-key", fetch: respond, retry: false })] });
  return { cloud, snap: again(), again };
}

describe("an account at Vultr", () => {
  it("lists the snapshots of instances and of volumes", async () => {
    const { snap } = connect();
    const listed = await snap.list().toArray();
    expect(new Set(listed.map(({ kind }) => kind))).toEqual(new Set(["vm", "volume"]));
    expect(await snap.get(`vultr/${OF_VOLUME}`)).toMatchObject({
      kind: "volume",
      state: "ready",
      source: { type: "volume", id: VOLUME },
      sizeBytes: null,
    });
  });

  it("creates, restores and deletes a snapshot of a volume", async () => {
    const { cloud, snap } = connect();
    const { snapshot } = await snap.create({ account: "vultr", from: { type: "volume", id: VOLUME }, name: "weekly" });
    expect(snapshot).toMatchObject({ name: "weekly", kind: "volume", source: { type: "volume", id: VOLUME } });
    await snap.waitUntilReady(snapshot.ref, { maxDelay: 20 });
    const into = { type: "volume", region: "ewr", sizeGb: 100, name: "copy" } as const;
    const { resource } = await snap.restore({ account: "vultr", id: snapshot.id, into });
    expect(cloud.store.blocks.get(resource.id)).toMatchObject({ label: "copy", status: "active" });
    expect(await snap.delete(snapshot.ref)).toMatchObject({ existed: true, state: "gone" });
    expect(cloud.store.blockSnapshots.get(snapshot.id)).toBeUndefined();
  });

  it("refuses to restore a snapshot into a resource of another kind", async () => {
    const { cloud, snap } = connect();
    const into = { type: "vm", id: INSTANCE } as const;
    expect(await failureOf(snap.restore({ account: "vultr", id: OF_VOLUME, into }))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("is not a snapshot of a vm. Restore it into a volume."),
    });
    const volume = { type: "volume", region: "ewr", sizeGb: 100 } as const;
    expect(await failureOf(snap.restore({ account: "vultr", id: OF_INSTANCE, into: volume }))).toMatchObject({
      name: "InvalidRequestError",
    });
    expect(cloud.requests.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("continues the restoration of an instance or a volume in another process", async () => {
    const { cloud, snap, again } = connect(1);
    const vm = { type: "vm", id: INSTANCE } as const;
    const restoring = { account: "vultr", id: OF_INSTANCE, into: vm } as const;
    const started = await interrupt(cloud, "getInstance", (options) => snap.restore(restoring, options));
    expect(started).toMatchObject({ type: "restore", id: INSTANCE, call: "restore", snapshot: OF_INSTANCE });
    cloud.clock.advance(60_000);
    expect(await again().resume(started)).toEqual({ ref: `vultr/${OF_INSTANCE}`, resource: vm });
    const into = { type: "volume", region: "ewr", sizeGb: 100 } as const;
    const creating = { account: "vultr", id: OF_VOLUME, into } as const;
    const filling = await interrupt(cloud, "getBlock", (options) => snap.restore(creating, options));
    cloud.clock.advance(30_000);
    const resource = { type: "volume", id: filling.id };
    expect(await again().resume(filling)).toEqual({ ref: `vultr/${OF_VOLUME}`, resource });
    expect(cloud.requests.filter(({ method }) => method === "POST")).toHaveLength(2);
  });

  it.each(["none", "locked", "installingbooting"])("waits while the status of an instance is %s", async (status) => {
    const { cloud, snap } = connect(1);
    const instance = cloud.store.instances.get(INSTANCE);
    if (!instance) throw new TypeError("The example has no instance.");
    const restoring = snap.restore({ account: "vultr", id: OF_INSTANCE, into: { type: "vm", id: INSTANCE } });
    await vi.waitFor(() => expect(instance.server_status).toBe("locked"));
    cloud.store.instances.update(instance, { server_status: status });
    await vi.waitFor(() => expect(cloud.requests.at(-1)?.operation).toBe("getInstance"));
    cloud.clock.advance(60_000);
    expect(await restoring).toMatchObject({ resource: { type: "vm", id: INSTANCE } });
  });

  it("ends the wait with an error if the status of an instance is not documented", async () => {
    const { cloud, snap } = connect(1);
    const instance = cloud.store.instances.get(INSTANCE);
    const restoring = failureOf(
      snap.restore({ account: "vultr", id: OF_INSTANCE, into: { type: "vm", id: INSTANCE } }),
    );
    await vi.waitFor(() => expect(instance?.server_status).toBe("locked"));
    if (instance) cloud.store.instances.update(instance, { server_status: "melted" });
    expect(await restoring).toMatchObject({
      name: "UnexpectedResponseError",
      message: expect.stringContaining('must be one of none, locked, installingbooting, ok, got "melted"'),
      started: { type: "restore", id: INSTANCE },
    });
  });
});

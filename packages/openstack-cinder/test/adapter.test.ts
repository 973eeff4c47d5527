import { createMockCloud, createVolumeHandler } from "@snap/openstack-cinder/msw";
import { createSnap } from "@snap/unified";
import { openstackCinder } from "@snap/unified/openstack-cinder";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

const VOLUME = { type: "volume", id: "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8" } as const;
const SNAPSHOT = "2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa";
const BACKUP = "backup:c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054";
const account = "openstack-cinder";

describe("a project in an OpenStack cloud", () => {
  const server = setupServer();
  const snap = createSnap({ accounts: [openstackCinder({ token: "test-token", retry: { baseDelay: 0 } })] });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  // Completes the work of the mock cloud while a call waits for it.
  async function finishing<Value>(call: Promise<Value>): Promise<Value> {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const timer = setInterval(() => {
      cloud.clock.advance(60_000);
      vi.advanceTimersByTime(1_000);
    }, 5);
    return call.finally(() => {
      clearInterval(timer);
      vi.useRealTimers();
    });
  }

  test("lists snapshots and backups, with the reason of a failure", async () => {
    const listed = await snap.list().toArray();
    expect(listed.map(({ id, state, error }) => [id.split(":").length, state, error])).toEqual([
      [1, "ready", null],
      [1, "failed", null],
      [2, "ready", null],
      [2, "failed", "The object store is not available."],
    ]);
    const expected = { kind: "volume", source: VOLUME, tags: ["env=prod"], sizeBytes: 40 * 2 ** 30, regions: null };
    expect(listed[0]).toMatchObject({ ...expected, createdAt: new Date("2026-11-21T03:00:12.412Z") });
  });

  test("creates a snapshot of a volume in use only with `force`, and reports that a deletion continues", async () => {
    for (const volume of cloud.store.volumes) cloud.store.volumes.update(volume, { status: "in-use" });
    const creation = { account, from: VOLUME, name: "nightly" } as const;
    await expect(snap.create(creation)).rejects.toMatchObject({
      message: expect.stringContaining("The volume must be available."),
      providerCode: "badRequest",
    });
    const { snapshot } = await snap.create({ ...creation, force: true, metadata: { env: "test" } });
    expect(snapshot).toMatchObject({ state: "creating", tags: ["env=test"] });
    cloud.clock.advance(60_000);
    expect(await snap.delete(snapshot.ref)).toMatchObject({ state: "deleting" });
    await finishing(snap.waitUntilGone(snapshot.ref));
  });

  test("reverts a volume to its newest snapshot, and restores backups to new and existing volumes", async () => {
    const restore = (id: string, into: Parameters<typeof snap.restore>[0]["into"]) =>
      finishing(snap.restore({ account, id, into }));
    expect(await restore(SNAPSHOT, VOLUME)).toMatchObject({ resource: VOLUME });
    expect(await restore(BACKUP, VOLUME)).toMatchObject({ resource: VOLUME });
    const { resource } = await restore(BACKUP, { type: "volume", name: "restored" });
    expect(cloud.store.volumes.get(resource.id)).toMatchObject({ name: "restored", status: "available" });
    await expect(restore(BACKUP, { type: "volume", sizeGiB: 80 })).rejects.toThrow("Restore it without `sizeGiB`.");
    cloud.faults.add({ operation: "restoreBackup", with: "failed" });
    await expect(restore(BACKUP, VOLUME)).rejects.toMatchObject({ name: "WaitFailedError" });
  });

  test("sends the version of the API that the account names, or the one that a call needs", async () => {
    const sent = new Map<string, string | null>();
    server.events.on("request:start", ({ request }) => {
      sent.set(`${request.method} ${new URL(request.url).pathname}`, request.headers.get("openstack-api-version"));
    });
    onTestFinished(() => server.events.removeAllListeners());
    const headers = { "OpenStack-API-Version": "volume 3.66" };
    const own = createSnap({ accounts: [openstackCinder({ token: "test-token", headers })] });
    for (const volume of cloud.store.volumes) cloud.store.volumes.update(volume, { status: "in-use" });
    // Since version 3.66, a volume in use needs no force.
    await own.create({ account, from: VOLUME, name: "nightly" });
    await expect(own.restore({ account, id: SNAPSHOT, into: VOLUME })).rejects.toMatchObject({ status: 409 });
    expect([...sent]).toEqual([
      ["POST /v3/snapshots", "volume 3.66"],
      [`GET /v3/snapshots/${SNAPSHOT}`, "volume 3.66"],
      [`POST /v3/volumes/${VOLUME.id}/action`, "volume 3.40"],
    ]);
  });

  test("does not repeat a request that exceeds the quota", async () => {
    server.use(createVolumeHandler({ status: 413 }));
    const restoring = snap.restore({ account, id: SNAPSHOT, into: { type: "volume" } });
    const failure = { code: "RESOURCE_EXHAUSTED", retryable: false, providerCode: "overLimit" };
    await expect(restoring).rejects.toMatchObject(failure);
  });
});

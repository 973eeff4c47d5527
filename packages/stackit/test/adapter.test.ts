import { createMockCloud, getVolumeHandler, listSnapshotsHandler } from "@snap/stackit/msw";
import { createSnap } from "@snap/unified";
import { stackit } from "@snap/unified/stackit";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const VOLUME = { type: "volume", id: "c81d4e2e-bcf2-4de6-869b-7f5d2a3c1b90" } as const;
const SNAPSHOT = "eu01:3f6a1c52-8b0d-4e97-a2c4-5d1e7f90b836";
const BACKUP = "eu01:backup:b27e4d90-6c3a-4815-8f5e-02d9c7a1e643";

describe("an account at STACKIT", () => {
  const server = setupServer();
  const projectId = "4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942";
  const options = { token: "test-token", projectId, retry: { baseDelay: 0 } };
  const snap = createSnap({ accounts: [stackit({ ...options, scopes: ["eu01"] })] });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  // Completes the changes of the mock cloud while a call waits for them.
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

  test("lists snapshots and backups of a region, and the volumes that they were created from", async () => {
    const listed = await snap.list().toArray();
    expect(listed.map(({ id, kind, state }) => [id.slice(0, 15), kind, state])).toEqual([
      ["eu01:3f6a1c52-8", "volume", "ready"],
      ["eu01:97d0b5e4-1", "volume", "ready"],
      ["eu01:backup:b27", "volume", "ready"],
      ["eu01:backup:e41", "volume", "creating"],
    ]);
    const own = { source: VOLUME, tags: ["env=production"], sizeBytes: 64 * 2 ** 30, minDiskBytes: 64 * 2 ** 30 };
    expect(await snap.get(`stackit/${BACKUP}`)).toMatchObject({ ...own, name: "orders-db weekly" });
    expect(cloud.requests.at(-1)?.operation).toBe("getBackup");
  });

  test("creates, renames and deletes a snapshot and a backup", async () => {
    for (const backup of [false, true]) {
      const request = { account: "stackit", from: VOLUME, name: "nightly", labels: { env: "test" }, backup } as const;
      const { snapshot } = await snap.create(request);
      expect(snapshot).toMatchObject({ name: "nightly", state: "creating", source: VOLUME, tags: ["env=test"] });
      expect(snapshot.id.startsWith("eu01:backup:")).toBe(backup);
      cloud.clock.advance(120_000);
      await snap.rename(snapshot.ref, "kept");
      expect(await snap.get(snapshot.ref)).toMatchObject({ name: "kept", state: "ready" });
      expect(await snap.delete(snapshot.ref)).toMatchObject({ existed: true, state: "deleting" });
    }
    cloud.clock.advance(120_000);
    expect([cloud.store.snapshots.size, cloud.store.backups.size]).toEqual([2, 2]);
  });

  test("restores snapshots and backups to new volumes, and a backup in place", async () => {
    for (const id of [SNAPSHOT, BACKUP]) {
      const into = { type: "volume", name: "restored", sizeGiB: 80 } as const;
      const { resource } = await finishing(snap.restore({ account: "stackit", id, into }));
      expect(cloud.store.volumes.get(resource.id)).toMatchObject({ size: 80, status: "AVAILABLE", name: "restored" });
    }
    const backup = { account: "stackit", id: BACKUP } as const;
    expect(await finishing(snap.restore({ ...backup, into: VOLUME }))).toMatchObject({ resource: VOLUME });
    expect(cloud.store.volumes.get(VOLUME.id)).toMatchObject({ status: "AVAILABLE" });
    await expect(snap.restore({ account: "stackit", id: SNAPSHOT, into: VOLUME })).rejects.toThrow("is not a backup");
    const other = { type: "volume", id: "another" } as const;
    await expect(snap.restore({ ...backup, into: other })).rejects.toThrow("is not a backup of the volume another");
  });

  test("reports a restoration that fails or ends in an unknown state, and a region that does not exist", async () => {
    const restore = () => finishing(snap.restore({ account: "stackit", id: BACKUP, into: VOLUME }));
    cloud.faults.add({ operation: "restoreBackup", with: "failed" });
    await expect(restore()).rejects.toMatchObject({
      name: "WaitFailedError",
      started: { id: VOLUME.id, jobs: [{ operation: "getBackup" }, { operation: "getVolume" }] },
    });
    server.use(getVolumeHandler({ status: 404, example: "not-found" }));
    const lost = createSnap({ accounts: [stackit({ ...options, scopes: ["eu01", "eu99"] })] });
    const error: unknown = await lost
      .list()
      .toArray()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "NOT_FOUND", message: expect.stringContaining('region "eu99"') });
    server.use(listSnapshotsHandler({ status: 429, example: "rate-limited" }));
    await expect(snap.list().toArray()).rejects.toMatchObject({ code: "RESOURCE_EXHAUSTED", retryable: true });
  });
});

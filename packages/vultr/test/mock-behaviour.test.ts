import {
  createBlock,
  createBlockSnapshot,
  createSnapshot,
  createVultrClient,
  getBlock,
  getInstance,
  getSnapshot,
  restoreInstance,
  updateBlockSnapshot,
  updateSnapshot,
} from "@snap/vultr";
import { createMockCloud } from "@snap/vultr/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const INSTANCE = "3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2";
const SNAPSHOT = "5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1";
const BLOCK_SNAPSHOT = "1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6";
const NONE = "00000000-0000-0000-0000-000000000000";

describe("the mock cloud of Vultr", () => {
  const server = setupServer();
  const client = createVultrClient({ apiKey: "test-key", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  test("reports the sizes of a snapshot once it is complete", async () => {
    const { snapshot } = await createSnapshot(client, { instance_id: INSTANCE, description: "nightly" });
    expect(snapshot).toMatchObject({ status: "pending", size: 0, description: "nightly" });
    cloud.clock.advance(120_000);
    const done = await getSnapshot(client, { snapshot_id: snapshot.id });
    expect(done.snapshot).toMatchObject({ status: "complete", size: 42949672960, compressed_size: 949678560 });
  });

  test("changes the descriptions of snapshots", async () => {
    await updateSnapshot(client, { snapshot_id: SNAPSHOT, description: "kept" });
    expect(cloud.store.snapshots.get(SNAPSHOT)).toMatchObject({ description: "kept" });
    await updateBlockSnapshot(client, { snapshot_id: BLOCK_SNAPSHOT, description: "kept" });
    expect(cloud.store.blockSnapshots.get(BLOCK_SNAPSHOT)).toMatchObject({ description: "kept" });
    await expect(updateSnapshot(client, { snapshot_id: NONE, description: "kept" })).rejects.toThrow("404");
  });

  test("restores an instance from a snapshot or a backup, but not from both", async () => {
    const restore = (input: object) => restoreInstance(client, { instance_id: INSTANCE, ...input });
    const { status } = await restore({ snapshot_id: SNAPSHOT });
    expect(status).toEqual({ restore_type: "snapshot_id", restore_id: SNAPSHOT, status: "inprogress" });
    const backup_id = "7d6c9f52-1e0a-4b8d-9c5e-2b4a6f8d0c13";
    expect((await restore({ backup_id })).status).toMatchObject({ restore_type: "backup_id", restore_id: backup_id });
    await expect(restore({ snapshot_id: SNAPSHOT, backup_id })).rejects.toThrow("400");
    await expect(restore({ snapshot_id: NONE })).rejects.toThrow("404");
  });

  test("creates a volume from a snapshot", async () => {
    const input = { region: "ewr", size_gb: 100, snapshot_id: BLOCK_SNAPSHOT };
    const { block } = await createBlock(client, input);
    expect(block).toMatchObject({ region: "ewr", size_gb: 100, status: "pending" });
    cloud.clock.advance(30_000);
    expect((await getBlock(client, { block_id: block.id })).block.status).toBe("active");
    await expect(createBlock(client, { ...input, snapshot_id: NONE })).rejects.toThrow("404");
    await expect(createBlockSnapshot(client, { block_id: NONE })).rejects.toThrow("404");
  });

  test("has one instance", async () => {
    expect((await getInstance(client, { instance_id: INSTANCE })).instance.server_status).toBe("ok");
    await expect(getInstance(client, { instance_id: NONE })).rejects.toThrow("404");
    await expect(createSnapshot(client, { instance_id: NONE })).rejects.toThrow("404");
  });
});

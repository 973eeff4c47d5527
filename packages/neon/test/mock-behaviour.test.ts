import {
  createNeonClient,
  createSnapshot,
  finalizeRestoreBranch,
  getBranch,
  restoreSnapshot,
  updateSnapshot,
} from "@snap/neon";
import { createMockCloud } from "@snap/neon/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const BRANCH = "br-red-river-a7k2m9qx";
const SNAPSHOT = "snap-cold-moon-e5f6g7h8";

describe("the mock cloud of Neon", () => {
  const server = setupServer();
  const client = createNeonClient({ apiKey: "test-key", projectId: "misty-lake-51820467", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  test("creates snapshots of known branches, and renames them", async () => {
    const expires_at = "2026-12-24T00:00:00Z";
    const { snapshot } = await createSnapshot(client, { branch_id: BRANCH, name: "nightly", expires_at });
    expect(snapshot).toMatchObject({ name: "nightly", expires_at, source_branch_id: BRANCH });
    await updateSnapshot(client, { snapshot_id: snapshot.id, snapshot: { name: "kept" } });
    expect(cloud.store.snapshots.get(snapshot.id)).toMatchObject({ name: "kept" });
    await expect(createSnapshot(client, { branch_id: "br-none" })).rejects.toThrow("404");
  });

  test("restores a snapshot to a new branch, which replaces the old branch when the restore is finalized", async () => {
    const { branch } = await restoreSnapshot(client, { snapshot_id: SNAPSHOT, name: "preview" });
    expect(branch).toMatchObject({ name: "preview", restored_from: SNAPSHOT, restored_as: BRANCH });
    cloud.clock.advance(10_000);
    await finalizeRestoreBranch(client, { branch_id: branch.id, name: "before" });
    const restored = { name: "production", current_state: "ready", default: true, restore_status: "finalized" };
    expect((await getBranch(client, { branch_id: branch.id })).branch).toMatchObject(restored);
    expect((await getBranch(client, { branch_id: BRANCH })).branch).toMatchObject({ name: "before", default: false });
    await expect(finalizeRestoreBranch(client, { branch_id: branch.id })).rejects.toThrow("No restore is in progress");
  });

  test("restores a snapshot in one step", async () => {
    const { branch } = await restoreSnapshot(client, { snapshot_id: SNAPSHOT, finalize_restore: true });
    expect(branch).toMatchObject({ name: "production", restore_status: "finalized" });
    expect(cloud.store.branches.get(BRANCH)).toMatchObject({ name: "production (replaced)" });
    await expect(restoreSnapshot(client, { snapshot_id: "snap-none" })).rejects.toThrow("404");
  });
});

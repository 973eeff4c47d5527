import { Configuration, SandboxApi, SnapshotsApi } from "@daytonaio/api-client";
import { createMockCloud } from "@snap/daytona/msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

describe("the client of Daytona", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let snapshots: SnapshotsApi;
  let sandboxes: SandboxApi;

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: url, onViolation: "throw" });
      return cloud.handlers;
    });
    const configuration = new Configuration({ basePath: served.url, accessToken: "test-key" });
    snapshots = new SnapshotsApi(configuration);
    sandboxes = new SandboxApi(configuration);
  });
  afterAll(() => served.stop());

  it("creates a snapshot, waits for it, lists all pages and deletes it", async () => {
    const { data: created } = await snapshots.createSnapshot({ name: "judge", imageName: "debian:13-slim", cpu: 2 });
    expect(created).toMatchObject({ state: "pending", name: "judge", cpu: 2 });
    cloud.clock.advance(60_000);
    const { data: active } = await snapshots.getSnapshot("judge");
    expect(active).toMatchObject({ id: created.id, state: "active", general: false });
    cloud.store.snapshots.fill(10);
    const names: string[] = [];
    for (let page = 1, last = 1; page <= last; page += 1) {
      const { data } = await snapshots.getAllSnapshots(undefined, page, 4, undefined, undefined, "createdAt", "asc");
      names.push(...data.items.map(({ name }) => name));
      last = data.totalPages;
    }
    expect(names).toHaveLength(17);
    expect(names).toContain("judge");
    expect((await snapshots.removeSnapshot(created.id)).status).toBe(200);
    await expect(snapshots.getSnapshot(created.id)).rejects.toMatchObject({
      status: 404,
      response: { data: { statusCode: 404, message: expect.any(String) } },
    });
  });

  it("activates a snapshot, starts a sandbox from it, and creates a snapshot of the sandbox", async () => {
    const [inactive] = cloud.store.snapshots.where({ state: "inactive" });
    expect((await snapshots.activateSnapshot(inactive?.id ?? "")).data.state).toBe("pending");
    cloud.clock.advance(60_000);
    const { data: sandbox } = await sandboxes.createSandbox({ snapshot: inactive?.name ?? "" });
    expect(sandbox).toMatchObject({ state: "creating", name: sandbox.id });
    cloud.clock.advance(30_000);
    const { data: captured } = await sandboxes.createSandboxSnapshot(sandbox.id, { name: "of-sandbox" });
    expect(captured).toMatchObject({ id: sandbox.id, state: "snapshotting" });
    cloud.clock.advance(30_000);
    expect((await sandboxes.getSandbox(sandbox.name)).data.state).toBe("started");
    expect((await snapshots.getSnapshot("of-sandbox")).data.sourceSandboxId).toBe(sandbox.id);
  });
});

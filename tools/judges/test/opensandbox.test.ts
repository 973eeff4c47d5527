import { SandboxManager } from "@alibaba-group/opensandbox";
import { createMockCloud } from "@snap/opensandbox/msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

const SANDBOX = "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936";

describe("the client of OpenSandbox", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let manager: SandboxManager;

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: `${url}/v1`, onViolation: "throw" });
      return cloud.handlers;
    });
    manager = SandboxManager.create({ connectionConfig: { domain: served.url, apiKey: "test-key" } });
  });
  afterAll(async () => {
    await manager.close();
    served.stop();
  });

  it("creates a snapshot, waits for it, lists all pages and deletes it", async () => {
    const created = await manager.createSnapshot(SANDBOX, { name: "judge" });
    expect(created).toMatchObject({ name: "judge", sandboxId: SANDBOX, status: { state: "Creating" } });
    expect(created.createdAt).toEqual(cloud.clock.now());
    await expect(manager.deleteSnapshot(created.id)).rejects.toMatchObject({
      statusCode: 409,
      error: { code: "SNAPSHOT::INVALID_STATE" },
    });
    cloud.clock.advance(60_000);
    const { status } = await manager.getSnapshot(created.id);
    expect(status).toMatchObject({ state: "Ready", lastTransitionAt: cloud.clock.now() });
    cloud.store.snapshots.fill(10);
    const names: unknown[] = [];
    for (let page = 1, more = true; more; page += 1) {
      const { items, pagination } = await manager.listSnapshots({ page, pageSize: 4 });
      names.push(...items.map(({ name }) => name));
      more = pagination?.hasNextPage === true;
    }
    expect(names).toHaveLength(15);
    expect(names).toContain("judge");
    const failed = await manager.listSnapshots({ states: ["Failed"] });
    expect(failed.items.map(({ status }) => status.state)).toEqual(["Failed"]);
    await manager.deleteSnapshot(created.id);
    await expect(manager.getSnapshot(created.id)).rejects.toMatchObject({
      statusCode: 404,
      requestId: expect.any(String),
      error: { code: "SNAPSHOT::NOT_FOUND" },
    });
  });

  it("finds the sandboxes that snapshots are created from", async () => {
    const { items } = await manager.listSandboxInfos({ states: ["Running"], metadata: { project: "shop" } });
    expect(items).toMatchObject([{ id: SANDBOX, expiresAt: expect.any(Date) }]);
    const { createdAt, status } = await manager.getSandboxInfo(SANDBOX);
    expect(createdAt).toBeInstanceOf(Date);
    expect(status.state).toBe("Running");
  });
});

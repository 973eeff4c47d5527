import {
  createOpenSandboxClient,
  createSandbox,
  createSnapshot,
  deleteSnapshot,
  getSandbox,
  getSnapshot,
  listSandboxes,
  listSnapshots,
} from "@snap/opensandbox";
import { createMockCloud } from "@snap/opensandbox/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const RUNNING = "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936";
const PAUSED = "1d52e7b8-0c6f-4b93-a7e4-92f8c3d0b651";
const resourceLimits = { cpu: "500m", memory: "512Mi" };

describe("the mock cloud of OpenSandbox", () => {
  const server = setupServer();
  const client = createOpenSandboxClient({ apiKey: "test-key", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  const refusal = (status: number, code: string) => ({ status, body: { code, message: expect.any(String) } });

  test("captures a running sandbox, and can neither restore nor delete the snapshot until it is complete", async () => {
    const { response, data } = await client.POST("/sandboxes/{sandboxId}/snapshots", {
      params: { path: { sandboxId: RUNNING } },
      body: { name: "nightly" },
    });
    const id = data?.id ?? "";
    expect(response.headers.get("location")).toBe(`/v1/snapshots/${id}`);
    expect(data).toMatchObject({ name: "nightly", sandboxId: RUNNING, status: { state: "Creating" } });
    const restore = () => createSandbox(client, { snapshotId: id, resourceLimits, timeout: 3600 });
    await expect(restore()).rejects.toMatchObject(refusal(409, "SNAPSHOT::NOT_READY"));
    await expect(deleteSnapshot(client, { snapshotId: id })).rejects.toMatchObject(
      refusal(409, "SNAPSHOT::INVALID_STATE"),
    );
    cloud.clock.advance(60_000);
    const { status } = await getSnapshot(client, { snapshotId: id });
    expect(status).toMatchObject({ state: "Ready", reason: "snapshot_runtime_ready" });
    const { id: sandboxId, ...created } = await restore();
    expect(created).toMatchObject({ status: { state: "Pending" }, entrypoint: ["tail", "-f", "/dev/null"] });
    cloud.clock.advance(30_000);
    const sandbox = await getSandbox(client, { sandboxId });
    expect(sandbox).toMatchObject({ snapshotId: id, status: { state: "Running" }, expiresAt: expect.any(String) });
    expect(sandbox).not.toHaveProperty("image");
    await expect(deleteSnapshot(client, { snapshotId: id })).rejects.toMatchObject(
      refusal(409, "SNAPSHOT::DELETE_CONFLICT"),
    );
  });

  test("captures no sandbox that is paused or missing, and reports why a capture failed", async () => {
    await expect(createSnapshot(client, { sandboxId: PAUSED })).rejects.toMatchObject(
      refusal(409, "SNAPSHOT::INVALID_SOURCE_STATE"),
    );
    await expect(createSnapshot(client, { sandboxId: "none" })).rejects.toMatchObject({ status: 404 });
    cloud.faults.add({ operation: "createSnapshot", with: "failed" });
    const { id, ...unnamed } = await createSnapshot(client, { sandboxId: RUNNING });
    expect(unnamed).not.toHaveProperty("name");
    cloud.clock.advance(60_000);
    const { status } = await getSnapshot(client, { snapshotId: id });
    expect(status).toMatchObject({ state: "Failed", message: expect.any(String) });
    await deleteSnapshot(client, { snapshotId: id });
  });

  test("lists the newest snapshot first, and finds snapshots and sandboxes by state and label", async () => {
    const list = async (query: Parameters<typeof listSnapshots>[1]) =>
      (await listSnapshots(client, query).toArray()).map(({ status }) => status.state);
    expect(await list({})).toEqual(["Ready", "Creating", "Failed", "Ready"]);
    expect(await list({ state: ["Ready", "Failed"], pageSize: 2 })).toEqual(["Ready", "Failed", "Ready"]);
    expect(await list({ sandboxId: PAUSED, state: ["Creating"] })).toEqual([]);
    const find = async (query: Parameters<typeof listSandboxes>[1]) =>
      (await listSandboxes(client, query).toArray()).map(({ id }) => id);
    expect(await find({ state: ["Paused"] })).toEqual([PAUSED]);
    expect(await find({ metadata: "project=shop&name=shop" })).toEqual([RUNNING]);
    expect(await find({ metadata: "project=other" })).toEqual([]);
  });

  test("starts sandboxes from an image with a command, or from a snapshot, and never from both", async () => {
    const image = { uri: "python:3.13", auth: { username: "ci", password: "registry-secret" } };
    const { id: sandboxId } = await createSandbox(client, { image, entrypoint: ["python"], resourceLimits });
    const sandbox = await getSandbox(client, { sandboxId });
    expect(sandbox).toMatchObject({ image: { uri: "python:3.13" }, entrypoint: ["python"] });
    expect(sandbox.expiresAt).toBeUndefined();
    expect(JSON.stringify(sandbox)).not.toContain("registry-secret");
    for (const [input, status] of [
      [{ image }, 400],
      [{}, 400],
      [{ image, entrypoint: ["python"], snapshotId: "none" }, 400],
      [{ snapshotId: "none" }, 404],
    ] as const) {
      await expect(createSandbox(client, { ...input, resourceLimits } as never)).rejects.toMatchObject({ status });
    }
  });

  test("reports invalid parameters as the server's framework does", async () => {
    server.resetHandlers(...createMockCloud({ onViolation: "ignore" }).handlers);
    await expect(listSnapshots(client, { page: 0 }).toArray()).rejects.toMatchObject({
      status: 422,
      body: { detail: [{ loc: ["query", "page"], msg: expect.stringContaining("page") }] },
    });
  });
});

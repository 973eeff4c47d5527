import { createE2BClient, createSandbox, createSnapshot, deleteSnapshot, getSandbox, listSnapshots } from "@snap/e2b";
import { createMockCloud } from "@snap/e2b/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const SANDBOX = "i7k2p9x4m1c8v5b3n6q0z";

describe("the mock cloud of E2B", () => {
  const server = setupServer();
  const client = createE2BClient({ apiKey: "test-key", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  const list = async (filter = {}) =>
    (await listSnapshots(client, filter).toArray()).map(({ snapshotID }) => snapshotID);

  test("names snapshots after the team, the name and the tag, and lists the newest first", async () => {
    const create = (body: { name?: string }) => createSnapshot(client, { sandboxID: SANDBOX, ...body });
    expect(await create({ name: "Nightly" })).toEqual({ snapshotID: "acme/nightly:default", names: ["acme/nightly"] });
    expect(await create({ name: "acme/nightly:v2" })).toMatchObject({ snapshotID: "acme/nightly:v2" });
    const { snapshotID, names } = await create({});
    expect([snapshotID, names]).toEqual([expect.stringMatching(/^[0-9a-z]{20}:default$/), []]);
    expect(await list({ limit: 100 })).toEqual([
      snapshotID,
      "acme/nightly:v2",
      "acme/nightly:default",
      ...(await list()).slice(3),
    ]);
    await expect(create({ name: "other/nightly" })).rejects.toThrow("400");
  });

  test("replaces a snapshot with the same name and tag", async () => {
    await createSnapshot(client, { sandboxID: SANDBOX, name: "browser:v1" });
    expect(await list({ name: "browser" })).toEqual(["acme/browser:v1", "acme/browser:v2"]);
  });

  test("finds snapshots by sandbox, name and id", async () => {
    const { sandboxID } = await createSandbox(client, { templateID: "browser:v1" });
    await createSnapshot(client, { sandboxID, name: "nightly" });
    expect(await list({ sandboxID: `${sandboxID}-6532622b` })).toEqual(["acme/nightly:default"]);
    expect(await list({ sandboxID: SANDBOX })).toHaveLength(5);
    expect(await list({ name: "acme/browser:v2" })).toEqual(["acme/browser:v2"]);
    expect(await list({ name: "unknown" })).toEqual([]);
  });

  test("creates no snapshot of a sandbox that is paused or unknown", async () => {
    const sandbox = cloud.store.sandboxes.make({ state: "paused" });
    await expect(createSnapshot(client, { sandboxID: sandbox.sandboxID })).rejects.toThrow("409");
    await expect(createSnapshot(client, { sandboxID: "none" })).rejects.toThrow("404");
  });

  test("deletes all tags of a template, unless a sandbox uses it", async () => {
    const { sandboxID } = await createSandbox(client, { templateID: "acme/agent-ready:default", timeout: 600 });
    expect(await getSandbox(client, { sandboxID })).toMatchObject({
      state: "running",
      endAt: "2026-11-21T09:10:00.000Z",
    });
    await expect(deleteSnapshot(client, { templateID: "acme/agent-ready:default" })).rejects.toThrow("400");
    await deleteSnapshot(client, { templateID: "acme/browser:v2" });
    expect(await list({ name: "browser" })).toEqual([]);
    await expect(deleteSnapshot(client, { templateID: "acme/browser:v1" })).rejects.toThrow("404");
  });

  test("starts no sandbox from an unknown template", async () => {
    await expect(createSandbox(client, { templateID: "unknown" })).rejects.toThrow("400");
  });
});

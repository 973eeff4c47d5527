import {
  activateSnapshot,
  createDaytonaClient,
  createSandbox,
  createSandboxSnapshot,
  createSnapshot,
  deactivateSnapshot,
  deleteSnapshot,
  getSandbox,
  getSnapshot,
  listSnapshots,
} from "@snap/daytona";
import { createMockCloud } from "@snap/daytona/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const SANDBOX = "0c9a7b3e-52d1-4f86-9e0b-7a41c6d8e215";
const INACTIVE = "e58b93a1-0d74-4f2c-b6e3-8c1a59f7d042";
const GENERAL = "f3c7a650-2e98-4d1b-8f04-b9d6e1705c3a";

describe("the mock cloud of Daytona", () => {
  const server = setupServer();
  const client = createDaytonaClient({ apiKey: "test-key", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  const stateOf = async (id: string) => (await getSnapshot(client, { id })).state;

  test("creates a snapshot of an image or a Dockerfile once for each name", async () => {
    const { id, ...made } = await createSnapshot(client, { name: "acme/tools", imageName: "debian:13", memory: 2 });
    expect(made).toMatchObject({ state: "pending", imageName: "debian:13", mem: 2, disk: 3, size: null });
    expect(made).not.toHaveProperty("buildInfo");
    cloud.clock.advance(60_000);
    expect(await getSnapshot(client, { id: "acme/tools" })).toMatchObject({ id, state: "active", size: 0.6 });
    const buildInfo = { dockerfileContent: "FROM node:24" };
    const built = await createSnapshot(client, { name: "built", buildInfo });
    expect(built.buildInfo).toMatchObject(buildInfo);
    for (const [input, status] of [
      [{ name: "acme/tools", imageName: "debian:13" }, 409],
      [{ name: "new", imageName: "debian:latest" }, 400],
      [{ name: "new" }, 400],
      [{ name: "new", imageName: "debian:13", buildInfo }, 400],
    ] as const) {
      await expect(createSnapshot(client, input)).rejects.toMatchObject({ status });
    }
  });

  test("creates a snapshot of a sandbox when the work is done, and none if it fails", async () => {
    const input = { sandboxIdOrName: "shop", name: "nightly" };
    expect(await createSandboxSnapshot(client, input)).toMatchObject({ id: SANDBOX, state: "snapshotting" });
    await expect(createSandboxSnapshot(client, input)).rejects.toMatchObject({ status: 400 });
    await expect(getSnapshot(client, { id: "nightly" })).rejects.toMatchObject({ status: 404 });
    cloud.clock.advance(60_000);
    const made = await getSnapshot(client, { id: "nightly" });
    expect(made).toMatchObject({ state: "active", sourceSandboxId: SANDBOX, size: null, disk: 10 });
    await expect(createSandboxSnapshot(client, input)).rejects.toMatchObject({ status: 400 });
    const memory = createSandboxSnapshot(client, { ...input, name: "memory", includeMemory: true });
    await expect(memory).rejects.toMatchObject({ status: 400 });
    cloud.faults.add({ operation: "createSandboxSnapshot", with: "failed" });
    await createSandboxSnapshot(client, { ...input, name: "failed" });
    cloud.clock.advance(60_000);
    expect((await getSandbox(client, { sandboxIdOrName: SANDBOX })).state).toBe("started");
    await expect(getSnapshot(client, { id: "failed" })).rejects.toMatchObject({ status: 404 });
  });

  test("starts sandboxes only from active snapshots", async () => {
    await expect(createSandbox(client, { snapshot: INACTIVE })).rejects.toMatchObject({ status: 400 });
    await expect(createSandbox(client, { snapshot: "unknown" })).rejects.toMatchObject({ status: 400 });
    await activateSnapshot(client, { id: INACTIVE });
    expect(await stateOf(INACTIVE)).toBe("pending");
    cloud.clock.advance(60_000);
    const { id, name, snapshot } = await createSandbox(client, { snapshot: INACTIVE });
    expect({ name, snapshot }).toEqual({ name: id, snapshot: "last-quarter" });
    cloud.clock.advance(30_000);
    expect((await getSandbox(client, { sandboxIdOrName: id })).state).toBe("started");
    await deactivateSnapshot(client, { id: INACTIVE });
    expect(await stateOf(INACTIVE)).toBe("inactive");
  });

  test("deletes snapshots by id, but not those of Daytona", async () => {
    await expect(deleteSnapshot(client, { id: "last-quarter" })).rejects.toMatchObject({ status: 400 });
    await expect(deleteSnapshot(client, { id: GENERAL })).rejects.toMatchObject({ status: 403 });
    await deleteSnapshot(client, { id: INACTIVE });
    await expect(stateOf(INACTIVE)).rejects.toMatchObject({ status: 404 });
  });

  test("finds snapshots by a part of the name and by sandbox, and sorts them", async () => {
    const list = async (query: Parameters<typeof listSnapshots>[1]) =>
      (await listSnapshots(client, query).toArray()).map(({ name }) => name);
    expect(await list({ name: "tools", sort: "name", order: "asc" })).toEqual(["gpu-tools", "python-tools"]);
    expect(await list({ sourceSandboxId: SANDBOX })).toEqual(["after-migration"]);
    expect((await list({}))[0]).toBe("daytona-small");
  });
});

import {
  changeImageProtection,
  createHetznerClient,
  createImage,
  createServer,
  deleteImage,
  getAction,
  getImage,
  getServer,
  listImages,
  rebuildServer,
  updateImage,
} from "@snap/hetzner";
import { createMockCloud } from "@snap/hetzner/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const SERVER = 48210597;
const SNAPSHOT = 334417120;
const BACKUP = 335002761;
const PROTECTED = 335418803;
const UBUNTU = 161547269;
const NONE = 404404404;

describe("the mock cloud of Hetzner", () => {
  const server = setupServer();
  const client = createHetznerClient({ token: "test-token", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  test("creates an image with the facts of its server, and an action that ends when the image is complete", async () => {
    const { action, image } = await createImage(client, {
      id: SERVER,
      description: "nightly",
      labels: { env: "prod" },
    });
    expect(image).toMatchObject({
      status: "creating",
      description: "nightly",
      image_size: null,
      labels: { env: "prod" },
    });
    expect(image).toMatchObject({ created_from: { id: SERVER, name: "web-01" }, bound_to: null, disk_size: 40 });
    expect(action).toMatchObject({ command: "create_image", status: "running", finished: null });
    await expect(createImage(client, { id: SERVER })).rejects.toMatchObject({ status: 423 });
    cloud.clock.advance(60_000);
    const done = await getAction(client, { id: Number(action?.id) });
    expect(done.action).toMatchObject({ status: "success", progress: 100, error: null });
    const made = await getImage(client, { id: Number(image?.id) });
    expect(made.image).toMatchObject({ status: "available", image_size: 8 });
  });

  test("creates a backup only of a server with backups", async () => {
    const { image } = await createImage(client, { id: SERVER, type: "backup" });
    expect(image).toMatchObject({ type: "backup", bound_to: SERVER, description: "backup web-01" });
    const other = cloud.store.servers.make({ backup_window: null });
    await expect(createImage(client, { id: other.id, type: "backup" })).rejects.toMatchObject({ status: 422 });
    await expect(createImage(client, { id: NONE })).rejects.toMatchObject({ status: 404 });
  });

  test("changes descriptions and labels, and turns a backup into a snapshot", async () => {
    const labels = { keep: "true" };
    const { image } = await updateImage(client, { id: BACKUP, description: "kept", labels, type: "snapshot" });
    expect(image).toMatchObject({ type: "snapshot", bound_to: null, description: "kept", labels });
    const { image: same } = await updateImage(client, { id: BACKUP });
    expect(same).toEqual(image);
    await expect(updateImage(client, { id: UBUNTU, description: "mine" })).rejects.toMatchObject({ status: 422 });
  });

  test("deletes an image unless it is protected or belongs to Hetzner", async () => {
    const refused = deleteImage(client, { id: PROTECTED });
    await expect(refused).rejects.toMatchObject({ status: 423, body: { error: { code: "protected" } } });
    const { action } = await changeImageProtection(client, { id: PROTECTED, delete: false });
    expect(action).toMatchObject({ status: "running", resources: [{ id: PROTECTED, type: "image" }] });
    cloud.clock.advance(60_000);
    await deleteImage(client, { id: PROTECTED });
    await expect(getImage(client, { id: PROTECTED })).rejects.toMatchObject({ status: 404 });
    await expect(deleteImage(client, { id: UBUNTU })).rejects.toMatchObject({ status: 403 });
    await expect(changeImageProtection(client, { id: BACKUP, delete: true })).rejects.toMatchObject({ status: 422 });
  });

  test("filters images by type and label, and sorts them", async () => {
    const idsOf = async (query: Parameters<typeof listImages>[1]) =>
      (await listImages(client, query).toArray()).map(({ id }) => id);
    expect(await idsOf({ type: ["snapshot", "backup"], sort: ["created:desc"] })).toEqual([
      PROTECTED,
      BACKUP,
      SNAPSHOT,
    ]);
    expect(await idsOf({ bound_to: [String(SERVER)] })).toEqual([BACKUP]);
    for (const [label_selector, ids] of [
      ["env=prod", [SNAPSHOT, PROTECTED]],
      ["env,!role", [SNAPSHOT]],
      ["env!=prod", [UBUNTU, BACKUP]],
      ["role in (base, other),env==prod", [PROTECTED]],
      ["role notin (base)", [UBUNTU, SNAPSHOT, BACKUP]],
    ] as const) {
      expect(await idsOf({ label_selector }), label_selector).toEqual(ids);
    }
  });

  test("creates a server from a snapshot, and reports when it runs", async () => {
    const input = { name: "web-02", server_type: "cax11", location: "hel1" };
    const { action, next_actions, server: made } = await createServer(client, { ...input, image: String(SNAPSHOT) });
    expect(made).toMatchObject({ name: "web-02", status: "initializing", image: { id: SNAPSHOT } });
    expect(made).toMatchObject({ server_type: { name: "cax11" }, location: { name: "hel1" } });
    expect([action, ...next_actions].map(({ command }) => command)).toEqual(["create_server", "start_server"]);
    cloud.clock.advance(60_000);
    expect((await getServer(client, { id: made.id })).server?.status).toBe("running");
    const again = createServer(client, { ...input, image: "ubuntu-24.04" });
    await expect(again).rejects.toMatchObject({ status: 409, body: { error: { code: "uniqueness_error" } } });
    await expect(createServer(client, { ...input, image: String(NONE) })).rejects.toMatchObject({ status: 404 });
  });

  test("rebuilds a server from a snapshot", async () => {
    const { action } = await rebuildServer(client, { id: SERVER, image: String(SNAPSHOT) });
    const rebuilding = await getServer(client, { id: SERVER });
    expect(rebuilding.server).toMatchObject({ status: "rebuilding", image: { id: UBUNTU } });
    await expect(rebuildServer(client, { id: SERVER, image: String(SNAPSHOT) })).rejects.toMatchObject({ status: 423 });
    cloud.clock.advance(60_000);
    expect((await getAction(client, { id: Number(action?.id) })).action.status).toBe("success");
    const rebuilt = await getServer(client, { id: SERVER });
    expect(rebuilt.server).toMatchObject({ status: "running", image: { id: SNAPSHOT } });
    await expect(rebuildServer(client, { id: SERVER, image: String(NONE) })).rejects.toMatchObject({ status: 404 });
  });
});

import { createDigitalOceanClient, unwrap } from "@snap/digitalocean";
import { clientOptions, createMockCloud, type MockCloudOptions } from "@snap/digitalocean/msw";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";

const DROPLET = { path: { droplet_id: 200776916 } };
const VOLUME = { path: { volume_id: "89bcc42f-85cf-11e6-a004-000f53315871" } };
const UNKNOWN_VOLUME = { path: { volume_id: "11111111-85cf-11e6-a004-000f53315871" } };

function create(options: Pick<MockCloudOptions, "baseUrl"> = {}) {
  const cloud = createMockCloud({ onViolation: "ignore", ...options });
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  return { cloud, client: createDigitalOceanClient({ ...clientOptions, fetch, retry: false, ...options }) };
}
type Client = ReturnType<typeof create>["client"];

async function snapshotDroplet(client: Client, name?: string) {
  const body = { type: "snapshot" as const, ...(name !== undefined && { name }) };
  const params = DROPLET;
  const { action } = unwrap(await client.POST("/v2/droplets/{droplet_id}/actions", { params, body }));
  return action?.id ?? 0;
}

const actionOf = async (client: Client, action_id: number) =>
  unwrap(await client.GET("/v2/actions/{action_id}", { params: { path: { action_id } } })).action;

const listAll = async (client: Client, query = {}) =>
  unwrap(await client.GET("/v2/snapshots", { params: { query } })).snapshots ?? [];

const listOfDroplet = (client: Client, droplet_id = 200776916) =>
  client.GET("/v2/droplets/{droplet_id}/snapshots", { params: { path: { droplet_id } } });

describe("the snapshot of a droplet", () => {
  it("is created by an action, and is listed when the action is completed", async () => {
    const { cloud, client } = create();
    const id = await snapshotDroplet(client, "nightly");
    cloud.clock.advance(29_000);
    expect(await actionOf(client, id)).toMatchObject({ status: "in-progress", completed_at: null });
    expect((await listAll(client)).map(({ name }) => name)).not.toContain("nightly");
    cloud.clock.advance(1000);
    expect(await actionOf(client, id)).toMatchObject({ status: "completed", completed_at: "2026-11-21T09:00:30Z" });
    expect((await listAll(client)).at(-1)).toMatchObject({ name: "nightly", created_at: "2026-11-21T09:00:30Z" });
  });

  it("has a string as its id in the list of all snapshots, and a number in the list of its droplet", async () => {
    const { cloud, client } = create();
    await snapshotDroplet(client, "nightly");
    cloud.clock.advance(30_000);
    const [one, other] = [(await listAll(client)).at(-1), unwrap(await listOfDroplet(client)).snapshots?.at(-1)];
    expect(typeof one?.id).toBe("string");
    expect(other?.id).toBe(Number(one?.id));
    expect(other).toMatchObject({ name: "nightly", type: "snapshot" });
    expect(other).not.toHaveProperty("resource_id");
  });

  it("gets a default name if the request has none", async () => {
    const { cloud, client } = create();
    await snapshotDroplet(client);
    cloud.clock.advance(30_000);
    expect((await listAll(client)).at(-1)?.name).toBe("droplet-200776916");
  });

  it("is not created by a failing action", async () => {
    const { cloud, client } = create();
    cloud.faults.add({ operation: "createDropletAction", with: "failed" });
    const id = await snapshotDroplet(client, "nightly");
    cloud.clock.advance(30_000);
    expect((await actionOf(client, id))?.status).toBe("errored");
    expect((await listAll(client)).map(({ name }) => name)).not.toContain("nightly");
  });

  it("is created from every droplet with the requested tag", async () => {
    const { cloud, client } = create();
    const body = { type: "snapshot" as const, name: "tagged" };
    const post = async (tag_name: string) =>
      unwrap(await client.POST("/v2/droplets/actions", { params: { query: { tag_name } }, body })).actions;
    expect((await post("web"))?.map(({ resource_id }) => resource_id)).toEqual([200776916, 200776917]);
    expect(await post("env:prod")).toHaveLength(1);
    expect(await post("none")).toEqual([]);
    cloud.clock.advance(30_000);
    const made = (await listAll(client)).filter(({ name }) => name === "tagged");
    expect(made.map(({ resource_id }) => resource_id)).toEqual(["200776916", "200776917", "200776916"]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  });

  it("is not found for a missing droplet", async () => {
    const { cloud, client } = create();
    const params = { path: { droplet_id: 7 } };
    const body = { type: "snapshot" as const };
    expect((await client.POST("/v2/droplets/{droplet_id}/actions", { params, body })).status).toBe(404);
    expect((await listOfDroplet(client, 7)).status).toBe(404);
    cloud.store.snapshots.fill(1, { resource_type: "droplet", resource_id: "7" });
    expect(unwrap(await listOfDroplet(client, 7)).snapshots).toHaveLength(1);
  });

  it("can be used to rebuild a droplet, like a public image", async () => {
    const { cloud, client } = create();
    const rebuild = (image: number | string) =>
      client.POST("/v2/droplets/{droplet_id}/actions", { params: DROPLET, body: { type: "rebuild", image } });
    expect(unwrap(await rebuild(6372321)).action).toMatchObject({ type: "rebuild", status: "in-progress" });
    const busy = { status: 422, error: { message: "Droplet already has a pending event." } };
    expect(await rebuild("ubuntu-24-04-x64")).toMatchObject(busy);
    cloud.clock.advance(30_000);
    expect((await rebuild("ubuntu-24-04-x64")).status).toBe(201);
    cloud.clock.advance(30_000);
    for (const image of [99, "99"]) {
      expect(await rebuild(image)).toMatchObject({ status: 422, error: { message: "Image 99 does not exist." } });
    }
  });
});

describe("the snapshot of a volume", () => {
  it("exists immediately, and no longer exists after its deletion", async () => {
    const { client } = create();
    const path = "/v2/volumes/{volume_id}/snapshots";
    const body = { name: "nightly", tags: ["db"] };
    const { snapshot } = unwrap(await client.POST(path, { params: VOLUME, body }));
    expect(snapshot).toMatchObject({ ...body, resource_type: "volume", resource_id: VOLUME.path.volume_id });
    const params = { path: { snapshot_id: snapshot?.id ?? "" } };
    expect(unwrap(await client.GET(path, { params: VOLUME })).snapshots?.at(-1)).toEqual(snapshot);
    for (const get of ["/v2/snapshots/{snapshot_id}", "/v2/volumes/snapshots/{snapshot_id}"] as const) {
      expect(unwrap(await client.GET(get, { params })).snapshot).toEqual(snapshot);
    }
    expect((await client.DELETE("/v2/volumes/snapshots/{snapshot_id}", { params })).status).toBe(204);
    expect((await client.DELETE("/v2/volumes/snapshots/{snapshot_id}", { params })).status).toBe(404);
    expect((await client.DELETE("/v2/snapshots/{snapshot_id}", { params })).status).toBe(404);
    expect((await client.GET("/v2/snapshots/{snapshot_id}", { params })).status).toBe(404);
    expect((await listAll(client)).map(({ id }) => id)).not.toContain(snapshot?.id);
  });

  it("is not found for a missing volume, or by the id of a droplet's snapshot", async () => {
    const { client } = create();
    const path = "/v2/volumes/{volume_id}/snapshots";
    expect((await client.GET(path, { params: UNKNOWN_VOLUME })).status).toBe(404);
    expect((await client.POST(path, { params: UNKNOWN_VOLUME, body: { name: "a" } })).status).toBe(404);
    const params = { path: { snapshot_id: "6372321" } };
    expect((await client.GET("/v2/volumes/snapshots/{snapshot_id}", { params })).status).toBe(404);
    expect((await client.GET("/v2/snapshots/{snapshot_id}", { params })).status).toBe(200);
  });

  it("can be used to create a volume, whose snapshots can be created too", async () => {
    const { client } = create();
    const volume = (snapshot_id: string) =>
      client.POST("/v2/volumes", { body: { name: "restored", region: "sfo3", size_gigabytes: 100, snapshot_id } });
    const { id, ...rest } = unwrap(await volume("fbe805e8-866b-11e6-96bf-000f53315a41")).volume ?? {};
    expect(rest).toMatchObject({ name: "restored", size_gigabytes: 100, region: { slug: "sfo3" } });
    const params = { path: { volume_id: id ?? "" } };
    const path = "/v2/volumes/{volume_id}/snapshots";
    expect(unwrap(await client.GET(path, { params })).snapshots).toEqual([]);
    expect((await client.POST(path, { params, body: { name: "a" } })).status).toBe(201);
    for (const unknown of ["6372321", "none"]) {
      const message = `Volume snapshot ${unknown} does not exist.`;
      expect(await volume(unknown)).toMatchObject({ status: 422, error: { message } });
    }
  });
});

describe("a list", () => {
  it("has only snapshots of the requested type", async () => {
    const { client } = create();
    const types = async (query: object) => (await listAll(client, query)).map(({ resource_type }) => resource_type);
    expect(await types({})).toEqual(["droplet", "volume", "volume"]);
    expect(await types({ resource_type: "droplet" })).toEqual(["droplet"]);
    expect(await types({ resource_type: "volume" })).toEqual(["volume", "volume"]);
    const query = { resource_type: "image" as "volume" };
    expect((await client.GET("/v2/snapshots", { params: { query } })).status).toBe(422);
  });

  it("of one type is filled with ids of that type", () => {
    const { store } = create().cloud;
    expect(store.snapshots.make({ resource_type: "droplet" }).id).toMatch(/^\d+$/);
    expect(store.snapshots.make({ resource_type: "volume" }).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("has the links and the total of the requested items, under the base URL of the request", async () => {
    const { client } = create({ baseUrl: "http://127.0.0.1:4010" });
    const query = { resource_type: "volume" as const, per_page: 1 };
    const { links, meta } = unwrap(await client.GET("/v2/snapshots", { params: { query } }));
    const link = "http://127.0.0.1:4010/v2/snapshots?resource_type=volume&per_page=1&page=2";
    expect(links).toEqual({ pages: { next: link, last: link } });
    expect(meta).toEqual({ total: 2 });
    expect(unwrap(await client.GET("/v2/snapshots")).links).toEqual({});
  });

  it("has no links without snapshots, as documented", async () => {
    const { cloud, client } = create();
    for (const snapshot of cloud.store.snapshots) cloud.store.snapshots.delete(snapshot);
    expect(unwrap(await client.GET("/v2/snapshots"))).toEqual({ snapshots: [], meta: { total: 0 } });
  });

  it.each([{ per_page: 201 }, { per_page: 0 }, { page: 0 }])("refuses %j", async (query) => {
    expect((await create().client.GET("/v2/snapshots", { params: { query } })).status).toBe(422);
  });
});

describe("the snapshot of a volume", () => {
  it("has the region of its volume, and a volume that is created from it has the size of the first volume", async () => {
    const { client } = create();
    const body = { name: "nightly" };
    const response = await client.POST("/v2/volumes/{volume_id}/snapshots", { params: VOLUME, body });
    const { snapshot } = unwrap(response);
    expect(snapshot).toMatchObject({ regions: ["nyc1"], min_disk_size: 100 });
    expect(snapshot?.size_gigabytes).toBeLessThanOrEqual(100);
    const grow = (size_gigabytes: number) =>
      client.POST("/v2/volumes", {
        body: { name: "copy", region: "nyc1", size_gigabytes, snapshot_id: snapshot?.id ?? "" },
      });
    for (const size of [1, 500]) {
      expect(await grow(size)).toMatchObject({ status: 201, data: { volume: { size_gigabytes: 100 } } });
    }
  });
  it("is not larger than a small volume", async () => {
    const { cloud, client } = create();
    const { id } = cloud.store.volumes.make({ size_gigabytes: 1 });
    const params = { path: { volume_id: String(id) } };
    const { snapshot } = unwrap(
      await client.POST("/v2/volumes/{volume_id}/snapshots", { params, body: { name: "a" } }),
    );
    expect(snapshot?.min_disk_size).toBe(1);
    expect(snapshot?.size_gigabytes).toBeLessThanOrEqual(1);
  });
});

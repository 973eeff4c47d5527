import { createFlyClient, createSnapshot, createVolume, getVolume, listSnapshots, listVolumes } from "@snap/fly";
import { createMockCloud } from "@snap/fly/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const VOLUME = "vol_4qy7z1k9m2w8x6rv";
const SNAPSHOT = "vs_6Qw2Xn9Lk4Rt7Bz1Vy3Mc5Hd";

describe("the mock cloud of Fly.io", () => {
  const server = setupServer();
  const client = createFlyClient({ app: "acme-shop", volume: VOLUME, token: "test-token", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  test("a new snapshot has no id while it waits, and no time while it runs", async () => {
    expect(await createSnapshot(client)).toBeUndefined();
    const last = async () => (await listSnapshots(client).toArray()).at(-1);
    expect(await last()).toMatchObject({ id: "", status: "waiting", size: 0, volume_size: 10 * 2 ** 30 });
    cloud.clock.advance(6000);
    const running = await last();
    expect(running).toMatchObject({ id: expect.stringMatching(/^vs_/), status: "running" });
    expect(running).not.toHaveProperty("created_at");
    cloud.clock.advance(20_000);
    expect(await last()).toMatchObject({ id: running?.id, status: "created", created_at: expect.any(String) });
  });

  test("each volume has its own snapshots", async () => {
    const [, other] = await listVolumes(client).toArray();
    expect(await listSnapshots(client, { volume_id: other?.id ?? "" }).toArray()).toEqual([]);
    const missing = listSnapshots(client, { volume_id: "vol_none" }).toArray();
    await expect(missing).rejects.toMatchObject({ status: 404 });
  });

  test("a volume gets the content of a snapshot, and must not be smaller", async () => {
    const wanted = { name: "copy", region: "syd", snapshot_id: SNAPSHOT };
    const small = createVolume(client, { ...wanted, size_gb: 9 });
    await expect(small).rejects.toMatchObject({ status: 400, message: expect.stringContaining("smaller") });
    await expect(createVolume(client, { ...wanted, snapshot_id: "vs_none" })).rejects.toMatchObject({ status: 404 });
    const { id, ...created } = await createVolume(client, wanted);
    expect(created).toMatchObject({ state: "creating", region: "syd", size_gb: 10, snapshot_retention: 5 });
    expect((await getVolume(client, { id })).state).toBe("restoring");
    cloud.clock.advance(10_000);
    expect((await getVolume(client, { id })).state).toBe("created");
  });
});

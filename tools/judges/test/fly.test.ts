import { createFlyClient, createSnapshot } from "@snap/fly";
import { createMockCloud } from "@snap/fly/msw";
import { createClient } from "fly-admin";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

const APP = { app_name: "acme-shop" };
const ORDERS = { ...APP, volume_id: "vol_4qy7z1k9m2w8x6rv" };

describe("fly-admin, the client of Supabase", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let admin: ReturnType<typeof createClient>;

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: `${url}/v1` });
      return cloud.handlers;
    });
    admin = createClient("token");
    // Only a class that the package does not export has an option for the address.
    Reflect.set(admin, "apiUrl", served.url);
  });
  afterAll(() => served.stop());

  it("lists apps, volumes and snapshots, and sees a new snapshot", async () => {
    expect(await admin.App.listApps("personal")).toMatchObject({ total_apps: 2, apps: [{ name: "acme-shop" }, {}] });
    const volumes = await admin.Volume.listVolumes("acme-shop");
    expect(volumes.map(({ id }) => id)).toEqual([ORDERS.volume_id, "vol_8rn3c5d0p7t1j4gl"]);
    // The type of this method is that of a single snapshot, but the method returns what the API sends.
    const list = async (): Promise<unknown> => admin.Volume.listSnapshots(ORDERS);
    expect(await list()).toMatchObject([{ size: 196083712 }, { size: 47185920 }]);
    // This client cannot create a snapshot.
    await createSnapshot(createFlyClient({ token: "token", baseUrl: `${served.url}/v1` }), ORDERS);
    expect(await list()).toMatchObject([{}, {}, { id: "", status: "waiting" }]);
    cloud.clock.advance(20_000);
    expect(await list()).toMatchObject([{}, {}, { id: expect.stringMatching(/^vs_/), status: "created" }]);
  });

  it("restores a snapshot to a new volume, and waits until it can be used", async () => {
    const wanted = { ...APP, name: "copy", region: "syd", snapshot_id: "vs_6Qw2Xn9Lk4Rt7Bz1Vy3Mc5Hd" };
    const { id: volume_id, state } = await admin.Volume.createVolume({ ...wanted, size_gb: 12 });
    expect(state).toBe("creating");
    cloud.clock.advance(10_000);
    const volume = await admin.Volume.getVolume({ ...APP, volume_id });
    expect(volume).toMatchObject({ state: "created", region: "syd", size_gb: 12, encrypted: true });
    await expect(admin.Volume.createVolume({ ...wanted, size_gb: 5 })).rejects.toThrow(/^400: .*smaller/);
  });

  it("fails for a volume that does not exist, and with a token that is refused", async () => {
    await expect(admin.Volume.listSnapshots({ ...APP, volume_id: "vol_none" })).rejects.toThrow(/^404: /);
    cloud.faults.add({ operation: "listVolumes", with: 401 });
    await expect(admin.Volume.listVolumes("acme-shop")).rejects.toThrow(/^401: /);
    cloud.faults.clear();
  });
});

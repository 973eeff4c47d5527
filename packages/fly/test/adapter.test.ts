import { createMockCloud } from "@snap/fly/msw";
import { createSnap } from "@snap/unified";
import { fly } from "@snap/unified/fly";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";

const VOLUME = { type: "volume", id: "vol_4qy7z1k9m2w8x6rv" } as const;
const OTHER = { type: "volume", id: "vol_8rn3c5d0p7t1j4gl" } as const;
const SNAPSHOT = `${VOLUME.id}:vs_6Qw2Xn9Lk4Rt7Bz1Vy3Mc5Hd`;
// The first action loads its code.
const SOON = { timeout: 20_000 };

function connect(token = "test-token") {
  const cloud = createMockCloud();
  const headers: (string | null)[] = [];
  const fetch = async (request: Request) => {
    headers.push(request.headers.get("authorization"));
    return (await getResponse(cloud.handlers, request)) ?? Response.error();
  };
  const account = fly({ app: "acme-shop", token, fetch, retry: false });
  const count = (operation: string) => cloud.requests.filter((request) => request.operation === operation).length;
  return { cloud, headers, count, account, snap: createSnap({ accounts: [account] }) };
}

describe("the adapter of Fly.io", () => {
  it("lists no snapshot that waits without an id, and lists it without a time while it runs", async () => {
    const { cloud, account, snap } = connect();
    const creation = account.create({ from: OTHER }, {});
    const list = () => snap.list({ source: OTHER }).toArray();
    await expect.poll(() => cloud.store.snapshots.size, SOON).toBe(3);
    expect(await list()).toEqual([]);
    cloud.clock.advance(6000);
    expect(await list()).toMatchObject([{ source: OTHER, state: "creating", createdAt: null }]);
    const { snapshot } = await creation;
    expect(snapshot.state).toBe("creating");
    cloud.clock.advance(20_000);
    expect(await list()).toMatchObject([{ ref: snapshot.ref, state: "ready", createdAt: expect.any(Date) }]);
  });

  it("reads only the snapshots of the volume that a listing is filtered by", async () => {
    const { count, snap } = connect();
    expect(await snap.list({ source: VOLUME }).toArray()).toHaveLength(2);
    expect(count("listSnapshots")).toBe(1);
  });

  it("waits until no other snapshot of the volume waits, and then creates one", async () => {
    const { cloud, count, account } = connect();
    cloud.store.snapshots.make({ id: "vs_waiting", status: "waiting" });
    const controller = new AbortController();
    const creation = account.create({ from: VOLUME }, { signal: controller.signal });
    await expect.poll(() => count("listSnapshots"), SOON).toBe(1);
    controller.abort();
    await expect(creation).rejects.toMatchObject({ name: "AbortError" });
    expect(count("createSnapshot")).toBe(0);
  });

  it("restores a snapshot in the region and with the size of its volume, unless the volume is gone", async () => {
    const { cloud, account } = connect();
    const snapshot = await account.get(SNAPSHOT, {});
    const restoration = account.restore?.(snapshot, { type: "volume", name: "copy" }, {});
    await expect.poll(() => cloud.store.volumes.size, SOON).toBe(3);
    cloud.clock.advance(20_000);
    const { id = "" } = (await restoration) ?? {};
    expect(cloud.store.volumes.get(id)).toMatchObject({ name: "copy", region: "fra", size_gb: 10, state: "created" });
    for (const volume of cloud.store.volumes.where({ id: VOLUME.id })) cloud.store.volumes.delete(volume);
    const late = account.restore?.(snapshot, { type: "volume", name: "copy" }, {});
    await expect(late).rejects.toThrow("`region` must be set");
  });

  it("sends a token with its own scheme unchanged, and any other as a bearer token", async () => {
    for (const [token, header] of [
      ["FlyV1 fm2_abc", "FlyV1 fm2_abc"],
      ["fm2_abc", "Bearer fm2_abc"],
    ] as const) {
      const { headers, account } = connect(token);
      await account.get(SNAPSHOT, {});
      expect(headers).toEqual([header]);
    }
  });
});

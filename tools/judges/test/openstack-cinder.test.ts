import { createMockCloud } from "@snap/openstack-cinder/msw";
import openclient, { type Call, type Item, type Manager } from "openclient";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

const VOLUME = "7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8";

describe("openclient, a client of OpenStack", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let snapshots: Manager;

  const list = (query: object) => settle<readonly Item[]>((functions) => snapshots.all({ query, ...functions }));
  const get = (id: string) => settle<Item>((functions) => snapshots.get({ id, ...functions }));
  const create = (data: object) => settle<Item>((functions) => snapshots.create({ data, ...functions }));
  const remove = (id: string) => settle<unknown>((functions) => snapshots.del({ id, ...functions }));

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: `${url}/v3/9c0e4f7a`, onViolation: "throw" });
      return cloud.handlers;
    });
    const Cinder = openclient.getAPI("openstack", "volume");
    ({ snapshots } = new Cinder({
      url: `${served.url}/v3/9c0e4f7a`,
      scoped_token: { id: "token" },
      // By default, the client prints each failure.
      log_level: "critical",
    }));
  });
  afterAll(() => served.stop());

  it("creates a snapshot, waits for it, and lists all pages", async () => {
    const created = await create({ volume_id: VOLUME, name: "judged", metadata: { env: "test" } });
    expect(created).toMatchObject({ name: "judged", status: "creating", size: 40, metadata: { env: "test" } });
    cloud.clock.advance(60_000);
    expect(await get(created.id)).toMatchObject({
      ...created,
      status: "available",
      updated_at: "2026-11-21T09:00:20.000000",
    });
    for (let index = 0; index < 5; index++) await create({ volume_id: VOLUME, name: `page-${index}` });
    const names: string[] = [];
    const pages: number[] = [];
    for (let marker = ""; pages.at(-1) !== 0; ) {
      const page = await list({ limit: 3, ...(marker && { marker }) });
      names.push(...page.map(({ name }) => name));
      pages.push(page.length);
      marker = page.at(-1)?.id ?? "";
    }
    expect(names).toEqual(expect.arrayContaining(["judged", "page-0", "page-4"]));
    expect(new Set(names).size).toBe(names.length);
    expect(pages).toEqual([3, 3, 2, 0]);
    expect(await list({ name: "judged" })).toMatchObject([{ id: created.id }]);
  });

  it("deletes a snapshot, which exists until its deletion is complete", async () => {
    const [{ id } = { id: "" }] = await list({ name: "judged" });
    await remove(id);
    expect(await get(id)).toMatchObject({ status: "deleting" });
    // An object that is being deleted cannot be deleted again.
    await expect(remove(id)).rejects.toMatchObject({ status: 400, message: expect.stringContaining("state") });
    cloud.clock.advance(60_000);
    await expect(get(id)).rejects.toMatchObject({ status: 404 });
  });

  it("reads the errors of our mock", async () => {
    await expect(create({ volume_id: crypto.randomUUID() })).rejects.toMatchObject({
      status: 404,
      message: expect.any(String),
    });
    cloud.faults.add({ operation: "createSnapshot", with: 413 });
    await expect(create({ volume_id: VOLUME })).rejects.toMatchObject({ status: 413 });
    cloud.faults.clear();
    cloud.faults.add({ operation: "listSnapshots", with: 401 });
    await expect(list({})).rejects.toMatchObject({ status: 401 });
    cloud.faults.clear();
  });
});

// The methods of the client take functions that receive the outcome.
function settle<Result>(send: (functions: Pick<Call<Result>, "error" | "success">) => void): Promise<Result> {
  return new Promise((success, error) => {
    send({ success, error });
  });
}

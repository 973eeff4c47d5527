import Gradient from "@digitalocean/gradient";
import { describe, expect, it } from "vitest";
import { startSnapMock } from "./start-server.ts";

const { digitalocean } = await startSnapMock("digitalocean");
// Without retries, because the first response of the mock counts.
const client = new Gradient({ accessToken: "any", baseURL: digitalocean, maxRetries: 0 });
const { snapshots, volumes } = client.gpuDroplets;
const VOLUME = "89bcc42f-85cf-11e6-a004-000f53315871";

/** Lists the names of all snapshots. This client does not support pages here, so it requests each linked page. */
async function listNames(perPage: number): Promise<string[][]> {
  const pages: string[][] = [];
  for (let page = 1; ; page++) {
    const { snapshots: items = [], links } = await snapshots.list({ page, per_page: perPage });
    pages.push(items.map(({ name }) => name));
    if (!Reflect.has(Object(links?.pages), "next")) return pages;
  }
}

describe("DigitalOcean's own client, at the mock cloud", () => {
  it("lists the snapshots page by page", async () => {
    expect(await listNames(2)).toEqual([["web-01-before-upgrade", "orders-db-weekly"], ["orders-db-nightly"]]);
    expect((await snapshots.list({ resource_type: "volume" })).meta.total).toBe(2);
  });

  it("gets a snapshot by a number and by a string", async () => {
    const { snapshot } = await snapshots.retrieve(6372321);
    expect(snapshot).toMatchObject({ id: "6372321", name: "web-01-before-upgrade", resource_type: "droplet" });
    expect(await snapshots.retrieve("6372321")).toEqual({ snapshot });
  });

  it("creates a snapshot of a volume, and finds it in both lists", async () => {
    const { snapshot } = await volumes.snapshots.create(VOLUME, { name: "before-migration", tags: ["db"] });
    expect(snapshot).toMatchObject({ name: "before-migration", resource_id: VOLUME, tags: ["db"] });
    expect(await volumes.snapshots.retrieve(String(snapshot?.id))).toEqual({ snapshot });
    expect((await volumes.snapshots.list(VOLUME)).snapshots).toContainEqual(snapshot);
    expect((await snapshots.list()).snapshots).toContainEqual(snapshot);
  });

  it("deletes a snapshot, and then gets 404 for it", async () => {
    await snapshots.delete(6372321);
    await expect(snapshots.retrieve(6372321)).rejects.toThrow(Gradient.NotFoundError);
    await expect(snapshots.delete(6372321)).rejects.toThrow(Gradient.NotFoundError);
    expect((await listNames(200)).flat()).not.toContain("web-01-before-upgrade");
  });

  it("gets 401 without a credential, and 422 for an invalid page", async () => {
    const headers = { authorization: null };
    await expect(snapshots.list({}, { headers })).rejects.toThrow(Gradient.AuthenticationError);
    await expect(snapshots.list({ per_page: 201 })).rejects.toThrow(Gradient.UnprocessableEntityError);
  });
});

import {
  createQdrantClient,
  createSnapshot,
  deleteSnapshot,
  downloadSnapshot,
  listCollections,
  listSnapshots,
  restoreSnapshot,
} from "@snap/qdrant";
import { createMockCloud } from "@snap/qdrant/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const SNAPSHOT = "orders-3766212330831337-2026-11-21-08-55-30.snapshot";

describe("the mock cloud of Qdrant", () => {
  const server = setupServer();
  const client = createQdrantClient({ apiKey: "test-key", collection: "orders", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  const namesIn = async (collection_name: string) =>
    (await listSnapshots(client, { collection_name }).toArray()).map(({ name }) => name);

  test("names snapshots after their collection and the time, and never gives a name twice", async () => {
    const [first, second] = [await createSnapshot(client), await createSnapshot(client, { wait: false })];
    expect(first).toMatchObject({
      status: "ok",
      result: { name: expect.stringMatching(/^orders-\d+-[\d-]+\.snapshot$/) },
    });
    expect(second).toMatchObject({ status: "accepted" });
    expect(new Set(await namesIn("orders")).size).toBe(4);
    expect(await namesIn("articles")).toEqual([]);
    await expect(createSnapshot(client, { collection_name: "none" })).rejects.toThrow("404");
  });

  test("sends files that match the checksum", async () => {
    const file = await downloadSnapshot(client, { snapshot_name: SNAPSHOT });
    const bytes = await new Response(file as Blob).arrayBuffer();
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    expect(cloud.store.snapshots.get(SNAPSHOT)).toMatchObject({ checksum: digest, size: bytes.byteLength });
    const other = { collection_name: "articles", snapshot_name: SNAPSHOT };
    await expect(downloadSnapshot(client, other)).rejects.toThrow("404");
    await deleteSnapshot(client, { snapshot_name: SNAPSHOT });
    await expect(downloadSnapshot(client, { snapshot_name: SNAPSHOT })).rejects.toThrow("404");
  });

  test("restores a file or a URL to a collection, and creates the collection if there is none", async () => {
    const location = `file:///qdrant/snapshots/orders/${SNAPSHOT}`;
    expect(await restoreSnapshot(client, { target_name: "copy", location })).toMatchObject({ result: true });
    expect(await listCollections(client).toArray()).toContainEqual({ name: "copy" });
    const url = `https://source.example:6333/collections/orders/snapshots/${SNAPSHOT}`;
    const restored = await restoreSnapshot(client, { target_name: "orders", location: url, wait: false });
    expect(restored).toMatchObject({ status: "accepted" });
    for (const wrong of [{ location: `${location}0` }, { location, checksum: "0".repeat(64) }]) {
      await expect(restoreSnapshot(client, { target_name: "orders", ...wrong })).rejects.toThrow("400");
    }
  });
});

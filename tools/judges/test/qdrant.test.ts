import { QdrantClient } from "@qdrant/js-client-rest";
import { createMockCloud } from "@snap/qdrant/msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

describe("the client of Qdrant", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let client: QdrantClient;

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: url });
      return cloud.handlers;
    });
    client = new QdrantClient({ url: served.url, checkCompatibility: false });
  });
  afterAll(() => served.stop());

  it("lists collections, and creates, lists and deletes a snapshot", async () => {
    const { collections } = await client.getCollections();
    expect(collections.map(({ name }) => name)).toEqual(["orders", "articles"]);
    const created = await client.createSnapshot("articles");
    expect(created).toMatchObject({ name: expect.stringMatching(/^articles-\d+-/), size: 39 });
    expect(await client.listSnapshots("articles")).toEqual([created]);
    expect(await client.deleteSnapshot("articles", created?.name ?? "")).toBe(true);
    expect(await client.listSnapshots("articles")).toEqual([]);
    // The client takes the documented 202 for a failure.
    await expect(client.createSnapshot("articles", { wait: false })).rejects.toThrow("202");
    expect(await client.listSnapshots("articles")).toHaveLength(1);
  });

  it("restores a snapshot of one collection to another, unless the checksum differs", async () => {
    const [, { name, checksum } = { name: "", checksum: "" }] = await client.listSnapshots("orders");
    const location = `${served.url}/collections/orders/snapshots/${name}`;
    expect(await client.recoverSnapshot("copy", { location, priority: "snapshot", checksum: checksum ?? "" })).toBe(
      true,
    );
    expect((await client.getCollections()).collections).toContainEqual({ name: "copy" });
    const wrong = client.recoverSnapshot("copy", { location, checksum: "0".repeat(64) });
    await expect(wrong).rejects.toMatchObject({ status: 400, data: { status: { error: expect.any(String) } } });
  });

  it("fails for a collection that does not exist, a snapshot that is gone, and a refusal as text", async () => {
    await expect(client.listSnapshots("none")).rejects.toMatchObject({ status: 404 });
    await expect(client.deleteSnapshot("orders", "gone.snapshot")).rejects.toMatchObject({ status: 404 });
    cloud.faults.add({ operation: "listSnapshots", with: 403 });
    await expect(client.listSnapshots("orders")).rejects.toMatchObject({ status: 403 });
    cloud.faults.clear();
  });
});

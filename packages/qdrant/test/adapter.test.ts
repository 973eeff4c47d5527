import { createMockCloud } from "@snap/qdrant/msw";
import { createSnap } from "@snap/unified";
import { qdrant } from "@snap/unified/qdrant";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";

const NAME = "orders-3766212330831337-2026-11-21-08-55-30.snapshot";
const ID = `orders:${NAME}`;

function connect() {
  const cloud = createMockCloud();
  const bodies: unknown[] = [];
  const fetch = async (request: Request) => {
    if (request.method === "PUT") bodies.push(await request.clone().json());
    return (await getResponse(cloud.handlers, request)) ?? Response.error();
  };
  const account = qdrant({ apiKey: "test-key", fetch, retry: false });
  return { cloud, bodies, account, snap: createSnap({ accounts: [account] }) };
}

describe("the adapter of Qdrant", () => {
  it("lists the collections once, each as a source in its own scope", async () => {
    const { cloud, snap } = connect();
    const sources = await (await snap.sources()).toArray();
    expect(sources.map(({ type, id, scope }) => [type, id, scope])).toEqual([
      ["collection", "orders", "orders"],
      ["collection", "articles", "articles"],
    ]);
    expect(cloud.requests.filter(({ operation }) => operation === "listCollections")).toHaveLength(2);
  });

  it("creates a snapshot in the collection that is its source", async () => {
    const { account } = connect();
    const { snapshot } = await account.create({ from: { type: "collection", id: "articles" } }, {});
    expect(snapshot).toMatchObject({
      id: expect.stringMatching(/^articles:articles-/),
      source: { type: "collection", id: "articles" },
      state: "ready",
      createdAt: expect.any(Date),
    });
  });

  it("restores a file of the server with its checksum, and prefers the data of the snapshot", async () => {
    const { cloud, bodies, account } = connect();
    const snapshot = await account.get(ID, {});
    const into = { type: "collection", id: "copy" } as const;
    expect(await account.restore?.(snapshot, into, {})).toEqual(into);
    expect(cloud.store.collections.get("copy")).toBeDefined();
    const { checksum } = snapshot.raw;
    expect(bodies).toEqual([{ location: `file:///qdrant/snapshots/orders/${NAME}`, priority: "snapshot", checksum }]);
  });

  it("requires a location if the name of a snapshot does not contain its collection", async () => {
    const { cloud, account } = connect();
    cloud.store.snapshots.make({ name: "backup.snapshot" });
    const snapshot = await account.get("orders:backup.snapshot", {});
    expect(snapshot.source).toBeNull();
    const into = { type: "collection", id: "orders" } as const;
    await expect(account.restore?.(snapshot, into, {})).rejects.toThrow("`location` must be set");
    const location = "https://other.example:6333/collections/orders/snapshots/backup.snapshot";
    expect(await account.restore?.(snapshot, { ...into, location }, {})).toEqual(into);
  });
});

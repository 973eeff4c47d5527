import {
  createAzureComputeClient,
  createDisk,
  createSnapshot,
  deleteSnapshot,
  getDisk,
  getSnapshot,
  listSnapshots,
} from "@snap/azure-compute";
import { createMockCloud } from "@snap/azure-compute/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const subscriptionId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const COMPUTE = `/subscriptions/${subscriptionId}/resourceGroups/acme-shop/providers/Microsoft.Compute`;
const location = "westeurope";
const copyOf = (id: string) => ({ creationData: { createOption: "Copy", sourceResourceId: `${COMPUTE}/${id}` } });

describe("the mock cloud of Azure", () => {
  const server = setupServer();
  const client = createAzureComputeClient({ token: "t", subscriptionId, resourceGroup: "acme-shop", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  test("creates snapshots of known disks in the region of the disk", async () => {
    const nightly = { snapshotName: "nightly", location, properties: copyOf("DISKS/ORDERS-DB") };
    const { properties } = await createSnapshot(client, nightly);
    expect(properties).toMatchObject({ provisioningState: "Creating", incremental: false, diskSizeGB: 128 });
    cloud.clock.advance(60_000);
    const { tags, properties: ready } = await getSnapshot(client, { snapshotName: "nightly" });
    expect({ tags, state: ready.provisioningState }).toEqual({ tags: {}, state: "Succeeded" });
    await expect(createSnapshot(client, { ...nightly, snapshotName: "n2", location: "northeurope" })).rejects.toThrow(
      "same region",
    );
    const unknown = createSnapshot(client, { ...nightly, snapshotName: "n3", properties: copyOf("disks/other") });
    await expect(unknown).rejects.toThrow("404");
  });

  test("changes the tags of a snapshot that exists, but not its source", async () => {
    const known = { snapshotName: "orders-db-20261121", location, tags: { keep: "forever" } };
    expect(await createSnapshot(client, { ...known, properties: copyOf("disks/orders-db") })).toMatchObject({
      tags: { keep: "forever" },
      properties: { provisioningState: "Succeeded" },
    });
    await expect(createSnapshot(client, { ...known, properties: copyOf("disks/ledger") })).rejects.toThrow("400");
  });

  test("deletes in the background, ignores missing snapshots, and refuses to delete a snapshot that is being exported", async () => {
    const snapshotName = "ledger-2025";
    await deleteSnapshot(client, { snapshotName });
    expect((await getSnapshot(client, { snapshotName })).properties.provisioningState).toBe("Deleting");
    cloud.clock.advance(60_000);
    await expect(getSnapshot(client, { snapshotName })).rejects.toThrow("404");
    expect(await deleteSnapshot(client, { snapshotName })).toBeUndefined();
    const { properties } = await getSnapshot(client, { snapshotName: "orders-db-20261121" });
    const exported = { ...properties, diskState: "ActiveSAS" };
    const record = cloud.store.snapshots.get("orders-db-20261121");
    if (record) cloud.store.snapshots.update(record, { properties: exported });
    await expect(deleteSnapshot(client, { snapshotName: "orders-db-20261121" })).rejects.toThrow("409");
  });

  test("restores disks that are large enough", async () => {
    const restored = { diskName: "restored", location, properties: copyOf("snapshots/orders-db-20261121") };
    const small = createDisk(client, { ...restored, properties: { ...restored.properties, diskSizeGB: 64 } });
    await expect(small).rejects.toThrow("smaller");
    await createDisk(client, restored);
    cloud.clock.advance(60_000);
    const { properties } = await getDisk(client, { diskName: "restored" });
    expect(properties).toMatchObject({ provisioningState: "Succeeded", diskSizeGB: 128 });
  });

  test("lists pages of 100 snapshots", async () => {
    cloud.store.snapshots.fill(150);
    const pages = [];
    for await (const page of listSnapshots(client).pages()) pages.push(page);
    expect(pages).toHaveLength(2);
    expect(await listSnapshots(client).toArray()).toHaveLength(152);
  });
});

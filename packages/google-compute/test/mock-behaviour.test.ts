import {
  createDisk,
  createGoogleComputeClient,
  createInstance,
  createInstantSnapshot,
  createMachineImage,
  createRegionSnapshot,
  createSnapshot,
  deleteInstantSnapshot,
  getDisk,
  getGlobalOperation,
  getSnapshot,
  listDisksByLocation,
  listInstantSnapshots,
  listSnapshots,
  setSnapshotLabels,
} from "@snap/google-compute";
import { createMockCloud } from "@snap/google-compute/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const DISK = "zones/us-central1-a/disks/orders-db";
const zone = "us-central1-a";
const region = "us-central1";

describe("the mock cloud of Google Compute Engine", () => {
  const server = setupServer();
  const client = createGoogleComputeClient({ token: "test-token", project: "acme-shop", retry: false });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud({ scopes: { project: ["acme-shop", "acme-lab"] } });
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  test("creates snapshots of known disks, and refuses a name that is used", async () => {
    const { name: operation } = await createSnapshot(client, {
      name: "nightly",
      sourceDisk: DISK,
      labels: { env: "test" },
    });
    expect((await getSnapshot(client, { snapshot: "nightly" })).status).toBe("CREATING");
    cloud.clock.advance(60_000);
    const { status, labels, diskSizeGb, storageBytes, description } = await getSnapshot(client, {
      snapshot: "nightly",
    });
    expect({ status, labels, diskSizeGb, storageBytes, description }).toEqual({
      status: "READY",
      labels: { env: "test" },
      diskSizeGb: "100",
      storageBytes: "10737418240",
      description: undefined,
    });
    expect(await getGlobalOperation(client, { operation })).toMatchObject({ status: "DONE", progress: 100 });
    await expect(createSnapshot(client, { name: "nightly", sourceDisk: DISK })).rejects.toThrow("409");
    await expect(createSnapshot(client, { name: "other", sourceDisk: `${DISK}-2` })).rejects.toThrow("404");
    await expect(createSnapshot(client, { name: "other" })).rejects.toThrow("A source disk is required.");
    const other = { project: "acme-lab", name: "nightly", sourceDisk: `projects/acme-shop/${DISK}` };
    expect(await createSnapshot(client, other)).toMatchObject({ operationType: "insert" });
  });

  test("returns the first operation for a repeated request", async () => {
    const requestId = "0d7a3f52-4c1e-4b7a-9a55-0c6f1d2e3b4a";
    const twice = { name: "nightly", sourceDisk: DISK, requestId };
    const { name } = await createSnapshot(client, twice);
    expect(await createSnapshot(client, twice)).toMatchObject({ name, clientOperationId: requestId });
  });

  test("ends the operation of a failed creation with an error, and creates nothing", async () => {
    cloud.faults.add({ operation: "createSnapshot", with: "failed" });
    const { name: operation } = await createSnapshot(client, { name: "nightly", sourceDisk: DISK });
    cloud.clock.advance(60_000);
    const error = { errors: [expect.objectContaining({ code: "QUOTA_EXCEEDED" })] };
    expect(await getGlobalOperation(client, { operation })).toMatchObject({ status: "DONE", error });
    await expect(getSnapshot(client, { snapshot: "nightly" })).rejects.toThrow("404");
  });

  test("replaces labels only with the current fingerprint", async () => {
    const resource = "orders-db-20261121";
    const { labelFingerprint = "" } = await getSnapshot(client, { snapshot: resource });
    const keep = { resource, labels: { keep: "forever" }, labelFingerprint };
    await setSnapshotLabels(client, keep);
    expect(await getSnapshot(client, { snapshot: resource })).toMatchObject({ labels: { keep: "forever" } });
    await expect(setSnapshotLabels(client, keep)).rejects.toThrow("412");
  });

  test("filters and sorts lists", async () => {
    const names = async (query: { filter?: string; orderBy?: string }) =>
      (await listSnapshots(client, query).toArray()).map(({ name }) => name);
    expect(await names({ filter: 'labels.env = "prod"' })).toEqual(["orders-db-20261121"]);
    expect(await names({ filter: "name ne orders.* AND status = READY" })).toEqual(["audit-2025"]);
    expect(await names({ orderBy: "creationTimestamp desc" })).toEqual(["orders-db-20261121", "audit-2025"]);
    await expect(names({ filter: "size > 3" })).rejects.toThrow("400");
  });

  test("keeps instant snapshots in their zone, and regional snapshots in their region", async () => {
    await createInstantSnapshot(client, { zone, name: "instant", sourceDisk: DISK });
    await createRegionSnapshot(client, {
      region,
      name: "nightly",
      sourceInstantSnapshot: `zones/${zone}/instantSnapshots/instant`,
    });
    expect(await listInstantSnapshots(client, { zone: "us-central1-b" }).toArray()).toEqual([]);
    const elsewhere = deleteInstantSnapshot(client, { zone: "us-central1-b", instantSnapshot: "instant" });
    await expect(elsewhere).rejects.toThrow("404");
    await createDisk(client, { zone, name: "restored", sourceSnapshot: `regions/${region}/snapshots/nightly` });
    cloud.clock.advance(60_000);
    expect(await getDisk(client, { zone, disk: "restored" })).toMatchObject({ status: "READY", sizeGb: "100" });
  });

  test("restores disks that are large enough, and virtual machines", async () => {
    const sourceSnapshot = "global/snapshots/orders-db-20261121";
    await expect(createDisk(client, { zone, name: "small", sourceSnapshot, sizeGb: "10" })).rejects.toThrow("smaller");
    await expect(createDisk(client, { zone, name: "other", sourceSnapshot: "global/snapshots/x" })).rejects.toThrow(
      "404",
    );
    await createDisk(client, { zone, name: "restored", sourceSnapshot });
    await createDisk(client, { zone, name: "empty" });
    const first = await listDisksByLocation(client, { maxResults: 2 });
    expect(first).toMatchObject({ items: { [`zones/${zone}`]: { disks: [{}, {}] } }, nextPageToken: "2" });
    const last = await listDisksByLocation(client, { maxResults: 2, pageToken: "2" });
    expect(last).toMatchObject({ items: { [`zones/${zone}`]: { disks: [{ name: "empty", sizeGb: "500" }] } } });
    await createMachineImage(client, { name: "image", sourceInstance: `zones/${zone}/instances/web-1` });
    const sourceMachineImage = "global/machineImages/image";
    expect(await createInstance(client, { zone, name: "web-2", sourceMachineImage })).toMatchObject({
      status: "RUNNING",
    });
    await expect(
      createInstance(client, { zone, name: "web-3", sourceMachineImage: "global/machineImages/x" }),
    ).rejects.toThrow("404");
  });
});

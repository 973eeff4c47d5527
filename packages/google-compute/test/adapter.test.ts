import { createMockCloud, getSnapshotHandler } from "@snap/google-compute/msw";
import { createSnap } from "@snap/unified";
import { googleCompute } from "@snap/unified/google-compute";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const zone = "us-central1-a";
const DISK = { type: "volume", id: `zones/${zone}/disks/orders-db` } as const;
const REGIONAL = "google-compute/acme-shop:us-central1:orders-db-20261121";

describe("an account at Google Compute Engine", () => {
  const server = setupServer();
  const options = {
    token: "test-token",
    project: "acme-shop",
    regions: ["us-central1", "europe-west1"],
    zones: [zone],
  };
  const snap = createSnap({ accounts: [googleCompute({ ...options, retry: { baseDelay: 0 } })] });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  // Completes the operations of the mock cloud while a call waits for them.
  async function finishing<Value>(call: Promise<Value>): Promise<Value> {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const timer = setInterval(() => {
      cloud.clock.advance(60_000);
      vi.advanceTimersByTime(1_000);
    }, 5);
    return call.finally(() => {
      clearInterval(timer);
      vi.useRealTimers();
    });
  }

  test("lists global, regional and instant snapshots, and machine images", async () => {
    const listed = await snap.list().toArray();
    expect(listed.map(({ id, kind, state, sizeBytes }) => [id, kind, state, sizeBytes])).toEqual([
      ["acme-shop:audit-2025", "volume", "ready", 1073741824],
      ["acme-shop:orders-db-20261121", "volume", "ready", 9663676416],
      ["acme-shop:machine-image:web-1-image-1", "vm", "ready", 2147483648],
      ["acme-shop:us-central1:orders-db-20261121", "volume", "ready", 9663676416],
      ["acme-shop:us-central1-a:orders-db-instant-1", "volume", "ready", 52428800],
    ]);
    expect(await snap.get(REGIONAL)).toMatchObject({
      source: DISK,
      tags: null,
      regions: ["us-central1"],
      minDiskBytes: 100 * 2 ** 30,
      createdAt: new Date("2026-11-21T04:00:00.250Z"),
    });
  });

  test("creates a snapshot once although the first response is lost", async () => {
    cloud.faults.add({ operation: "createSnapshot", call: 1, with: "lost" });
    const request = { account: "google-compute", from: DISK, name: "nightly", labels: { env: "prod" } } as const;
    const { snapshot, matchedBy } = await finishing(snap.create({ ...request, snapshotType: "ARCHIVE" }));
    expect(matchedBy).toBe("response");
    expect(snapshot).toMatchObject({ id: "acme-shop:nightly", source: DISK, tags: ["env=prod"] });
    expect(cloud.requests.filter(({ operation }) => operation === "createSnapshot")).toHaveLength(2);
    expect(cloud.store.operations.where({ operationType: "insert" })).toHaveLength(2);
  });

  test("restores regional and instant snapshots to new disks, and machine images to virtual machines", async () => {
    const into = { type: "volume", zone, name: "one", sizeGb: 200, diskType: "pd-ssd" } as const;
    const { resource } = await finishing(snap.restore({ account: "google-compute", id: REGIONAL.slice(15), into }));
    expect(resource).toEqual({ type: "volume", id: `zones/${zone}/disks/one` });
    expect(cloud.store.disks.get("one")).toMatchObject({ status: "READY", sizeGb: "200" });
    const instant = { account: "google-compute", id: `acme-shop:${zone}:orders-db-instant-1` } as const;
    await finishing(snap.restore({ ...instant, into: { type: "volume", zone, name: "two" } }));
    expect(cloud.store.disks.get("two")?.sourceInstantSnapshot).toMatch(/orders-db-instant-1$/);
    const image = { account: "google-compute", id: "acme-shop:machine-image:web-1-image-1" } as const;
    await finishing(snap.restore({ ...image, into: { type: "vm", zone, name: "web-2", machineType: "e2-small" } }));
    expect(cloud.store.instances.get("web-2")?.machineType).toMatch(/e2-small$/);
    await expect(snap.restore({ ...image, into })).rejects.toThrow("Restore it into a vm");
  });

  test("waits until a deletion is complete", async () => {
    await finishing(snap.delete(REGIONAL));
    expect(cloud.store.regionSnapshots.size).toBe(0);
    await finishing(snap.delete(`google-compute/acme-shop:${zone}:orders-db-instant-1`));
    await finishing(snap.delete("google-compute/acme-shop:audit-2025"));
    expect([...cloud.store.operations].every(({ status }) => status === "DONE")).toBe(true);
  });

  test("reports an operation that fails, and a request over the limit", async () => {
    cloud.faults.add({ operation: "createSnapshot", with: "failed" });
    const failing = finishing(snap.create({ account: "google-compute", from: DISK, name: "nightly" }));
    await expect(failing).rejects.toMatchObject({
      name: "WaitFailedError",
      message: expect.stringContaining("Quota 'SNAPSHOTS' exceeded"),
      started: { id: "nightly", jobs: [{ operation: "getGlobalOperation" }] },
    });
    server.use(getSnapshotHandler({ status: 403, example: "rate-limited" }));
    const limited = { code: "RESOURCE_EXHAUSTED", providerCode: "rateLimitExceeded", retryable: true };
    await expect(snap.get("google-compute/acme-shop:audit-2025")).rejects.toMatchObject(limited);
  });

  test("reports a project in which the API is disabled", async () => {
    const message = "Compute Engine API has not been used in project acme-shop before or it is disabled.";
    const error = { code: 403, message, errors: [{ domain: "usageLimits", reason: "accessNotConfigured", message }] };
    server.use(http.get("https://compute.googleapis.com/*", () => HttpResponse.json({ error }, { status: 403 })));
    await expect(snap.list().toArray()).rejects.toThrow("HTTP 403 PERMISSION_DENIED: Compute Engine API has not");
    const refused = { code: "PERMISSION_DENIED", providerCode: "accessNotConfigured", retryable: false };
    await expect(snap.get(REGIONAL)).rejects.toMatchObject(refused);
  });
});

import { createMockCloud, getSnapshotHandler } from "@snap/azure-compute/msw";
import { createSnap } from "@snap/unified";
import { azureCompute } from "@snap/unified/azure-compute";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const subscriptionId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const COMPUTE = `/subscriptions/${subscriptionId}/resourceGroups/acme-shop/providers/Microsoft.Compute`;
const DISK = { type: "volume", id: `${COMPUTE}/disks/orders-db` } as const;
const account = "azure-compute";

describe("an account at Azure", () => {
  const server = setupServer();
  const snap = createSnap({
    accounts: [azureCompute({ token: "test-token", subscriptionId, scopes: "all", retry: { baseDelay: 0 } })],
  });
  const nightly = { account, from: DISK, name: "nightly", location: "westeurope", scope: "acme-shop" } as const;
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

  test("refuses a list of tags", async () => {
    const failure = snap.create({ ...nightly, tags: ["prod"] as never });
    await expect(failure).rejects.toThrow("`tags` must be an object of names and values");
    expect(cloud.requests.map(({ method }) => method)).not.toContain("PUT");
  });

  test("lists the snapshots of all resource groups", async () => {
    const listed = await snap.list().toArray();
    expect(listed.map(({ id, state, sizeBytes, minDiskBytes }) => [id, state, sizeBytes, minDiskBytes])).toEqual([
      ["acme-shop:orders-db-20261121", "ready", 2 ** 37, 2 ** 37],
      ["acme-shop:ledger-2025", "ready", 2 ** 35, 2 ** 35],
    ]);
    expect(listed[0]).toMatchObject({ source: DISK, tags: ["env=prod"], regions: ["westeurope"], updatedAt: null });
  });

  test("creates an incremental snapshot although the first response is lost, and never changes another snapshot", async () => {
    cloud.faults.add({ operation: "createSnapshot", call: 1, with: "lost" });
    const { snapshot } = await finishing(snap.create({ ...nightly, incremental: true, tags: { env: "test" } }));
    expect(snapshot).toMatchObject({ id: "acme-shop:nightly", state: "ready", source: DISK, tags: ["env=test"] });
    await expect(snap.create(nightly)).rejects.toThrow('`name` must be unused, got "nightly"');
    expect(cloud.requests.filter(({ operation }) => operation === "createSnapshot")).toHaveLength(2);
  });

  test("restores to a new disk, and waits until a deletion is complete", async () => {
    const into = { type: "volume", name: "restored", sizeGb: 256, zone: "2", sku: "Premium_LRS" } as const;
    const { resource } = await finishing(snap.restore({ account, id: "acme-shop:orders-db-20261121", into }));
    expect(resource).toEqual({ type: "volume", id: `${COMPUTE}/disks/restored` });
    expect(cloud.store.disks.get("restored")).toMatchObject({ zones: ["2"], properties: { diskSizeGB: 256 } });
    expect(await finishing(snap.delete("azure-compute/acme-shop:ledger-2025"))).toMatchObject({ existed: true });
    expect(cloud.store.snapshots.size).toBe(1);
    expect(await snap.delete("azure-compute/acme-shop:ledger-2025")).toMatchObject({ existed: false });
  });

  test("reports an operation that fails, and too many requests", async () => {
    cloud.faults.add({ operation: "createSnapshot", with: "failed" });
    await expect(finishing(snap.create(nightly))).rejects.toMatchObject({
      name: "WaitFailedError",
      message: expect.stringContaining("The limit of snapshots of this disk is reached"),
      started: { jobs: [{ operation: "getOperation" }, { operation: "getSnapshot" }] },
    });
    server.use(getSnapshotHandler({ status: 429 }));
    const limited = { code: "RESOURCE_EXHAUSTED", providerCode: "SubscriptionRequestsThrottled", retryable: true };
    await expect(finishing(snap.get("azure-compute/acme-shop:ledger-2025"))).rejects.toMatchObject(limited);
  });

  test("reports a disabled subscription, and changes nothing", async () => {
    const error = { code: "ReadOnlyDisabledSubscription", message: "The subscription is disabled." };
    const refuse = () => HttpResponse.json({ error }, { status: 409 });
    server.use(http.put("https://management.azure.com/*", refuse));
    await expect(snap.create(nightly)).rejects.toMatchObject({
      name: "ApiError",
      code: "ABORTED",
      providerCode: "ReadOnlyDisabledSubscription",
      retryable: false,
    });
    expect(cloud.store.snapshots.size).toBe(2);
  });
});

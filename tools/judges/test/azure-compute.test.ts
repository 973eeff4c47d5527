import { ComputeManagementClient } from "@azure/arm-compute";
import { createMockCloud } from "@snap/azure-compute/msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

const SUBSCRIPTION = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const GROUP = "acme-shop";
const location = "westeurope";
const sourceResourceId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/Microsoft.Compute/disks/orders-db`;
const SNAPSHOT = { location, incremental: true, creationData: { createOption: "Copy", sourceResourceId } };

describe("the client of Azure", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let client: ComputeManagementClient;

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: url, onViolation: "throw" });
      return cloud.handlers;
    });
    const credential = { getToken: async () => ({ token: "judge", expiresOnTimestamp: Number.POSITIVE_INFINITY }) };
    const options = { endpoint: served.url, allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };
    client = new ComputeManagementClient(credential, SUBSCRIPTION, options);
    // The client's own policy sends tokens only over https.
    client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
    client.pipeline.addPolicy({
      name: "judge",
      sendRequest(request, next) {
        request.headers.set("authorization", "Bearer judge");
        return next(request);
      },
    });
  });
  afterAll(() => served.stop());

  // Completes the operations of the mock cloud while the client polls them.
  async function finishing<Value>(call: PromiseLike<Value>): Promise<Value> {
    const timer = setInterval(() => cloud.clock.advance(60_000), 20);
    try {
      return await call;
    } finally {
      clearInterval(timer);
    }
  }

  it("creates a snapshot, waits for it, lists all pages and deletes it", async () => {
    const created = await finishing(
      client.snapshots.createOrUpdate(GROUP, "judged", SNAPSHOT, { updateIntervalInMs: 50 }),
    );
    expect(created).toMatchObject({
      name: "judged",
      provisioningState: "Succeeded",
      diskSizeGB: 128,
      incremental: true,
    });
    expect(created.timeCreated).toBeInstanceOf(Date);
    cloud.store.snapshots.fill(150);
    const pages: number[] = [];
    for await (const page of client.snapshots.listByResourceGroup(GROUP).byPage()) pages.push(page.length);
    expect(pages).toEqual([100, 53]);
    await finishing(client.snapshots.delete(GROUP, "judged", { updateIntervalInMs: 50 }));
    await expect(client.snapshots.get(GROUP, "judged")).rejects.toMatchObject({
      statusCode: 404,
      code: "ResourceNotFound",
    });
    await client.snapshots.delete(GROUP, "judged");
  });

  it("reads an operation that fails", async () => {
    cloud.faults.add({ operation: "createSnapshot", with: "failed" });
    const failing = finishing(client.snapshots.createOrUpdate(GROUP, "failing", SNAPSHOT, { updateIntervalInMs: 50 }));
    await expect(failing).rejects.toThrow(/SnapshotsLimitReached|limit of snapshots/);
  });
});

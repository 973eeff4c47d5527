import { createMockCloud, createSandboxSnapshotHandler } from "@snap/daytona/msw";
import { createSnap } from "@snap/unified";
import { daytona } from "@snap/unified/daytona";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const account = "daytona";
const SANDBOX = { type: "sandbox", id: "0c9a7b3e-52d1-4f86-9e0b-7a41c6d8e215" } as const;
const nightly = { account, from: SANDBOX, name: "nightly" } as const;

describe("an account at Daytona", () => {
  const server = setupServer();
  const snap = createSnap({ accounts: [daytona({ apiKey: "test-key", retry: { baseDelay: 0 } })] });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  // Completes the work of the mock cloud while a call waits for it.
  async function finishing<Value>(call: Promise<Value>): Promise<Value> {
    vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout"], now: cloud.clock.now() });
    const timer = setInterval(() => {
      cloud.clock.advance(60_000);
      vi.advanceTimersByTime(10_000);
    }, 5);
    return call.finally(() => {
      clearInterval(timer);
      vi.useRealTimers();
    });
  }

  test("creates a snapshot of a sandbox, restores it and deletes it", async () => {
    const { snapshot, matchedBy } = await finishing(snap.create(nightly));
    expect(matchedBy).toBe("name-and-time");
    expect(snapshot).toMatchObject({ name: "nightly", state: "ready", kind: "sandbox", source: SANDBOX });
    const { resource } = await finishing(snap.restore({ account, id: snapshot.id, into: { type: "sandbox" } }));
    expect(cloud.store.sandboxes.get(resource.id)).toMatchObject({ snapshot: "nightly", state: "started" });
    expect(await finishing(snap.delete(snapshot.ref))).toMatchObject({ existed: true });
  });

  test("reports a snapshot that is not created although no error is reported", async () => {
    cloud.faults.add({ operation: "createSandboxSnapshot", with: "failed" });
    await expect(finishing(snap.create(nightly))).rejects.toMatchObject({
      name: "UnexpectedResponseError",
      message: expect.stringContaining(`no matching snapshot of sandbox ${SANDBOX.id} is listed`),
    });
  });

  test("does not return an older snapshot of the sandbox with the same name", async () => {
    const createdAt = cloud.clock.now().toISOString();
    cloud.store.snapshots.make({ name: "nightly", sourceSandboxId: SANDBOX.id, createdAt });
    server.use(createSandboxSnapshotHandler({ status: 200 }));
    await expect(finishing(snap.create(nightly))).rejects.toThrow("no matching snapshot of sandbox");
  });

  test("does not restore a snapshot that must be activated first", async () => {
    const id = "e58b93a1-0d74-4f2c-b6e3-8c1a59f7d042";
    const restoring = snap.restore({ account, id, into: { type: "sandbox" } });
    await expect(restoring).rejects.toThrow("is inactive. Call activateSnapshot");
    expect(cloud.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  });
});

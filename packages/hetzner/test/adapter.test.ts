import { clientOptions, createMockCloud } from "@snap/hetzner/msw";
import { createSnap } from "@snap/unified";
import { hetzner } from "@snap/unified/hetzner";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const VM = { type: "vm", id: "48210597" } as const;
const SNAPSHOT = { account: "hetzner", id: "334417120" } as const;
const PROTECTED = "hetzner/335418803";

describe("an account at Hetzner", () => {
  const server = setupServer();
  const snap = createSnap({ accounts: [hetzner({ ...clientOptions, retry: false })] });
  let cloud: ReturnType<typeof createMockCloud>;
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => {
    cloud = createMockCloud();
    server.resetHandlers(...cloud.handlers);
  });
  afterAll(() => server.close());

  // Completes the actions of the mock cloud while a call waits for them.
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

  test("lists snapshots and backups, but not the images of Hetzner", async () => {
    const listed = await snap.list().toArray();
    expect(listed.map(({ id, isProtected, kind }) => [id, kind, isProtected])).toEqual([
      ["334417120", "vm", false],
      ["335002761", "vm", false],
      ["335418803", "vm", true],
    ]);
    expect((await snap.get("hetzner/161547269")).kind).toBe("image");
  });

  test("creates a snapshot with labels", async () => {
    const request = { account: "hetzner", from: VM, name: "nightly", labels: { env: "prod", role: "" } } as const;
    const { snapshot, matchedBy } = await snap.create(request);
    expect(matchedBy).toBe("response");
    expect(snapshot).toMatchObject({ name: "nightly", state: "creating", tags: ["env=prod", "role"], source: VM });
  });

  test("restores a snapshot into a new server, and waits until it is started", async () => {
    const into = { type: "vm", name: "web-02", serverType: "cx23", location: "hel1", sshKeys: ["deploy"] } as const;
    const { resource } = await finishing(snap.restore({ ...SNAPSHOT, into }));
    const made = cloud.store.servers.get(resource.id);
    expect(made).toMatchObject({ name: "web-02", status: "running", image: { id: 334417120 } });
    expect([...cloud.store.actions].every(({ status }) => status === "success")).toBe(true);
  });

  test("reports the action of a restoration that fails", async () => {
    cloud.faults.add({ operation: "rebuildServer", with: "failed" });
    const restoring = finishing(snap.restore({ ...SNAPSHOT, into: VM }));
    await expect(restoring).rejects.toMatchObject({ name: "WaitFailedError", started: { type: "action" } });
  });

  test("protects a snapshot, and returns it when the action is done", async () => {
    const kept = await finishing(snap.protect("hetzner/334417120", true));
    expect(kept.isProtected).toBe(true);
    await expect(snap.delete(kept.ref)).rejects.toMatchObject({ providerCode: "protected" });
  });

  test("reports why a request is refused", async () => {
    const refused = snap.delete(PROTECTED);
    await expect(refused).rejects.toMatchObject({ code: "FAILED_PRECONDITION", providerCode: "protected" });
    await expect(snap.get("hetzner/404404404")).rejects.toThrow("The resource was not found.");
    await snap.create({ account: "hetzner", from: VM });
    const locked = snap.create({ account: "hetzner", from: VM });
    await expect(locked).rejects.toMatchObject({ code: "ABORTED", providerCode: "locked", retryable: true });
    const wrong = snap.create({ account: "hetzner", from: { type: "vm", id: "web-01" } });
    await expect(wrong).rejects.toThrow('The id of a server must be a number, got "web-01".');
  });
});

import { createSnap } from "@snap/unified";
import { fireworks } from "@snap/unified/fireworks";
import { describe, expect, it, vi } from "vitest";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";

const VOLUME_SNAPSHOT = "fbe805e8-866b-11e6-96bf-000f53315a41";
const DROPLET_SNAPSHOT = "6372321";
const DROPLET = { type: "vm", id: "200776916" } as const;

type All = ReturnType<typeof createAll>;
const bodiesOf = ({ do: cloud }: All["clouds"]) =>
  cloud.requests.filter(({ method }) => method === "POST").map(({ body }) => JSON.parse(String(body)) as unknown);

describe("restore", () => {
  it("creates a volume with the region and the size of the snapshot", async () => {
    const { clouds, snap } = createAll();
    const into = { type: "volume", name: "orders-2", tags: ["db"] } as const;
    const { ref, resource } = await snap.restore({ account: "do", id: VOLUME_SNAPSHOT, into });
    expect(ref).toBe(`do/${VOLUME_SNAPSHOT}`);
    const snapshot = clouds.do.store.snapshots.get(VOLUME_SNAPSHOT);
    const volume = clouds.do.store.volumes.get(resource.id);
    expect(volume).toMatchObject({
      name: "orders-2",
      size_gigabytes: snapshot?.min_disk_size,
      region: { slug: snapshot?.regions[0] },
      tags: ["db"],
    });
    expect(bodiesOf(clouds)).toEqual([expect.objectContaining({ snapshot_id: VOLUME_SNAPSHOT })]);
  });

  it("creates a volume in the requested region", async () => {
    const { clouds, snap } = createAll();
    const into = { type: "volume", name: "far", region: "nyc3" } as const;
    const { resource } = await snap.restore({ account: "do", id: VOLUME_SNAPSHOT, into });
    expect(clouds.do.store.volumes.get(resource.id)).toMatchObject({ region: { slug: "nyc3" } });
  });

  it("overwrites a droplet, and returns it when the action is done", async () => {
    const { clouds, snap } = createAll();
    let done = false;
    const restoring = snap.restore({ account: "do", id: DROPLET_SNAPSHOT, into: DROPLET }).finally(() => {
      done = true;
    });
    await vi.waitFor(() => expect(clouds.do.requests.some(({ operation }) => operation === "getAction")).toBe(true));
    expect(done).toBe(false);
    clouds.do.clock.advance(30_000);
    expect(await restoring).toEqual({ ref: `do/${DROPLET_SNAPSHOT}`, resource: DROPLET });
    expect(bodiesOf(clouds)).toEqual([{ type: "rebuild", image: 6372321 }]);
  });

  it("starts a VM with the requested size", async () => {
    const { clouds, snap } = createAll();
    const into = { type: "vm", memoryMb: 1024, vcpuCount: 2, lifetimeSeconds: 60 } as const;
    const { resource } = await snap.restore({ account: "vm", id: "snap_a1f39c", into });
    expect(resource).toEqual({ type: "vm", id: expect.stringMatching(/^vm_/) });
    expect(JSON.parse(String(clouds.vm.requests.at(-1)?.body))).toEqual({
      snapshot_id: "snap_a1f39c",
      memory_mb: 1024,
      vcpu_count: 2,
      vm_lifetime_seconds: 60,
    });
  });

  it("refuses a snapshot whose kind does not fit the target, and changes nothing", async () => {
    const { clouds, snap } = createAll();
    const wrong = await failureOf(snap.restore({ account: "do", id: VOLUME_SNAPSHOT, into: DROPLET }));
    expect(wrong).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("is not a snapshot of a droplet. Restore it into a volume"),
    });
    const into = { type: "volume", name: "x" } as const;
    const other = await failureOf(snap.restore({ account: "do", id: DROPLET_SNAPSHOT, into }));
    expect(other).toMatchObject({
      message: expect.stringContaining("is not a snapshot of a volume. Restore it into a vm."),
    });
    expect(bodiesOf(clouds)).toEqual([]);
  });

  it("refuses an unsupported target before any request", async () => {
    const { clouds, snap } = createAll();
    // @ts-expect-error: Fireworks cannot restore
    const failure = await failureOf(snap.restore({ account: "fw", id: "any", into: { type: "vm" } }));
    expect(failure).toMatchObject({
      name: "UnsupportedOperationError",
      message: 'Account "fw" (fireworks) cannot restore snapshots.',
    });
    expect(clouds.fw.requests).toEqual([]);
  });

  it("does not exist if no account can restore", () => {
    const snap = createSnap({ accounts: [fireworks({ apiKey: "restore-key", accountId: "acme-robotics" })] });
    // @ts-expect-error: Fireworks cannot restore
    expect(snap.restore).toBeTypeOf("function");
    expect(snap.create).toBeTypeOf("function");
  });

  it("reports a missing snapshot", async () => {
    const { snap } = createAll();
    const failure = await failureOf(snap.restore({ account: "vm", id: "snap_none", into: { type: "vm" } }));
    expect(failure).toMatchObject({ name: "ApiError", code: "NOT_FOUND", account: "vm", operation: "getSnapshot" });
  });

  it("sends the request once, and reports a lost response", async () => {
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "createVolume", with: "lost" });
    const into = { type: "volume", name: "lost" } as const;
    const failure = await failureOf(snap.restore({ account: "do", id: VOLUME_SNAPSHOT, into }));
    expect(failure).toMatchObject({
      name: "ConnectionError",
      account: "do",
      operation: "createVolume",
      retryable: false,
      message: expect.stringContaining("it may still have succeeded; check before retrying"),
    });
    expect(bodiesOf(clouds)).toHaveLength(1);
  });
});

import type { Snapshot } from "@snap/unified";
import { expectTypeOf } from "expect-type";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";

const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;
const DROPLET = { type: "vm", id: "200776916" } as const;

type All = ReturnType<typeof createAll>;
const postsOf = (cloud: All["clouds"][keyof All["clouds"]]) => cloud.requests.filter(({ method }) => method === "POST");

/** Stops this machine's clock at the time of the mock clouds. */
function atTheCloudsTime() {
  vi.useFakeTimers({ now: new Date("2026-11-21T09:00:00Z"), toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
}

describe("create", () => {
  it("creates a snapshot of a volume with tags", async () => {
    const { snap } = createAll();
    const { snapshot, matchedBy } = await snap.create({ account: "do", from: VOLUME, name: "n", tags: ["a"] });
    expect(matchedBy).toBe("response");
    expect(snapshot).toMatchObject({ account: "do", name: "n", source: VOLUME, tags: ["a"], state: "ready" });
    expect(await snap.get(snapshot.ref)).toMatchObject({ id: snapshot.id });
    expectTypeOf(snapshot.provider).toEqualTypeOf<"digitalocean">();
  });

  it("finds the snapshot of a droplet when its action is done, by name and time", async () => {
    const { clouds, snap } = createAll();
    const before = [...clouds.do.store.snapshots].map(({ id }) => id);
    // An older snapshot with the same name must not match.
    clouds.do.store.snapshots.make({
      id: "1",
      name: "web",
      resource_id: DROPLET.id,
      resource_type: "droplet",
      created_at: "2026-11-20T00:00:00Z",
    });
    const creating = snap.create({ account: "do", from: DROPLET, name: "web" });
    await vi.waitFor(() => expect(clouds.do.requests.some(({ operation }) => operation === "getAction")).toBe(true));
    clouds.do.clock.advance(30_000);
    const { snapshot, matchedBy } = await creating;
    expect(matchedBy).toBe("name-and-time");
    expect(snapshot).toMatchObject({ name: "web", kind: "vm", source: { id: DROPLET.id } });
    expect([...before, "1"]).not.toContain(snapshot.id);
    expect(postsOf(clouds.do)).toHaveLength(1);
  });

  it("fails when the action of a droplet fails", async () => {
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "createDropletAction", with: "failed" });
    const creating = failureOf(snap.create({ account: "do", from: DROPLET, name: "web" }));
    await vi.waitFor(() => expect(clouds.do.requests.some(({ operation }) => operation === "getAction")).toBe(true));
    clouds.do.clock.advance(30_000);
    expect(await creating).toMatchObject({ name: "WaitFailedError", account: "do", operation: "createDropletAction" });
  });

  it("starts snapshots of an image and of a VM, which become ready later", async () => {
    const { clouds, snap } = createAll();
    const image = await snap.create({ account: "vm", from: { type: "image", id: "node:24" }, memoryMb: 2048 });
    expect(image).toMatchObject({ matchedBy: "response", snapshot: { state: "creating", image: "node:24" } });
    expect(image.snapshot.raw.memory_mb).toBe(2048);
    const vm = await snap.create({ account: "vm", from: { type: "vm", id: "vm_5d20c7" }, name: "v" });
    expect(vm).toMatchObject({ matchedBy: "response", snapshot: { state: "creating", name: "v", kind: "vm" } });
    clouds.vm.clock.advance(90_000);
    expect(await snap.waitUntilReady(vm.snapshot.ref)).toMatchObject({ state: "ready" });
  });

  it("starts a snapshot at Fireworks, without a source and a name", async () => {
    const { snap } = createAll();
    expect(await snap.create({ account: "fw" })).toMatchObject({
      matchedBy: "response",
      snapshot: { state: "creating" },
    });
  });

  it("accepts only the sources that the account supports", async () => {
    const { clouds, snap } = createAll();
    // @ts-expect-error: DigitalOcean cannot create a snapshot of an image
    const image = snap.create({ account: "do", from: { type: "image", id: "node:24" } });
    const failure = await failureOf(image);
    expect(failure).toMatchObject({
      name: "UnsupportedOperationError",
      code: "UNIMPLEMENTED",
      message: 'Account "do" (digitalocean) cannot create from "image". Supported: vm, volume.',
    });
    // @ts-expect-error: a volume's snapshot needs a name
    const unnamed = () => snap.create({ account: "do", from: VOLUME });
    expect(unnamed).toBeTypeOf("function");
    // @ts-expect-error: the account is unknown
    expect(await failureOf(snap.create({ account: "z" }))).toMatchObject({ name: "InvalidRequestError" });
    const odd = snap.create({ account: "do", from: { type: "vm", id: "web-01" } });
    expect(await failureOf(odd)).toMatchObject({ message: expect.stringContaining('must be a number, got "web-01"') });
    expect(clouds.do.requests).toEqual([]);
  });

  it("looks for the snapshot after a lost response, and does not send the request again", async () => {
    atTheCloudsTime();
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "createVolumeSnapshot", with: "lost" });
    const { snapshot, matchedBy } = await snap.create({ account: "do", from: VOLUME, name: "lost" });
    expect(matchedBy).toBe("lookup");
    expect(snapshot).toMatchObject({ name: "lost", source: VOLUME });
    expect(postsOf(clouds.do)).toHaveLength(1);
  });

  it("continues to look for a snapshot that is listed only when it is ready", async () => {
    atTheCloudsTime();
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "createDropletAction", with: "lost" });
    const creating = snap.create({ account: "do", from: DROPLET, name: "late" });
    await vi.waitFor(() =>
      expect(clouds.do.requests.some(({ operation }) => operation === "listSnapshots")).toBe(true),
    );
    clouds.do.clock.advance(30_000);
    vi.setSystemTime(Date.now() + 30_000);
    expect(await creating).toMatchObject({ matchedBy: "lookup", snapshot: { name: "late", kind: "vm" } });
    expect(postsOf(clouds.do)).toHaveLength(1);
  });

  it.each(["refused", "truncated", "html"] as const)(
    "throws the failure if no snapshot was created: %s",
    async (fault) => {
      atTheCloudsTime();
      const { clouds, snap } = createAll();
      clouds.vm.faults.add({ operation: "createSnapshot", with: fault });
      const creating = snap.create({ account: "vm", from: { type: "image", id: "node:24" }, name: "x" });
      if (fault === "truncated") expect(await creating).toMatchObject({ matchedBy: "lookup" });
      else expect(await failureOf(creating)).toMatchObject({ account: "vm", operation: "createSnapshot" });
      expect(postsOf(clouds.vm)).toHaveLength(1);
    },
  );

  it("does not return an older snapshot of the same name after a lost response", async () => {
    const { clouds, snap } = createAll();
    clouds.do.store.snapshots.make({ name: "nightly", resource_id: VOLUME.id, created_at: "2026-11-20T00:00:00Z" });
    clouds.do.faults.add({ operation: "createVolumeSnapshot", with: "refused" });
    const failure = await failureOf(snap.create({ account: "do", from: VOLUME, name: "nightly" }));
    expect(failure).toMatchObject({ name: "ConnectionError", account: "do" });
  });

  it("names the candidates if several snapshots match", async () => {
    atTheCloudsTime();
    const { clouds, snap } = createAll();
    const twin = { name: "twin", resource_id: VOLUME.id, resource_type: "volume" as const };
    const created_at = "2026-11-21T09:00:00Z";
    const ids = [1, 2].map(() => clouds.do.store.snapshots.make({ ...twin, created_at }).id);
    clouds.do.faults.add({ operation: "createVolumeSnapshot", with: "refused" });
    const failure = await failureOf(snap.create({ account: "do", from: VOLUME, name: "twin" }));
    expect(failure).toMatchObject({
      account: "do",
      message: expect.stringContaining(`(candidates: do/${ids.join(", do/")})`),
    });
  });

  it("types the snapshot by the account", () => {
    const { snap } = createAll();
    const create = () => snap.create({ account: "vm", from: { type: "vm", id: "1" } });
    expectTypeOf(create).returns.resolves.toHaveProperty("snapshot").toExtend<Snapshot<"instavm">>();
    expect(create).toBeTypeOf("function");
  });
});

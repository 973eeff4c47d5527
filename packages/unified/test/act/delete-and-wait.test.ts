import { createSnap, SnapError, unwrap, type WaitStep } from "@snap/unified";
import { expectTypeOf } from "expect-type";
import { describe, expect, it } from "vitest";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";

const NAME = "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7";
const SHARED = "accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/3";

describe("delete", () => {
  it.each(["do/6372321", `fw/${NAME}`, "vm/snap_a1f39c"])("deletes %s, and verifies that it is gone", async (ref) => {
    const { snap } = createAll();
    expect(await snap.delete(ref)).toEqual({ ref, existed: true, verified: true, state: "gone" });
    expect(await failureOf(snap.get(ref))).toMatchObject({ code: "NOT_FOUND" });
    expect(await snap.delete(ref)).toEqual({ ref, existed: false, verified: true, state: "gone" });
  });

  it("reports a snapshot as gone even if another snapshot then has the same id", async () => {
    const { clouds, snap } = createAll();
    const { snapshots } = clouds.fw.store;
    const names = [...snapshots].map(({ name = "" }) => name);
    const [own = ""] = names.filter((name) => name.endsWith("/3"));
    expect(names.filter((name) => name.endsWith("/3"))).toHaveLength(2);
    expect(await snap.delete(`fw/${own}`)).toEqual({ ref: `fw/${own}`, existed: true, verified: true, state: "gone" });
    expect([...snapshots].map(({ name }) => name)).toEqual(names.filter((name) => name !== own));
  });

  it("deletes nothing if the id leads to another snapshot", async () => {
    const { clouds, snap } = createAll();
    const failure = await failureOf(snap.delete(`fw/${SHARED}`));
    expect(failure).toMatchObject({ name: "OtherSnapshotError", account: "fw", operation: "deleteSnapshot" });
    expect(new Set(clouds.fw.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("reports a snapshot that still exists after the provider reported its deletion", async () => {
    const { clouds, snap } = createAll();
    const [first] = clouds.do.store.snapshots;
    const remove = clouds.do.store.snapshots.delete;
    Object.assign(clouds.do.store.snapshots, { delete: () => true });
    const failure = await failureOf(snap.delete(`do/${first?.id}`));
    expect(failure).toMatchObject({
      name: "UnexpectedResponseError",
      account: "do",
      operation: "deleteSnapshot",
      message: expect.stringContaining("as deleted, but it still exists (state ready)"),
    });
    Object.assign(clouds.do.store.snapshots, { delete: remove });
  });

  it("reports that the provider is still deleting", async () => {
    const { clouds, snap } = createAll();
    const { snapshots } = clouds.fw.store;
    Object.assign(snapshots, {
      delete: (snapshot: typeof snapshots extends Iterable<infer Item> ? Item : never) =>
        snapshots.update(snapshot, { state: "DELETING" }) !== undefined,
    });
    expect(await snap.delete(`fw/${NAME}`)).toEqual({
      ref: `fw/${NAME}`,
      existed: true,
      verified: true,
      state: "deleting",
    });
  });

  it.each([401, 429, 500])("throws a failure with status %s", async (status) => {
    const { clouds, snap } = createAll();
    clouds.vm.faults.add({ operation: "deleteSnapshot", with: status });
    const failure = await failureOf(snap.delete("vm/snap_a1f39c"));
    expect(failure).toMatchObject({ name: "ApiError", status, account: "vm", operation: "deleteSnapshot" });
    expect(clouds.vm.store.snapshots.get("snap_a1f39c")).toBeDefined();
  });
});

describe("waitUntilReady", () => {
  const build = async ({ clouds, snap }: ReturnType<typeof createAll>) => {
    const { client } = snap.account("vm");
    const { id } = unwrap(await client.POST("/v1/snapshots", { body: { oci_image: "node:24", name: "n" } }));
    return { ref: `vm/${id}`, finish: () => clouds.vm.clock.advance(90_000) };
  };

  it("returns the snapshot once it is ready, and reports each step", async () => {
    const all = createAll();
    const { ref, finish } = await build(all);
    const steps: string[] = [];
    const onStep = ({ value }: WaitStep<string, unknown>) => {
      steps.push((value as { state: string }).state);
      if (steps.length === 2) finish();
    };
    const snapshot = await all.snap.waitUntilReady(ref, { baseDelay: 1, onStep });
    expect(snapshot).toMatchObject({ ref, state: "ready" });
    expect(steps).toEqual(["creating", "creating", "ready"]);
  });

  it("fails immediately if the snapshot has failed", async () => {
    const all = createAll();
    all.clouds.vm.faults.add({ operation: "createSnapshot", with: "failed" });
    const { ref, finish } = await build(all);
    finish();
    expect(await failureOf(all.snap.waitUntilReady(ref))).toMatchObject({ name: "WaitFailedError" });
  });

  it("resumes from a handle", async () => {
    const all = createAll();
    const { ref, finish } = await build(all);
    const waiting = all.snap.waitUntilReady(ref, { baseDelay: 1, timeout: "1m" });
    const handle = JSON.parse(JSON.stringify(waiting.handle));
    finish();
    expect(await all.snap.waitUntilReady(handle)).toMatchObject({ ref, state: "ready" });
    await waiting;
  });

  it("ends after its timeout, in any unit", async () => {
    const all = createAll();
    const { ref } = await build(all);
    const failure = await failureOf(all.snap.waitUntilReady(ref, { baseDelay: 1, timeout: "0.02s" }));
    expect(failure).toMatchObject({ name: "TimeoutError", timeout: 20 });
  });

  it("fails for an unknown account, and for a missing snapshot", async () => {
    const { snap } = createAll();
    expect(await failureOf(snap.waitUntilReady("other/1"))).toMatchObject({ name: "InvalidRequestError" });
    expect(await failureOf(snap.waitUntilReady("do/1"))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("waitUntilGone", () => {
  it("ends when the snapshot is no longer found", async () => {
    const { clouds, snap } = createAll();
    let polls = 0;
    const onStep = () => {
      if (++polls === 2) clouds.do.store.snapshots.delete(clouds.do.store.snapshots.get("6372321") ?? expect.fail());
    };
    expect(await snap.waitUntilGone("do/6372321", { baseDelay: 1, onStep })).toBeUndefined();
    expect(polls).toBe(3);
  });

  it("throws failures that do not show that the snapshot is gone", async () => {
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ with: 401 });
    expect(await failureOf(snap.waitUntilGone("do/6372321"))).toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("account", () => {
  it("has the typed client of the provider", async () => {
    const { snap } = createAll();
    const { client, provider } = snap.account("do");
    expectTypeOf(provider).toEqualTypeOf<"digitalocean">();
    const { snapshots } = unwrap(
      await client.GET("/v2/snapshots", { params: { query: { resource_type: "droplet" } } }),
    );
    expect(snapshots?.map(({ id }) => id)).toEqual(["6372321"]);
  });

  it("is refused if it is unknown", () => {
    const { snap } = createAll();
    // @ts-expect-error: no account has this name
    expect(() => snap.account("z")).toThrow('Unknown account in "z". Known: do, fw, vm.');
    expect(() => createSnap({ accounts: [] })).toThrow(SnapError);
  });
});

import { AbortError, type AppliedStep } from "@snap/unified";
import { PlanError } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { createLosing } from "../support/create-losing.ts";
import { createPlan, FAILED, now, SPEECH, VISION, VOLUME } from "../support/create-plan.ts";

const DELETED = { [VOLUME]: "deleted", [VISION]: "deleted", [SPEECH]: "deleted", [FAILED]: "deleted" };

const statusesOf = (steps: readonly AppliedStep[]) => Object.fromEntries(steps.map(({ ref, status }) => [ref, status]));

describe("apply", () => {
  it("deletes only the snapshots that the plan selects, also after it was stored", async () => {
    const { snap, plan, refs } = await createPlan();
    const reported: AppliedStep[] = [];
    const { steps } = await snap.apply(JSON.parse(JSON.stringify(plan)), { onStep: (step) => reported.push(step) });
    expect(statusesOf(steps)).toEqual(DELETED);
    expect(reported).toEqual(steps);
    expect(await refs()).toEqual(plan.steps.flatMap(({ action, ref }) => (action === "keep" ? [ref] : [])).sort());
  });

  it("deletes nothing more if the plan is applied again, or a new plan is created", async () => {
    const { snap, plan, refs } = await createPlan();
    await snap.apply(plan);
    const left = await refs();
    expect(new Set((await snap.apply(plan)).steps.map(({ status }) => status))).toEqual(new Set(["gone"]));
    expect(await snap.apply(await snap.plan({ keepLast: 1 }, { now }))).toMatchObject({ steps: [], stopped: [] });
    expect(await refs()).toEqual(left);
  });

  it("completes the plan if a deletion fails, then throws, and resumes if it is applied again", async () => {
    const { clouds, snap, plan } = await createPlan();
    clouds.vm.faults.add({ operation: "deleteSnapshot", call: 1, with: 500 });
    const failure = await failureOf(snap.apply(plan));
    expect(failure).toBeInstanceOf(PlanError);
    expect(failure).toMatchObject({
      message: expect.stringMatching(
        /^1 of 4 snapshots could not be deleted\. Apply the plan again\. vm deleteSnapshot: /,
      ),
      errors: [expect.objectContaining({ name: "ApiError", status: 500, account: "vm" })],
    });
    expect(statusesOf((failure as PlanError).steps)).toEqual({ ...DELETED, [FAILED]: "failed" });
    const gone = { [VOLUME]: "gone", [VISION]: "gone", [SPEECH]: "gone" };
    expect(statusesOf((await snap.apply(plan)).steps)).toEqual({ ...gone, [FAILED]: "deleted" });
  });

  it("reports failures only in its result with `collect`", async () => {
    const { clouds, snap, plan } = await createPlan();
    clouds.vm.faults.add({ operation: "getSnapshot", with: 401 });
    const { steps } = await snap.apply(plan, { onError: "collect", recheckAfter: 0 });
    expect(steps.find(({ ref }) => ref === FAILED)).toMatchObject({
      status: "failed",
      error: { code: "UNAUTHENTICATED", account: "vm" },
    });
  });

  it("reports the snapshots that the provider is still deleting", async () => {
    const { clouds, snap, plan } = await createPlan();
    const snapshot = [...clouds.fw.store.snapshots].find(({ name }) => name && VISION.endsWith(name));
    if (snapshot) clouds.fw.store.snapshots.update(snapshot, { state: "DELETING" });
    expect(statusesOf((await snap.apply(plan, { recheckAfter: 0 })).steps)).toEqual({
      ...DELETED,
      [VISION]: "deleting",
    });
  });

  it("reports a requested deletion that the provider has not completed", async () => {
    const { clouds, snap, plan } = await createPlan();
    const { snapshots } = clouds.fw.store;
    Object.assign(snapshots, {
      delete: (snapshot: typeof snapshots extends Iterable<infer Item> ? Item : never) =>
        snapshots.update(snapshot, { state: "DELETING" }) !== undefined,
    });
    expect(statusesOf((await snap.apply(plan)).steps)).toEqual({
      ...DELETED,
      [VISION]: "deleting",
      [SPEECH]: "deleting",
    });
  });

  it("reports a snapshot that was already deleted", async () => {
    const { clouds, snap, plan } = await createPlan();
    clouds.vm.faults.add({ operation: "deleteSnapshot", with: 404 });
    expect(statusesOf((await snap.apply(plan)).steps)).toEqual({ ...DELETED, [FAILED]: "gone" });
  });

  it("deletes nothing if an adapter returns a snapshot other than the planned one", async () => {
    const { snap, plan } = await createPlan();
    const other = await snap.get("vm/snap_a1f39c");
    const meant = await snap.get(FAILED);
    Object.assign(snap.account("vm"), { get: async () => ({ ...meant, ref: other.ref }) });
    const { steps } = await snap.apply(plan, { recheckAfter: 0 });
    expect(steps.find(({ ref }) => ref === FAILED)).toMatchObject({
      status: "changed",
      reason: `its ref is now ${other.ref}`,
    });
  });

  it("passes the signal on to running requests", async () => {
    const { snap, plan } = await createPlan();
    const controller = new AbortController();
    const get = (_: string, { signal }: { signal?: AbortSignal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        controller.abort(new Error("enough"));
      });
    Object.assign(snap.account("vm"), { get });
    const reported: AppliedStep[] = [];
    const onStep = (step: AppliedStep) => reported.push(step);
    expect(await failureOf(snap.apply(plan, { onStep, signal: controller.signal }))).toBeInstanceOf(AbortError);
    expect(reported.find(({ ref }) => ref === FAILED)).toMatchObject({
      status: "failed",
      error: { message: "enough" },
    });
  });

  it.each([
    ["name", { name: "keep me" }, "its name is now keep me"],
    ["time", { created_at: "2026-11-20T07:01:01" }, "its creation time is now 2026-11-20T07:01:01.000Z"],
    ["unreadable time", { created_at: "soon" }, "its creation time is now unknown"],
    ["audience", { is_public: true }, "public"],
    ["state", { status: "building" }, "its state is now creating, not failed"],
    ["state, and would be deleted in that one", { status: "ready" }, "its state is now ready, not failed"],
  ])("keeps a snapshot whose %s has changed", async (_, change, reason) => {
    const { clouds, snap, plan } = await createPlan();
    const snapshot = clouds.vm.store.snapshots.get("snap_c90d11");
    if (snapshot) clouds.vm.store.snapshots.update(snapshot, change);
    const { steps } = await snap.apply(plan, { recheckAfter: 0 });
    expect(statusesOf(steps)).toEqual({ ...DELETED, [FAILED]: "changed" });
    expect(steps.find(({ ref }) => ref === FAILED)?.reason).toBe(reason);
    expect(clouds.vm.store.snapshots.get("snap_c90d11")).toBeDefined();
  });

  it("keeps a snapshot that has a new protected tag", async () => {
    const { clouds, snap } = await createPlan();
    const plan = await snap.plan({ keepLast: 1, protect: { tags: ["gold"] } }, { now });
    const volume = clouds.do.store.snapshots.get(VOLUME.slice(3));
    if (volume) clouds.do.store.snapshots.update(volume, { tags: ["gold"] });
    const { steps } = await snap.apply(plan, { recheckAfter: 0 });
    expect(steps.find(({ ref }) => ref === VOLUME)).toMatchObject({ status: "changed", reason: "protected tag gold" });
  });

  it("starts no further deletion after an abort", async () => {
    const { snap, plan, refs } = await createPlan();
    const before = await refs();
    const controller = new AbortController();
    const reported: AppliedStep[] = [];
    const onStep = (step: AppliedStep) => {
      reported.push(step);
      controller.abort("enough");
    };
    const failure = await failureOf(
      snap.apply(plan, { concurrency: 1, perAccount: { concurrency: 1 }, onStep, signal: controller.signal }),
    );
    expect(failure).toBeInstanceOf(AbortError);
    expect(failure).toMatchObject({ message: expect.stringContaining("Apply the plan again"), cause: "enough" });
    expect(reported.map(({ status }) => status)).toEqual(["deleted"]);
    expect(await refs()).toHaveLength(before.length - 1);
  });

  it("throws the error of `onStep`, and starts no further deletion", async () => {
    const { snap, plan, refs } = await createPlan();
    const before = await refs();
    const onStep = () => {
      throw new Error("the disk is full");
    };
    expect(await failureOf(snap.apply(plan, { concurrency: 1, perAccount: { concurrency: 1 }, onStep }))).toMatchObject(
      {
        message: expect.stringContaining("`onStep` failed: the disk is full."),
        cause: expect.objectContaining({ message: "the disk is full" }),
        steps: [expect.objectContaining({ status: "deleted" })],
      },
    );
    expect(await refs()).toHaveLength(before.length - 1);
  });

  it("awaits `onStep`, and starts no further deletion if it fails", async () => {
    const { snap, plan, refs } = await createPlan();
    const before = await refs();
    const onStep = async () => {
      await null;
      throw new Error("the disk is full");
    };
    expect(await failureOf(snap.apply(plan, { concurrency: 1, perAccount: { concurrency: 1 }, onStep }))).toMatchObject(
      {
        message: expect.stringContaining("`onStep` failed: the disk is full."),
        cause: expect.objectContaining({ message: "the disk is full" }),
        steps: [expect.objectContaining({ status: "deleted" })],
      },
    );
    expect(await refs()).toHaveLength(before.length - 1);
  });

  it.each([1, 2, 3])("deletes at most %s snapshots of an account at the same time", async (concurrency) => {
    const account = createLosing(6);
    let [open, most] = [0, 0];
    const { delete: remove } = account.adapter;
    Object.assign(account.adapter, {
      async delete(...call: Parameters<typeof remove>) {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 2));
        return remove(...call).finally(() => open--);
      },
    });
    await account.snap.apply(await account.plan(), { perAccount: { concurrency } });
    expect(most).toBe(concurrency);
  });
});

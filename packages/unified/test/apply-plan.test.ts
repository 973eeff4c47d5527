import {
  AbortError,
  type AppliedStep,
  type ApplyOptions,
  InvalidRequestError,
  PlanError,
  type RetentionPlan,
} from "@snap/unified";
import { describe, expect, it } from "vitest";
import { createAll } from "./all-accounts.ts";
import { collect, failureOf } from "./cloud.ts";

const now = new Date("2026-11-21T12:00:00Z");
const VISION = "fw/accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/3";
const SPEECH = "fw/accounts/acme-robotics/clusters/train-b/environments/speech/snapshots/2";
const VOLUME = "do/0d7c2a51-9c0b-4a7e-8a3c-5f1a2b9d6e10";
const FAILED = "vm/snap_c90d11";
const DELETED = { [VOLUME]: "deleted", [VISION]: "deleted", [SPEECH]: "deleted", [FAILED]: "deleted" };

const statusesOf = (steps: readonly AppliedStep[]) => Object.fromEntries(steps.map(({ ref, status }) => [ref, status]));

/** The mock clouds, their unified API, and the plan to keep the newest snapshot of each source. */
async function createPlan() {
  const { clouds, snap } = createAll();
  // The one that shares its last segment with another, which its provider cannot tell apart.
  for (const snapshot of clouds.fw.store.snapshots) {
    if (snapshot.name?.endsWith("speech/snapshots/3")) clouds.fw.store.snapshots.delete(snapshot);
  }
  const plan = await snap.plan({ keepLast: 1 }, { now });
  const requestsOf = () => [clouds.do, clouds.fw, clouds.vm].flatMap(({ requests }) => [...requests]);
  const before = requestsOf().length;
  return { clouds, snap, plan, requests: () => requestsOf().slice(before), refs: async () => refsOf(snap.list()) };
}

async function refsOf(items: AsyncIterable<{ ref: string }>): Promise<string[]> {
  return (await collect(items)).map(({ ref }) => ref).sort();
}

describe("plan", () => {
  it("says so of an account that fails, and plans the others", async () => {
    const { clouds, snap } = await createPlan();
    clouds.do.faults.add({ operation: "listSnapshots", with: 500 });
    const { incomplete, steps } = await snap.plan({ keepLast: 1 }, { now });
    expect(incomplete).toMatchObject([{ account: "do", status: "failed", error: expect.stringContaining("HTTP 500") }]);
    expect(steps.map(({ provider }) => provider)).not.toContain("digitalocean");
  });

  it("counts only what is asked for", async () => {
    const { snap } = await createPlan();
    const { incomplete, steps } = await snap.plan({ keepLast: 1 }, { now, account: "vm", state: "ready" });
    expect(steps.map(({ ref }) => ref).sort()).toEqual(["vm/snap_a1f39c", "vm/snap_b27e40", "vm/snap_sys_ubuntu24"]);
    expect(incomplete).toEqual([]);
  });

  it("refuses a policy before any request, and ends when aborted", async () => {
    const { snap, requests } = await createPlan();
    expect(await failureOf(snap.plan({}))).toBeInstanceOf(InvalidRequestError);
    expect(requests()).toEqual([]);
    expect(await failureOf(snap.plan({ keepLast: 1 }, { signal: AbortSignal.abort() }))).toBeInstanceOf(AbortError);
  });
});

describe("apply", () => {
  it("deletes what the plan says, also after it was stored, and nothing else", async () => {
    const { snap, plan, refs } = await createPlan();
    const told: AppliedStep[] = [];
    const steps = await snap.apply(JSON.parse(JSON.stringify(plan)), { onStep: (step) => told.push(step) });
    expect(statusesOf(steps)).toEqual(DELETED);
    expect(told).toEqual(steps);
    expect(await refs()).toEqual(plan.steps.flatMap(({ action, ref }) => (action === "keep" ? [ref] : [])).sort());
  });

  it("deletes nothing more when the plan is applied again, or a new one made", async () => {
    const { snap, plan, refs } = await createPlan();
    await snap.apply(plan);
    const left = await refs();
    expect(new Set((await snap.apply(plan)).map(({ status }) => status))).toEqual(new Set(["gone"]));
    expect(await snap.apply(await snap.plan({ keepLast: 1 }, { now }))).toEqual([]);
    expect(await refs()).toEqual(left);
  });

  it("goes through all of the plan when one fails, then throws, and goes on when applied again", async () => {
    const { clouds, snap, plan } = await createPlan();
    clouds.vm.faults.add({ operation: "deleteSnapshot", call: 1, with: 500 });
    const failure = await failureOf(snap.apply(plan));
    expect(failure).toBeInstanceOf(PlanError);
    expect(failure).toMatchObject({
      message: expect.stringMatching(
        /^1 of 4 snapshots could not be deleted: apply the plan again\. vm deleteSnapshot: /,
      ),
      errors: [expect.objectContaining({ name: "ApiError", status: 500, account: "vm" })],
    });
    expect(statusesOf((failure as PlanError).steps)).toEqual({ ...DELETED, [FAILED]: "failed" });
    const gone = { [VOLUME]: "gone", [VISION]: "gone", [SPEECH]: "gone" };
    expect(statusesOf(await snap.apply(plan))).toEqual({ ...gone, [FAILED]: "deleted" });
  });

  it("tells failures in what it gives alone when asked to collect", async () => {
    const { clouds, snap, plan } = await createPlan();
    clouds.vm.faults.add({ operation: "getSnapshot", with: 401 });
    const steps = await snap.apply(plan, { onError: "collect" });
    expect(steps.find(({ ref }) => ref === FAILED)).toMatchObject({
      status: "failed",
      error: { code: "UNAUTHENTICATED", account: "vm" },
    });
  });

  it("tells where the provider is still at it", async () => {
    const { clouds, snap, plan } = await createPlan();
    const snapshot = [...clouds.fw.store.snapshots].find(({ name }) => name && VISION.endsWith(name));
    if (snapshot) clouds.fw.store.snapshots.update(snapshot, { state: "DELETING" });
    expect(statusesOf(await snap.apply(plan))).toEqual({ ...DELETED, [VISION]: "deleting" });
  });

  it.each([
    ["name", { name: "keep me" }, "it has another name: keep me"],
    ["time", { created_at: "2026-11-20T07:01:01" }, "it was made at another time: 2026-11-20T07:01:01.000Z"],
    ["time that cannot be read", { created_at: "soon" }, "it was made at another time: unknown"],
    ["audience", { is_public: true }, "public"],
    ["state", { status: "building" }, "state creating"],
  ])("keeps a snapshot that has another %s than planned", async (_, change, reason) => {
    const { clouds, snap, plan } = await createPlan();
    const snapshot = clouds.vm.store.snapshots.get("snap_c90d11");
    if (snapshot) clouds.vm.store.snapshots.update(snapshot, change);
    const steps = await snap.apply(plan);
    expect(statusesOf(steps)).toEqual({ ...DELETED, [FAILED]: "changed" });
    expect(steps.find(({ ref }) => ref === FAILED)?.reason).toBe(reason);
    expect(clouds.vm.store.snapshots.get("snap_c90d11")).toBeDefined();
  });

  it("keeps a snapshot that was given a protected tag since it was planned", async () => {
    const { clouds, snap } = await createPlan();
    const plan = await snap.plan({ keepLast: 1, protect: { tags: ["gold"] } }, { now });
    const volume = clouds.do.store.snapshots.get(VOLUME.slice(3));
    if (volume) clouds.do.store.snapshots.update(volume, { tags: ["gold"] });
    const steps = await snap.apply(plan);
    expect(steps.find(({ ref }) => ref === VOLUME)).toMatchObject({ status: "changed", reason: "protected tag gold" });
  });

  it("refuses a plan that lacks accounts, unless it is allowed", async () => {
    const { clouds, snap, requests } = await createPlan();
    clouds.do.faults.add({ operation: "listSnapshots", with: 500 });
    const plan = await snap.plan({ keepLast: 1 }, { now });
    const before = requests().length;
    const failure = await failureOf(snap.apply(plan));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ message: expect.stringContaining("the plan lacks snapshots of do: plan again") });
    expect(requests()).toHaveLength(before);
    expect(await snap.apply(plan, { allowPartial: true })).toHaveLength(3);
  });

  it.each<[string, (plan: RetentionPlan) => unknown, string, ApplyOptions?]>([
    ["null", () => null, "the plan is malformed: /version is not 1; make it anew with `snap.plan`"],
    ["another version", (plan) => ({ ...plan, version: 2 }), "/version is not 1"],
    ["no time", (plan) => ({ ...plan, now: "today" }), "/now is no time"],
    ["no policy", ({ policy: _, ...plan }) => plan, "the policy is not an object"],
    ["a misspelt protection", (plan) => ({ ...plan, policy: { protect: { tag: [] } } }), "`protect.tag` of the policy"],
    ["no accounts", ({ incomplete: _, ...plan }) => plan, "/incomplete is no array of accounts"],
    ["no steps", (plan) => ({ ...plan, steps: {} }), "/steps is no array"],
    ["a step that is none", (plan) => ({ ...plan, steps: [null] }), '/steps/0/action is not "delete" or "keep"'],
    ["an unknown action", changed({ action: "drop" }), '/steps/1/action is not "delete" or "keep"'],
    ["no reasons", changed({ reasons: null }), "/steps/1/reasons is no array of texts"],
    ["no ref", changed({ ref: 7 }), "/steps/1/ref is no text"],
    ["a ref twice", (plan) => ({ ...plan, steps: [...plan.steps, plan.steps[0]] }), "/ref stands there twice"],
    ["no provider", changed({ provider: null }), "/steps/1/provider is no text"],
    ["a name that is none", changed({ name: 7 }), "/steps/1/name is no text and not null"],
    ["an unreadable time", changed({ action: "keep", createdAt: "soon" }), "/steps/1/createdAt is no time"],
    ["a deletion without a time", changed({ action: "delete", createdAt: null }), "/steps/1/createdAt is no time"],
    ["an unknown account", changed({ ref: "other/1" }), '"other/1" names no account here: choose do, fw, vm'],
    ["a malformed ref", changed({ ref: "do" }), '"do" is not a ref'],
    ["another provider", changed({ provider: "instavm" }), 'the plan has "do" at instavm; here it is at digitalocean'],
    ["a bad concurrency", (plan) => plan, "`concurrency` is no number from 1 on", { concurrency: 0 }],
  ])("refuses a plan with %s before any request", async (_, change, message, options = {}) => {
    const { snap, plan, requests } = await createPlan();
    const failure = await failureOf(snap.apply(change(plan) as RetentionPlan, options));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ message: expect.stringContaining(message) });
    expect(requests()).toEqual([]);
  });

  it("begins no other one after it was aborted", async () => {
    const { snap, plan, refs } = await createPlan();
    const before = await refs();
    const controller = new AbortController();
    const told: AppliedStep[] = [];
    const onStep = (step: AppliedStep) => {
      told.push(step);
      controller.abort("enough");
    };
    const failure = await failureOf(snap.apply(plan, { concurrency: 1, onStep, signal: controller.signal }));
    expect(failure).toBeInstanceOf(AbortError);
    expect(failure).toMatchObject({ message: expect.stringContaining("apply the plan again"), cause: "enough" });
    expect(told.map(({ status }) => status)).toEqual(["deleted"]);
    expect(await refs()).toHaveLength(before.length - 1);
  });

  it("ends with what `onStep` throws, and begins no other one", async () => {
    const { snap, plan, refs } = await createPlan();
    const before = await refs();
    const onStep = () => {
      throw new Error("the disk is full");
    };
    expect(await failureOf(snap.apply(plan, { concurrency: 1, onStep }))).toMatchObject({
      message: "the disk is full",
    });
    expect(await refs()).toHaveLength(before.length - 1);
  });

  it.each([1, 2, 4])("works on at most %s at once", async (concurrency) => {
    const { snap, plan } = await createPlan();
    let [open, most] = [0, 0];
    for (const account of ["do", "fw", "vm"] as const) {
      const adapter = snap.account(account);
      const { get } = adapter;
      Object.assign(adapter, {
        async get(...call: Parameters<typeof get>) {
          most = Math.max(most, ++open);
          await new Promise((resolve) => setTimeout(resolve, 5));
          return get(...call).finally(() => open--);
        },
      });
    }
    await snap.apply(plan, { concurrency });
    expect(most).toBe(concurrency);
  });
});

function changed(change: object) {
  return (plan: RetentionPlan) => ({
    ...plan,
    steps: plan.steps.map((step, index) => (index === 1 ? { ...step, ...change } : step)),
  });
}

import { ApiError, createSnap, SnapError } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { PlanAbortError, PlanError, PlanRefusedError } from "@snap/unified/retention";
import { afterEach, describe, expect, it, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { createLosing, createMemory } from "../support/create-losing.ts";

const now = new Date("2026-11-21T12:00:00Z");
const limited = (retryAfter?: number) => new ApiError({ status: 429, body: {}, retryAfter });
const countsOf = (steps: readonly { status: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { status } of steps) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

describe("applying a plan to an account", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("sends two requests for each deletion if the listing is recent, and one to check the newest snapshot", async () => {
    const { snap, plan, asked } = createLosing(2);
    await snap.apply(await plan(), { perAccount: { concurrency: 1 } });
    expect(asked).toEqual(["get 0", "delete 1", "get 1", "delete 2", "get 2"]);
  });

  it("sends one request for each deletion without `verify`, and reports that it is not verified", async () => {
    const { snap, plan, asked } = createLosing(2);
    const { steps } = await snap.apply(await plan(), { verify: false });
    expect(asked.toSorted()).toEqual(["delete 1", "delete 2", "get 0"]);
    expect(steps).toMatchObject([
      { status: "deleted", verified: false },
      { status: "deleted", verified: false },
    ]);
  });

  it.each([
    ["five minutes old", 3e5],
    ["dated in the future by a wrong clock", -60_000],
  ])("gets each snapshot before its deletion if the listing is %s", async (_, age) => {
    const { snap, plan, asked } = createLosing(1);
    const made = await plan();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + age });
    await snap.apply(made);
    expect(asked).toEqual(["get 0", "get 1", "delete 1", "get 1"]);
  });

  it("reports a deletion whose verification failed as deleted", async () => {
    const { snap, plan, failures } = createLosing(2);
    const error = new ApiError({ status: 503, body: {} });
    failures.set("get 1", error);
    const { steps } = await snap.apply(await plan());
    expect(steps).toContainEqual({ ref: "do/1", name: "name of 1", status: "deleted", verified: false, error });
    expect(steps).toContainEqual({ ref: "do/2", name: "name of 2", status: "deleted", verified: true });
  });

  it.each([
    ["a rate limit", limited(3e6), 1, 3e6],
    ["a rate limit without a time", limited(), 1, null],
    ["a rejected credential", new ApiError({ status: 401, body: {} }), 1, null],
    ["two missing permissions in a row", new ApiError({ status: 403, body: {} }), 2, null],
  ])("stops at %s, and does not try the other steps", async (_, error, failed, retryAfter) => {
    const { snap, plan, asked, failures } = createLosing(100);
    failures.set("delete any", error);
    const result = await snap.apply(await plan(), { onError: "collect", perAccount: { concurrency: 1 } });
    expect(countsOf(result.steps)).toEqual({ failed, untried: 100 - failed });
    expect(asked).toHaveLength(1 + failed);
    expect(result).toMatchObject({
      retryAfter,
      stopped: [{ account: "do", provider: "digitalocean", error, untried: 100 - failed, retryAfter }],
    });
    expect(result.steps.at(-1)?.reason).toMatch(/^the account stopped: HTTP /);
  });

  it("continues after a missing permission for one snapshot, which may be protected", async () => {
    const { snap, plan, failures } = createLosing(9);
    for (const id of [2, 4, 6]) failures.set(`delete ${id}`, new ApiError({ status: 403, body: {} }));
    const result = await snap.apply(await plan(), { onError: "collect", perAccount: { concurrency: 1 } });
    expect(countsOf(result.steps)).toEqual({ deleted: 6, failed: 3 });
    expect(result.stopped).toEqual([]);
  });

  it("stops at a rate limit of the verification", async () => {
    const { snap, plan, failures } = createLosing(9);
    failures.set("get 1", limited(1000));
    const result = await snap.apply(await plan(), { onError: "collect", perAccount: { concurrency: 1 } });
    expect(countsOf(result.steps)).toEqual({ deleted: 1, untried: 8 });
  });

  it("completes the other accounts while one does not respond", async () => {
    const accounts = ["a", "b", "c"].map((account) => createMemory(account, 9));
    const [slow, ...others] = accounts;
    const remove = slow?.adapter.delete;
    const isDone = () => others.every(({ there }) => there.size === 1);
    const whenDone = async (id: string, call: object) => {
      await vi.waitUntil(isDone);
      await remove?.(id, call);
    };
    const adapters = accounts.map(({ adapter }) =>
      adapter.account === "a" ? { ...adapter, delete: whenDone } : adapter,
    );
    const snap = createSnap({ accounts: adapters });
    const { steps } = await snap.apply(await snap.plan({ keepLast: 1 }, { now }));
    expect(countsOf(steps)).toEqual({ deleted: 27 });
  });

  it("completes the other accounts if one stops", async () => {
    const [first, second] = [createMemory("a", 9), createMemory("b", 9)];
    first.failures.set("delete any", limited(1000));
    const snap = createSnap({ accounts: [first.adapter, second.adapter] });
    const result = await snap.apply(await snap.plan({ keepLast: 1 }, { now }), { onError: "collect" });
    expect(second.there.size).toBe(1);
    expect(result.stopped.map(({ account }) => account)).toEqual(["a"]);
  });

  it("fails with a short message that groups equal reasons, and says when to continue", async () => {
    const { snap, plan, failures } = createLosing(5000);
    for (let id = 1; id <= 5000; id++) {
      const url = `https://api.example/v2/snapshots/${id}`;
      const request = { provider: "digitalocean", method: "DELETE", url, attempts: 1 };
      failures.set(
        `delete ${id}`,
        new ApiError({ status: id > 4990 ? 429 : 500, body: {}, retryAfter: 61_000 }, request),
      );
    }
    const failure = await failureOf(snap.apply(await plan(), { perAccount: { concurrency: 1 } }));
    expect(failure).toBeInstanceOf(PlanError);
    const { message, steps, retryAfter } = failure as PlanError;
    expect(message).toMatch(
      /^4991 of 5000 snapshots could not be deleted, and 9 were not tried\. Apply the plan again in 61 seconds\. .*HTTP 500 INTERNAL: no message \(4990 times\); .*HTTP 429/s,
    );
    expect(message.length).toBeLessThan(2000);
    expect([steps.length, retryAfter]).toEqual([5000, 61_000]);
  });

  it("lists at most five reasons of any length", async () => {
    const { snap, plan, failures } = createLosing(40);
    for (let id = 1; id <= 40; id++) {
      failures.set(`delete ${id}`, new SnapError(`reason ${id} ${"long ".repeat(400)}`, { code: "INTERNAL" }));
    }
    const { message } = (await failureOf(snap.apply(await plan()))) as PlanError;
    expect(message.length).toBeLessThan(2000);
    expect(message).toMatch(/35 other reasons, see `steps`$/);
  });

  it("reports the steps that have ended if the signal ends the call", async () => {
    const { snap, plan } = createLosing(90);
    const controller = new AbortController();
    let reported = 0;
    const onStep = () => {
      if (++reported === 20) controller.abort("enough");
    };
    const failure = await failureOf(snap.apply(await plan(), { onStep, signal: controller.signal }));
    expect(failure).toBeInstanceOf(PlanAbortError);
    expect(failure).toMatchObject({ name: "AbortError", code: "CANCELLED", cause: "enough" });
    expect((failure as PlanAbortError).steps).toHaveLength(reported);
  });

  it("reports the deletions that were running when `onStep` failed", async () => {
    const { snap, plan, there } = createLosing(90);
    const onStep = () => {
      throw new Error("the disk is full");
    };
    const failure = await failureOf(snap.apply(await plan(), { onStep }));
    expect(failure).toBeInstanceOf(PlanAbortError);
    const { steps } = failure as PlanAbortError;
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map(({ ref }) => ref.slice(3)).filter((id) => there.has(id))).toEqual([]);
    expect(there.size).toBe(91 - steps.length);
  });

  it("adds at most one listener to the caller's signal at a time", async () => {
    const { snap, plan } = createLosing(60);
    const { signal } = new AbortController();
    const listen = vi.spyOn(signal, "addEventListener");
    await snap.apply(await plan(), { signal, perAccount: { concurrency: 50 } });
    expect(listen.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it("sends no more requests in a minute than `requestsPerMinute`", async () => {
    const { snap, plan, asked } = createLosing(3);
    const made = await plan();
    vi.useFakeTimers();
    const applied = snap.apply(made, { perAccount: { requestsPerMinute: 60 }, verify: false });
    await vi.advanceTimersByTimeAsync(900);
    expect(asked).toEqual(["get 0"]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(["get 0", "delete 1"]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(countsOf((await applied).steps)).toEqual({ deleted: 3 });
  });

  it("ends a wait for the pace when the signal ends the call", async () => {
    const { snap, plan } = createLosing(3);
    const controller = new AbortController();
    const options = { perAccount: { requestsPerMinute: 1 }, signal: controller.signal };
    const applied = failureOf(snap.apply(await plan(), options));
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort("enough");
    expect(await applied).toBeInstanceOf(PlanAbortError);
  });

  it("paces an account by the limits of its adapter", async () => {
    const { adapter, snap, plan, asked } = createLosing(9);
    Object.assign(adapter, { limits: { requestsPerMinute: 3, requestsPerHour: 7, concurrency: 1 } });
    const made = await plan();
    vi.useFakeTimers();
    const applied = snap.apply(made, { verify: false });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toEqual(["get 0", "delete 1", "delete 2"]);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(3_400_000);
    expect(asked).toHaveLength(7);
    await vi.advanceTimersByTimeAsync(200_000);
    await applied;
  });

  it("has the limits that the provider documents", () => {
    const { limits } = digitalocean({ token: "any" });
    expect(limits).toEqual({ requestsPerMinute: 250, requestsPerHour: 5000 });
  });
});

describe("an old plan", () => {
  it.each([
    ["was deleted", (memory: ReturnType<typeof createMemory>) => memory.there.delete("0")],
    ["is no longer ready", ({ there }: ReturnType<typeof createMemory>) => change(there, "0", { state: "failed" })],
    [
      "was replaced by another with its id",
      ({ there }: ReturnType<typeof createMemory>) => change(there, "0", { createdAt: now }),
    ],
  ])("keeps the newest snapshot to delete of a source if the snapshot to keep %s", async (reason, happen) => {
    const losing = createLosing(5, (id) => (id === 0 ? { createdAt: new Date("2026-11-21T11:00:00Z") } : {}));
    const made = await losing.plan();
    happen(losing);
    const { steps } = await losing.snap.apply(made);
    expect([...losing.there.keys()].filter((id) => id !== "0")).toEqual(["1"]);
    expect(steps.find(({ ref }) => ref === "do/1")).toMatchObject({
      status: "changed",
      reason: "do/0, the newest ready snapshot of its source in the plan, no longer exists or is no longer ready",
    });
    expect(reason).not.toBe("");
  });

  it("keeps the newest snapshot that still exists", async () => {
    const { snap, plan, there } = createLosing(5);
    const made = await plan();
    for (const id of ["0", "1", "2"]) there.delete(id);
    await snap.apply(made);
    expect([...there.keys()]).toEqual(["3"]);
  });

  it("deletes no snapshot of a source whose newest snapshot cannot be checked", async () => {
    const { snap, plan, there, failures } = createLosing(5);
    failures.set("get 0", new ApiError({ status: 500, body: {} }));
    const { steps } = await snap.apply(await plan(), { onError: "collect" });
    expect(countsOf(steps)).toEqual({ failed: 5 });
    expect(there.size).toBe(6);
  });

  it("still deletes failed snapshots, which leave no source empty", async () => {
    const { snap, plan, there } = createLosing(2, (id) => (id > 0 ? { state: "failed" } : {}));
    const made = await plan();
    there.delete("0");
    await snap.apply(made);
    expect(there.size).toBe(0);
  });

  it.each([
    ["25 hours later", 25 * 36e5, {}, true],
    ["23 hours later", 23 * 36e5, {}, false],
    ["25 hours earlier, by a wrong clock", -25 * 36e5, {}, true],
    ["1 hour earlier, by another clock", -36e5, {}, false],
    ["2 hours later with a shorter `maxAge`", 2 * 36e5, { maxAge: "1h" }, true],
    ["25 hours later with a longer `maxAge`", 25 * 36e5, { maxAge: "2d" }, false],
  ] as const)("is refused by its age: %s", async (_, age, options, refused) => {
    const { snap, plan, asked } = createLosing(1);
    const made = await plan();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + age });
    const failure = await snap.apply(made, options).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure instanceof PlanRefusedError).toBe(refused);
    expect(asked.length > 0).toBe(!refused);
    vi.useRealTimers();
  });
});

describe("the limits of `apply`", () => {
  it.each([
    [
      { maxDeletions: 3 },
      "The plan deletes 5 of 6 snapshots, but `maxDeletions` allows 3. Over the limit: do/4, do/5.",
    ],
    [{ maxDeletions: "50%" }, "`maxDeletions` allows 3"],
    [
      { perAccount: { maxDeletions: 4 } },
      "The plan for do deletes 5 of 6 snapshots, but `perAccount.maxDeletions` allows 4.",
    ],
    [{ maxDeletions: 0 }, "Over the limit: do/1, do/2, do/3, do/4, do/5."],
  ] as const)("refuse a plan with more deletions: %j", async (options, message) => {
    const { snap, plan, asked } = createLosing(5);
    for (const dryRun of [false, true]) {
      const failure = await failureOf(snap.apply(await plan(), { ...options, dryRun }));
      expect(failure).toBeInstanceOf(PlanRefusedError);
      expect(failure).toMatchObject({ code: "FAILED_PRECONDITION", message: expect.stringContaining(message) });
    }
    expect(asked).toEqual([]);
  });

  it("are checked in a dry run, which deletes nothing", async () => {
    const { snap, plan, asked } = createLosing(5);
    const result = await snap.apply(await plan(), { dryRun: true, maxDeletions: 5 });
    expect(result).toEqual({ steps: [], stopped: [], retryAfter: null });
    expect(asked).toEqual([]);
  });

  it("name ten refs in the message, and all in `refs`", async () => {
    const { snap, plan } = createLosing(500);
    const failure = await failureOf(snap.apply(await plan(), { maxDeletions: 10 }));
    expect(failure).toMatchObject({ message: expect.stringContaining("do/20 and 480 more.") });
    expect((failure as PlanRefusedError).refs).toHaveLength(490);
  });

  it.each([{ maxDeletions: 5 }, { maxDeletions: "90%" }, { perAccount: { maxDeletions: 5 } }] as const)(
    "allow a plan with as many deletions: %j",
    async (options) => {
      const { snap, plan, there } = createLosing(5);
      await snap.apply(await plan(), options);
      expect(there.size).toBe(1);
    },
  );
});

function change(there: ReturnType<typeof createMemory>["there"], id: string, facts: object): void {
  const snapshot = there.get(id);
  if (snapshot) there.set(id, { ...snapshot, ...facts });
}

import { type ApplyOptions, InvalidRequestError, type RetentionPlan } from "@snap/unified";
import { PlanRefusedError } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { createPlan, now } from "../support/create-plan.ts";

describe("apply", () => {
  it("refuses a plan that lacks accounts, unless `allowPartial` is set", async () => {
    const { clouds, snap, requests } = await createPlan();
    clouds.do.faults.add({ operation: "listSnapshots", with: 500 });
    const plan = await snap.plan({ keepLast: 1 }, { now });
    const before = requests().length;
    const failure = await failureOf(snap.apply(plan));
    expect(failure).toBeInstanceOf(PlanRefusedError);
    expect(failure).toMatchObject({ message: expect.stringContaining("The plan lacks snapshots of do. Plan again") });
    expect(requests()).toHaveLength(before);
    expect((await snap.apply(plan, { allowPartial: true })).steps).toHaveLength(3);
  });

  it.each<[string, (plan: RetentionPlan) => unknown, string, ApplyOptions?]>([
    [
      "null",
      () => null,
      "The plan is invalid: /version must be 2, the format of this version of Snap. Create a new plan with `snap.plan`.",
    ],
    ["another version", (plan) => ({ ...plan, version: 1 }), "/version must be 2"],
    ["no tool", (plan) => ({ ...plan, tool: 7 }), "/tool must be a string"],
    ["no creation time", (plan) => ({ ...plan, createdAt: null }), "/createdAt must be a time"],
    ["an unreadable time of the listing", (plan) => ({ ...plan, listedAt: "soon" }), "/listedAt must be a time"],
    ["a changed policy", (plan) => ({ ...plan, policy: { keepLast: 2 } }), "/policyHash is not the hash of the policy"],
    ["an invalid account of orphans", (plan) => ({ ...plan, unknownOrphans: [1] }), "/unknownOrphans must be an array"],
    ["no time", (plan) => ({ ...plan, now: "today" }), "/now must be a time"],
    ["no policy", ({ policy: _, ...plan }) => plan, "`policy` must be an object"],
    [
      "a misspelt protection",
      (plan) => ({ ...plan, policy: { protect: { tag: [] } } }),
      "Unknown option `protect.tag`",
    ],
    ["no accounts", ({ incomplete: _, ...plan }) => plan, "/incomplete must be an array of accounts"],
    ["no steps", (plan) => ({ ...plan, steps: {} }), "/steps must be an array"],
    ["an invalid step", (plan) => ({ ...plan, steps: [null] }), '/steps/0/action must be "delete" or "keep"'],
    ["an unknown action", changed({ action: "drop" }), '/steps/1/action must be "delete" or "keep"'],
    ["no reasons", changed({ reasons: null }), "/steps/1/reasons must be an array of strings"],
    ["no ref", changed({ ref: 7 }), "/steps/1/ref must be a string"],
    ["a ref twice", (plan) => ({ ...plan, steps: [...plan.steps, plan.steps[0]] }), "/ref is a duplicate"],
    ["no provider", changed({ provider: null }), "/steps/1/provider must be a string"],
    [
      "an empty list of reasons",
      changed({ action: "keep", reasons: [] }),
      "/steps/1/reasons must contain reasons to keep the snapshot, and no others",
    ],
    [
      "a deletion whose only reason is one to keep",
      changed(deletion(["keepLast 1"])),
      "/steps/1/reasons must contain reasons to delete the snapshot, and no others",
    ],
    [
      "a deletion that has a reason to keep",
      changed(deletion(["no rule keeps it", "public"])),
      "/steps/1/reasons must contain reasons to delete the snapshot, and no others",
    ],
    [
      "a kept snapshot without a reason",
      changed({ action: "keep", reasons: ["public", "no rule keeps it"] }),
      "/steps/1/reasons must contain reasons to keep the snapshot, and no others",
    ],
    ["an invalid size", changed({ sizeBytes: "12" }), "/steps/1/sizeBytes must be a number or null"],
    ["an invalid source", changed({ source: { type: "vm" } }), "/steps/1/source must be a source or null"],
    ["an unknown state", changed({ state: "archived" }), "/steps/1/state must be the state of a snapshot"],
    ["a state that is inherited", changed({ state: "toString" }), "/steps/1/state must be the state of a snapshot"],
    ["an invalid name", changed({ name: 7 }), "/steps/1/name must be a string or null"],
    ["an unreadable time", changed({ action: "keep", createdAt: "soon" }), "/steps/1/createdAt must be a time"],
    ["a deletion without a time", changed({ action: "delete", createdAt: null }), "/steps/1/createdAt must be a time"],
    ["an unknown account", changed({ ref: "other/1" }), 'Unknown account in "other/1". Known: do, fw, vm.'],
    ["a malformed ref", changed({ ref: "do" }), "A ref must be <account>/<id>"],
    [
      "another provider",
      changed({ provider: "instavm" }),
      'The plan was created when account "do" was at instavm; it is at digitalocean now',
    ],
    ["a bad concurrency", (plan) => plan, "`concurrency` must be a number ≥ 1", { concurrency: 0 }],
    [
      "a misspelt value of onError",
      (plan) => plan,
      '`onError` must be one of collect, throw, got "colect"',
      { onError: "colect" as "collect" },
    ],
    [
      "an unknown option",
      (plan) => plan,
      "Unknown option `simulate`. Use allowPartial, concurrency, dryRun, maxAge, maxDeletions, onError, onStep, perAccount",
      { simulate: true } as object,
    ],
    [
      "a bad limit",
      (plan) => plan,
      "`maxDeletions` must be a number ≥ 0 or a percentage",
      { maxDeletions: "ten" as "1%" },
    ],
    [
      "a bad pace",
      (plan) => plan,
      "`perAccount.requestsPerMinute` must be a number ≥ 1",
      { perAccount: { requestsPerMinute: 0 } },
    ],
    [
      "a misspelt pace",
      (plan) => plan,
      "Did you mean `requestsPerMinute`?",
      { perAccount: { requestPerMinute: 9 } as object },
    ],
    ["no pace", (plan) => plan, "`perAccount` must be an object", { perAccount: null as unknown as object }],
    ["a bad age", (plan) => plan, "`maxAge` must be milliseconds", { maxAge: "soon" as "1d" }],
    ["an invalid orphan", changed({ orphan: 1 }), "/steps/1/orphan must be true or false"],
    ["an invalid tier", changed({ tier: 1 }), "/steps/1/tier must be a string or null"],
    ["invalid tags", changed({ tags: [1] }), "/steps/1/tags must be an array of strings or null"],
    ["invalid regions", changed({ regions: "nyc1" }), "/steps/1/regions must be an array of strings or null"],
    ["an invalid hook", (plan) => plan, "`onStep` must be a function", { onStep: "log" } as object],
  ])("refuses a plan with %s before any request", async (_, change, message, options = {}) => {
    const { snap, plan, requests } = await createPlan();
    const failure = await failureOf(snap.apply(change(plan) as RetentionPlan, options));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ message: expect.stringContaining(message) });
    expect(requests()).toEqual([]);
  });
});

const deletion = (reasons: string[]) => ({ action: "delete", reasons });

function changed(change: object) {
  return (plan: RetentionPlan) => ({
    ...plan,
    steps: plan.steps.map((step, index) => (index === 1 ? { ...step, ...change } : step)),
  });
}

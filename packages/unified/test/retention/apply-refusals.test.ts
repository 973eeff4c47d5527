import { type ApplyOptions, InvalidRequestError, type RetentionPlan } from "@snap/unified";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { createPlan, now } from "../support/create-plan.ts";

describe("apply", () => {
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
    [
      "an empty list of reasons",
      changed({ action: "keep", reasons: [] }),
      "/steps/1/reasons give no reason to keep it",
    ],
    ["a deletion of what is held", changed(deletion(["keepLast 1"])), "/steps/1/reasons give no reason to delete it"],
    [
      "a deletion of what is held too",
      changed(deletion(["no rule keeps it", "public"])),
      "/steps/1/reasons give no reason to delete it",
    ],
    [
      "what is kept for nothing",
      changed({ action: "keep", reasons: ["public", "no rule keeps it"] }),
      "/steps/1/reasons give no reason to keep it",
    ],
    ["a size that is none", changed({ sizeBytes: "12" }), "/steps/1/sizeBytes is no number and not null"],
    ["a source that is none", changed({ source: { type: "vm" } }), "/steps/1/source is no source and not null"],
    ["an unknown state", changed({ state: "archived" }), "/steps/1/state is no state of a snapshot"],
    ["a state that is inherited", changed({ state: "toString" }), "/steps/1/state is no state of a snapshot"],
    ["a name that is none", changed({ name: 7 }), "/steps/1/name is no text and not null"],
    ["an unreadable time", changed({ action: "keep", createdAt: "soon" }), "/steps/1/createdAt is no time"],
    ["a deletion without a time", changed({ action: "delete", createdAt: null }), "/steps/1/createdAt is no time"],
    ["an unknown account", changed({ ref: "other/1" }), '"other/1" names no account here: choose do, fw, vm'],
    ["a malformed ref", changed({ ref: "do" }), '"do" is not a ref'],
    ["another provider", changed({ provider: "instavm" }), 'the plan has "do" at instavm; here it is at digitalocean'],
    ["a bad concurrency", (plan) => plan, "`concurrency` is no number from 1 on", { concurrency: 0 }],
    [
      "a misspelt way with errors",
      (plan) => plan,
      '`onError`: "colect" is unknown: choose from collect, throw',
      { onError: "colect" as "collect" },
    ],
    [
      "an option that it does not know",
      (plan) => plan,
      "Unknown option `dryRun`. Use allowPartial, concurrency, onError, onStep, signal.",
      { dryRun: true } as object,
    ],
    ["a hook that is none", (plan) => plan, "`onStep` is no function", { onStep: "log" } as object],
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

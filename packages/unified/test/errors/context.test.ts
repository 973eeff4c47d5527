import { createSnap, SnapError } from "@snap/unified";
import { PlanError } from "@snap/unified/retention";
import { describe, expect, it } from "vitest";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";
import { createPlan } from "../support/create-plan.ts";

const DROPLET = { type: "vm", id: "200776916" } as const;

describe("an error", () => {
  it.each(["waitUntilReady", "waitUntilGone"] as const)("of %s names the snapshot and its account", async (method) => {
    const { clouds, snap } = createAll();
    const { id } = clouds.vm.store.snapshots.make({ status: "building" });
    const failure = await failureOf(snap[method](`vm/${id}`, { timeout: 20, baseDelay: 5 }));
    expect(failure).toMatchObject({
      name: "TimeoutError",
      provider: "instavm",
      account: "vm",
      operation: method,
      // A slow machine may not have read a state yet.
      message: expect.stringMatching(
        new RegExp(`^vm/${id} ${method}: not done within \`timeout\`, 20 ms(?:; the last state was creating)?$`),
      ),
    });
  });

  it("of a wait for a failed snapshot also names the snapshot", async () => {
    const { clouds, snap } = createAll();
    const { id } = clouds.vm.store.snapshots.make({ status: "failed" });
    const failure = await failureOf(snap.waitUntilReady(`vm/${id}`));
    expect(failure).toMatchObject({ name: "WaitFailedError", account: "vm", operation: "waitUntilReady" });
    expect(failure).toMatchObject({ value: { id }, message: expect.stringContaining(`vm/${id} waitUntilReady: `) });
  });

  it("of a wait does not remove the handle", async () => {
    const { snap } = createAll();
    const waiting = snap.waitUntilReady("do/6372321");
    expect(waiting.handle).toMatchObject({ target: "do/6372321", polls: 0 });
    await waiting;
    expect(waiting.handle).toMatchObject({ target: "do/6372321", polls: 1 });
  });

  it("about an unsupported operation names the account", async () => {
    const { clouds, snap } = createAll();
    const reported = { name: "UnsupportedOperationError", provider: "fireworks", account: "fw" };
    // @ts-expect-error: Fireworks cannot restore
    const restored = await failureOf(snap.restore({ account: "fw", id: "any", into: { type: "vm" } }));
    expect(restored).toMatchObject({
      ...reported,
      operation: "restore",
      message: 'Account "fw" (fireworks) cannot restore snapshots.',
    });
    // @ts-expect-error: Fireworks cannot create a snapshot of a VM
    const created = await failureOf(snap.create({ account: "fw", from: DROPLET }));
    const message = 'Account "fw" (fireworks) cannot create from "vm". Supported: environment.';
    expect(created).toMatchObject({ ...reported, operation: "create", message });
    expect(clouds.fw.requests).toEqual([]);
  });

  it.each([
    ["toString", { type: "toString", id: "1" }],
    ["undefined", undefined],
    ["undefined", {}],
  ])("about an unsupported source %s is thrown before any request", async (type, from) => {
    const { clouds, snap } = createAll();
    for (const account of ["do", "vm"] as const) {
      // @ts-expect-error: the source is not supported
      const failure = await failureOf(snap.create({ account, from, name: "n" }));
      expect(failure).toMatchObject({
        name: "UnsupportedOperationError",
        message: expect.stringContaining(`"${type}"`),
      });
    }
    expect([...clouds.do.requests, ...clouds.vm.requests]).toEqual([]);
  });

  it.each(["", "0", "016", "0x10", "1e3", " 7", "-1", "20077691600000000000"])(
    "about the invalid droplet %j is thrown before any request",
    async (id) => {
      const { clouds, snap } = createAll();
      const failure = await failureOf(snap.create({ account: "do", from: { type: "vm", id } }));
      expect(failure).toMatchObject({ name: "InvalidRequestError", account: "do" });
      expect(clouds.do.requests).toEqual([]);
    },
  );

  it.each([{ from: { type: "environment", id: "accounts/a/clusters/c/environments/e" } }, { name: "n" }])(
    "about an option that Fireworks would ignore is thrown before any request: %j",
    async (ignored) => {
      const { clouds, snap } = createAll();
      // @ts-expect-error: Fireworks accepts neither
      const failure = await failureOf(snap.create({ account: "fw", ...ignored }));
      expect(failure).toMatchObject({
        name: "InvalidRequestError",
        message: expect.stringContaining("neither `from`"),
      });
      expect(clouds.fw.requests).toEqual([]);
    },
  );

  it("has the code that its message contains", async () => {
    const message = "Droplet already has a pending event.";
    const { snap } = createAll({ intercept: async () => Response.json({ id: "x", message }, { status: 422 }) });
    const failure = await failureOf(snap.create({ account: "do", from: DROPLET }));
    expect(failure).toMatchObject({ code: "ABORTED", message: expect.stringContaining("HTTP 422 ABORTED: Droplet") });
  });

  it("of InstaVM has the provider's code", async () => {
    const detail = [{ loc: ["body", "oci_image"], msg: "This field is required", type: "missing" }];
    const { snap } = createAll({ intercept: async () => Response.json({ detail }, { status: 422 }) });
    expect(await failureOf(snap.get("vm/1"))).toMatchObject({ providerCode: "missing" });
  });

  it("of a plan is a SnapError with the code that all of its errors share", async () => {
    const { clouds, snap, plan } = await createPlan();
    clouds.vm.faults.add({ operation: "deleteSnapshot", with: 500 });
    const failure = await failureOf(snap.apply(plan));
    expect(SnapError.isInstance(failure)).toBe(true);
    expect(PlanError.isInstance(failure)).toBe(true);
    expect(failure).toMatchObject({ name: "PlanError", code: "INTERNAL", retryable: true, errors: [{ status: 500 }] });
    clouds.fw.faults.add({ operation: "getSnapshot", with: 401 });
    const other = await failureOf(snap.apply(plan));
    expect(other).toMatchObject({ code: "UNKNOWN" });
  });

  it.each([undefined, null, 7, {}])("reports that %j is not a ref", async (ref) => {
    const { snap } = createAll();
    // @ts-expect-error: a ref is a string
    expect(await failureOf(snap.get(ref))).toMatchObject({ name: "InvalidRequestError" });
    // @ts-expect-error: a ref is a string
    expect(await failureOf(snap.delete(ref))).toMatchObject({ name: "InvalidRequestError" });
    // @ts-expect-error: a ref is a string
    expect(await failureOf(snap.waitUntilReady(ref))).toMatchObject({ name: "InvalidRequestError" });
    expect(createSnap).toBeTypeOf("function");
  });
});

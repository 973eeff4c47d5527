import { createSnap, type Started } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { describe, expect, it } from "vitest";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";
import { interrupt } from "../support/interrupt.ts";

const DROPLET = { type: "vm", id: "200776916" } as const;
const CREATION = { account: "do", from: DROPLET, name: "web" } as const;
const VM = { type: "vm", id: "vm_5d20c7" } as const;

describe("resume", () => {
  it("continues a creation in another process", async () => {
    const { clouds, snap, again } = createAll();
    const started = await interrupt(clouds.do, "getAction", (options) => snap.create(CREATION, options));
    expect(started).toMatchObject({ type: "action", account: "do", call: "create", name: "web", from: DROPLET });
    clouds.do.clock.advance(60_000);
    const result = await again().resume(started);
    expect(result).toMatchObject({ snapshot: { name: "web", source: DROPLET }, matchedBy: "name-and-time" });
    expect(clouds.do.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("continues a restoration, and returns the resource", async () => {
    const { clouds, snap, again } = createAll();
    const restoration = { account: "do", id: "6372321", into: DROPLET } as const;
    const started = await interrupt(clouds.do, "getAction", (options) => snap.restore(restoration, options));
    clouds.do.clock.advance(60_000);
    expect(await again().resume(started)).toEqual({ ref: "do/6372321", resource: DROPLET });
  });

  it("gets a snapshot whose id is known", async () => {
    let isBroken = true;
    const { clouds, snap, again } = createAll({
      intercept: async (request, pass) =>
        request.method === "GET" && isBroken ? Response.json({ detail: "boom" }, { status: 500 }) : pass(),
    });
    const { started } = Object(await failureOf(snap.create({ account: "vm", from: VM })));
    isBroken = false;
    const made = [...clouds.vm.store.snapshots].at(-1);
    expect(await again().resume(started)).toMatchObject({ snapshot: { id: made?.id }, matchedBy: "response" });
  });

  it("can be resumed again after an abort", async () => {
    const { clouds, snap, again } = createAll();
    const started = await interrupt(clouds.do, "getAction", (options) => snap.create(CREATION, options));
    const resumed = await interrupt(clouds.do, "getAction", (options) => again().resume(started, options));
    expect(resumed).toEqual(started);
  });

  it("fails if what was started has failed", async () => {
    const { clouds, snap, again } = createAll();
    clouds.do.faults.add({ operation: "createDropletAction", with: "failed" });
    const started = await interrupt(clouds.do, "getAction", (options) => snap.create(CREATION, options));
    clouds.do.clock.advance(60_000);
    expect(await failureOf(again().resume(started))).toMatchObject({ name: "WaitFailedError", account: "do", started });
  });

  it("names the account that is missing, and what to do", async () => {
    const { clouds, snap } = createAll();
    const started = await interrupt(clouds.do, "getAction", (options) => snap.create(CREATION, options));
    const other = createSnap({ accounts: [digitalocean({ token: "t", account: "other" })] });
    expect(await failureOf(other.resume(started))).toMatchObject({
      name: "InvalidRequestError",
      message:
        'Unknown account in "do". Known: other. To resume, add an account with the name "do" to `accounts` of createSnap.',
    });
  });

  it.each([
    [undefined, "`started` must be an object, got undefined"],
    [{ type: "action", id: 7, account: "do", call: "create" }, "`started.id` must be a string, got 7"],
    [{ type: "action", id: "7", account: "do" }, '`started.call` must be "create" or "restore", got undefined'],
    [{ type: "action", id: "7", account: "do", call: "create", jobs: {} }, "`started.jobs` must be an array"],
    [
      { type: "action", id: "7", account: "do", call: "create", jobs: [{ operation: "a", path: { b: 1 } }] },
      "`started.jobs[0]`",
    ],
    [{ type: "action", id: "7", account: "do", call: "create", from: { type: "vm" } }, "`started.from` must be"],
    [{ type: "action", id: "7", account: "do", call: "restore" }, "`started.resource` is missing"],
    [
      { type: "action", id: "7", account: "do", call: "create", jobs: [{ operation: "getDroplet", path: {} }] },
      'must name an operation that returns jobs, got "getDroplet". Known: getAction',
    ],
  ])("refuses %j before any request", async (started, message) => {
    const { clouds, snap } = createAll();
    const failure = await failureOf(snap.resume(started as unknown as Started));
    expect(failure).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining(message) });
    expect(clouds.do.requests).toEqual([]);
  });
});

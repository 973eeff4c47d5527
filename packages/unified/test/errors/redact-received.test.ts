import { inspect } from "node:util";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { exoscale } from "@snap/unified/exoscale";
import { googleCompute } from "@snap/unified/google-compute";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";

const TOKEN = "dop_v1_0123456789abcdef";
const answer = (body: unknown, status = 200) => Response.json(body, { status });

function createFailing(...answers: Response[]) {
  const fetch = async () => answers.shift() ?? answer({ message: "no" }, 404);
  return createSnap({ accounts: [digitalocean({ token: TOKEN, account: "do", fetch, retry: false })] });
}

describe("an error that quotes a successful response", () => {
  it("shows no secret in the id of another snapshot, and escapes invisible characters", async () => {
    const snapshot = {
      id: `\u001b[2K${TOKEN}${"x".repeat(9999)}`,
      name: "n",
      resource_type: "droplet",
      resource_id: "1",
    };
    const error = await failureOf(createFailing(answer({ snapshot })).get("do/1"));
    expect(error).toMatchObject({ name: "OtherSnapshotError", account: "do" });
    expect(inspect(error)).not.toMatch(/dop_v1/);
    expect((error as Error).message).toContain("returned snapshot \\u{1b}[2K[redacted]x");
    expect((error as Error).message.length).toBeLessThan(600);
  });

  it("shows no secret in the id of a started action", async () => {
    const snap = createFailing(answer({ action: { id: TOKEN, status: "in-progress" } }, 201));
    const error = await failureOf(snap.create({ account: "do", from: { type: "vm", id: "1" }, name: "n" }));
    expect(error).toMatchObject({ started: { type: "action", id: "[redacted]" } });
    expect(`${inspect(error)} ${JSON.stringify(error)}`).not.toMatch(/dop_v1/);
  });

  it("shows no secret at the end of the long id of a job", async () => {
    const id = `${"x".repeat(900)}${TOKEN}`;
    const snap = createFailing(answer({ action: { id, status: "in-progress" } }, 201));
    const error = await failureOf(snap.create({ account: "do", from: { type: "vm", id: "1" }, name: "n" }));
    expect(error).toMatchObject({ started: { jobs: [{ path: { action_id: `${"x".repeat(500)}…` } }] } });
    expect(inspect(error, { depth: 9, maxStringLength: 99_999 })).not.toMatch(/dop_v1/);
  });

  it("shows no secret in the names of the parameters of a job", async () => {
    const snap = createFailing(answer({ message: "no" }, 404));
    const jobs = [{ operation: "getAction", path: { action_id: "1" }, query: { [TOKEN]: "x" } }];
    const error = await failureOf(snap.resume({ type: "action", id: "1", account: "do", call: "create", jobs }));
    expect(error).toMatchObject({ started: { jobs: [{ query: { "[redacted]": "x" } }] } });
    expect(inspect(error, { depth: 9 })).not.toMatch(/dop_v1/);
  });

  it("keeps the values of `started` that a program needs to resume", async () => {
    const [id, name] = ["a\u200d".repeat(60), "n\u200d"];
    const snap = createFailing(answer({ action: { id, status: "in-progress" } }, 201));
    const error = await failureOf(snap.create({ account: "do", from: { type: "vm", id: "1" }, name }));
    const jobs = [{ operation: "getAction", path: { action_id: id } }];
    expect(error).toMatchObject({ started: { id: expect.stringContaining("a\\u{200d}a"), name, jobs } });
  });

  it("shows no secret in the ids of the snapshots that a request may have created", async () => {
    const created = new Date(Date.now() + 1000).toISOString();
    const make = (id: string) => ({ id, name: "n", resource_type: "volume", resource_id: "9", created_at: created });
    const snapshots = [make(`a${TOKEN}`), make(`b${TOKEN}`)];
    const snap = createFailing(answer({}, 502), answer({ snapshots, links: {} }));
    const error = await failureOf(snap.create({ account: "do", from: { type: "volume", id: "9" }, name: "n" }));
    expect((error as Error).message).toContain("candidates: do/a[redacted], do/b[redacted]");
    expect(inspect(error)).not.toMatch(/dop_v1/);
  });

  it("shows no secret in the reason why a plan is not applied to a snapshot, and escapes invisible characters", async () => {
    const make = (id: string, name: string) => {
      return { id, name, resource_type: "droplet", resource_id: "9", created_at: `2026-11-0${id}T00:00:00Z` };
    };
    const snapshots = [make("2", "new"), make("1", "old")];
    const renamed = make("1", `\u001b[2K${TOKEN}${"x".repeat(9999)}`);
    const snap = createFailing(
      answer({ snapshots, links: {} }),
      answer({ snapshot: make("2", "new") }),
      answer({ snapshot: renamed }),
    );
    const plan = await snap.plan({ keepLast: 1 }, { now: new Date("2026-11-21") });
    const {
      steps: [step],
    } = await snap.apply(plan, { recheckAfter: 0 });
    expect(step).toMatchObject({ ref: "do/1", status: "changed" });
    expect(step?.reason).toMatch(/^its name is now \\u\{1b\}\[2K\[redacted\]x{9,}/);
    expect(step?.reason?.length).toBeLessThan(600);
  });
  it("shows no secret in the reason why the newest snapshot of a source is kept", async () => {
    const make = (id: string, day: number) => {
      return { id, name: "n", resource_type: "droplet", resource_id: "9", created_at: `2026-11-0${day}T00:00:00Z` };
    };
    const snapshots = [make(`\u202e${TOKEN}`, 2), make("1", 1)];
    const missing = () => answer({ message: "no" }, 404);
    const snap = createFailing(answer({ snapshots, links: {} }), missing(), answer({ snapshot: make("1", 1) }));
    const plan = await snap.plan({ keepLast: 1 }, { now: new Date("2026-11-21") });
    const { steps } = await snap.apply(plan);
    expect(steps).toMatchObject([{ ref: "do/1", status: "changed" }]);
    expect(steps[0]?.reason).toMatch(/^do\/\\u\{202e\}\[redacted\], the newest ready snapshot of its source/);
  });

  it("shows no secret in the refs of snapshots that a plan must not delete", async () => {
    const make = (id: string, day: number) => {
      return { id, name: "n", resource_type: "droplet", resource_id: "9", created_at: `2026-11-0${day}T00:00:00Z` };
    };
    const snapshots = [make("2", 2), make(`${"x".repeat(85)}\u001b${TOKEN}`, 1)];
    const snap = createFailing(answer({ snapshots, links: {} }));
    const plan = await snap.plan({ keepLast: 1 }, { now: new Date("2026-11-21") });
    const { message } = Object(await failureOf(snap.apply(plan, { maxDeletions: 0 })));
    expect(message).toMatch(/Over the limit: do\/x+\\u\{1b\}\[reda/);
    expect(message).not.toMatch(/dop_v1/);
  });

  it("shows no secret in the ref of a snapshot whose deletion or wait fails", async () => {
    const snapshot = { id: TOKEN, name: "n", resource_type: "droplet", resource_id: "9" };
    const snap = createFailing(answer({}), answer({ snapshot }), answer({ snapshot }));
    for (const fail of [() => snap.delete(`do/${TOKEN}`), () => snap.waitUntilGone(`do/${TOKEN}`, { timeout: 20 })])
      expect(inspect(await failureOf(fail()))).toMatch(/^(?!.*dop_v1).*do\/\[redacted\]/s);
  });
});

describe("a credential that is passed as a scope", () => {
  const secret = "k7Qx41f-in-a-wrong-place";
  const options = {
    baseUrl: "https://api.example",
    retry: false,
    fetch: async () => new Response("{}", { status: 403 }),
  } as const;
  it.each([
    ["a project", googleCompute({ ...options, token: secret, project: secret })],
    ["a zone", exoscale({ ...options, keys: { apiKey: "EXO-0123456789", apiSecret: secret }, zone: secret })],
  ])("is not in the errors of lists: %s", async (_, account) => {
    const error = await failureOf(
      createSnap({ accounts: [account] })
        .list()
        .toArray(),
    );
    expect(inspect(error, { depth: 9 })).toContain("[redacted]");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret);
  });
});

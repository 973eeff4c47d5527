import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAll, type Intercept } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";

const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;
const DROPLET = { type: "vm", id: "200776916" } as const;
const VM = { type: "vm", id: "vm_5d20c7" } as const;

type All = ReturnType<typeof createAll>;
const postsOf = (clouds: All["clouds"]) =>
  [clouds.do, clouds.fw, clouds.vm].flatMap(({ requests }) => requests.filter(({ method }) => method === "POST"));

/** Stops this machine's clock at the time of the mock clouds, or this many seconds later. */
function atTheCloudsTime(seconds = 0) {
  const now = Date.parse("2026-11-21T09:00:00Z") + seconds * 1000;
  vi.useFakeTimers({ now, toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
}

const answers =
  (method: string, path: RegExp, answer: () => Response): Intercept =>
  async (request, pass) => {
    const response = await pass();
    return request.method === method && path.test(request.url) ? answer() : response;
  };
const json = (body: unknown, status: number) => () => Response.json(body, { status });
const lost = () => {
  throw new TypeError("fetch failed");
};

describe("a creation", () => {
  it.each([
    [{ account: "do", from: VOLUME, name: "slow" }],
    [{ account: "do", from: DROPLET, name: "slow" }],
    [{ account: "vm", from: VM }],
    [{ account: "fw" }],
  ] as const)(
    "ends after its timeout without a response, and reports that the snapshot may exist: %j",
    async (request) => {
      const { snap } = createAll({ intercept: () => new Promise(() => {}) });
      const failure = await failureOf(snap.create(request, { timeout: 30.5 }));
      expect(failure).toMatchObject({
        name: "TimeoutError",
        account: request.account,
        timeout: 30.5,
        retryable: false,
      });
      expect(failure).toMatchObject({ message: expect.stringMatching(/^\w+ create.*may still have succeeded/) });
    },
  );

  it("ends after its timeout while the action of a droplet continues, and names the action", async () => {
    const { clouds, snap } = createAll();
    const failure = await failureOf(snap.create({ account: "do", from: DROPLET, name: "slow" }, { timeout: "1s" }));
    const [action] = clouds.do.store.actions.where({ status: "in-progress" });
    expect(failure).toMatchObject({
      name: "TimeoutError",
      account: "do",
      operation: "createDropletAction",
      retryable: false,
      started: { type: "action", id: String(action?.id) },
      message: expect.stringContaining(`action ${action?.id} was started`),
    });
    expect(clouds.do.requests.some(({ operation }) => operation === "listSnapshots")).toBe(false);
  });

  it("searches no longer than its timeout if the request never arrived", async () => {
    const { snap } = createAll({ intercept: async () => lost() });
    const failure = await failureOf(snap.create({ account: "do", from: DROPLET, name: "off" }, { timeout: 100 }));
    expect(failure).toMatchObject({ name: "ConnectionError", account: "do", retryable: false });
  });

  it("is not retryable if no listed snapshot matches, because the new snapshot may still appear", async () => {
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "createVolumeSnapshot", with: "refused" });
    const failure = await failureOf(snap.create({ account: "do", from: VOLUME, name: "n" }));
    expect(failure).toMatchObject({
      name: "ConnectionError",
      retryable: false,
      message: expect.stringContaining("; no matching snapshot is listed; check before retrying"),
    });
  });

  it("ends with the caller's signal", async () => {
    const { snap } = createAll({ intercept: () => new Promise(() => {}) });
    const signal = AbortSignal.timeout(20);
    const failure = await failureOf(snap.create({ account: "fw" }, { signal }));
    expect(failure).toMatchObject({ name: "AbortError", account: "fw", operation: "createSnapshot" });
  });

  it("reports why the search for the snapshot failed", async () => {
    const { clouds, snap } = createAll({
      intercept: async (request, pass) => {
        await pass();
        return request.method === "POST" ? lost() : Response.json({ id: "x", message: "boom" }, { status: 503 });
      },
    });
    const failure = await failureOf(snap.create({ account: "do", from: VOLUME, name: "n" }));
    expect(failure).toMatchObject({
      name: "ConnectionError",
      operation: "createVolumeSnapshot",
      retryable: false,
      message: expect.stringMatching(/fetch failed; .*unknown \(do listSnapshots: .*boom\)/),
    });
    expect(postsOf(clouds)).toHaveLength(1);
  });

  it("names the id of the new snapshot if the snapshot cannot be read", async () => {
    const intercept = answers("GET", /snapshots\/\w+$/, json({ detail: "boom" }, 500));
    const { clouds, snap } = createAll({ intercept });
    const failure = await failureOf(snap.create({ account: "vm", from: VM }));
    const made = [...clouds.vm.store.snapshots].at(-1);
    expect(failure).toMatchObject({ status: 500, retryable: false, started: { type: "snapshot", id: made?.id } });
    expect(postsOf(clouds)).toHaveLength(1);
  });

  it("names the completed action if its snapshot cannot be listed", async () => {
    const intercept = answers("GET", /v2\/snapshots/, json({ id: "x", message: "boom" }, 403));
    const { clouds, snap } = createAll({ intercept });
    const creating = failureOf(snap.create({ account: "do", from: DROPLET, name: "web" }));
    await vi.waitFor(() => expect(clouds.do.requests.some(({ operation }) => operation === "getAction")).toBe(true));
    clouds.do.clock.advance(30_000);
    expect(await creating).toMatchObject({ status: 403, retryable: false, started: { type: "action" } });
  });

  it.each([
    [-60, "before"],
    [+60, "after"],
  ])("does not return a snapshot whose time differs by %s seconds, because it may be older", async (seconds) => {
    atTheCloudsTime();
    const { clouds, snap } = createAll({ intercept: (r, pass) => (r.method === "POST" ? lost() : pass()) });
    const created_at = `${new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19)}Z`;
    const { id } = clouds.do.store.snapshots.make({ name: "n", resource_id: VOLUME.id, created_at });
    const failure = await failureOf(snap.create({ account: "do", from: VOLUME, name: "n" }));
    expect(failure).toMatchObject({
      name: "ConnectionError",
      retryable: false,
      message: expect.stringContaining(`(candidates: do/${id})`),
    });
  });

  it("finds the snapshot if the provider reports its time in whole seconds", async () => {
    atTheCloudsTime(0.9);
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "createVolumeSnapshot", with: "lost" });
    const { matchedBy } = await snap.create({ account: "do", from: VOLUME, name: "n" });
    expect(matchedBy).toBe("lookup");
  });

  it.each([
    ["a gateway returns 502", json({}, 502)],
    ["a gateway returns 503", json({}, 503)],
    ["a gateway returns 504", json({ id: "gateway", message: "timeout" }, 504)],
    ["the response holds nothing", json({}, 201)],
    ["the response is null", json(null, 201)],
  ])("searches for the snapshot when %s", async (_, answer) => {
    atTheCloudsTime();
    const { clouds, snap } = createAll({ intercept: answers("POST", /volumes/, answer) });
    const { snapshot, matchedBy } = await snap.create({ account: "do", from: VOLUME, name: "gateway" });
    expect(matchedBy).toBe("lookup");
    expect(snapshot.name).toBe("gateway");
    expect(postsOf(clouds)).toHaveLength(1);
  });

  it("does not search for a snapshot that the provider refused", async () => {
    const { clouds, snap } = createAll({ intercept: answers("POST", /./, json({ message: "no" }, 500)) });
    await failureOf(snap.create({ account: "do", from: VOLUME, name: "no" }));
    expect(clouds.do.requests.map(({ method }) => method)).toEqual(["POST"]);
  });
});

describe("a restoration", () => {
  it("ends after its timeout, and names the action", async () => {
    const { snap } = createAll();
    const restoring = snap.restore({ account: "do", id: "6372321", into: DROPLET }, { timeout: 1000 });
    expect(await failureOf(restoring)).toMatchObject({
      name: "TimeoutError",
      timeout: 1000,
      retryable: false,
      started: { type: "action" },
    });
  });

  it("is retryable if the timeout passed before any request that changes something", async () => {
    const { snap } = createAll({ intercept: () => new Promise(() => {}) });
    const failure = await failureOf(snap.restore({ account: "vm", id: "s", into: { type: "vm" } }, { timeout: 20 }));
    expect(failure).toMatchObject({ name: "TimeoutError", account: "vm", operation: "getSnapshot", retryable: true });
  });
});

describe("a deletion", () => {
  it("reports that the snapshot existed if the response to the first request was lost", async () => {
    let sent = 0;
    const { snap } = createAll({
      retry: { baseDelay: 0 },
      async intercept({ method }, pass) {
        const response = await pass();
        return method === "DELETE" && ++sent === 1 ? lost() : response;
      },
    });
    const ref = "do/6372321";
    expect(await snap.delete(ref)).toEqual({ ref, existed: true, verified: true, state: "gone" });
    expect(sent).toBe(2);
    expect(await snap.delete(ref)).toEqual({ ref, existed: false, verified: true, state: "gone" });
  });

  it("reports that the snapshot did not exist if only a GET was retried", async () => {
    let asked = 0;
    const { snap } = createAll({
      retry: { baseDelay: 0 },
      intercept: async (_, pass) => (++asked === 1 ? lost() : pass()),
    });
    const ref = "fw/accounts/acme-robotics/clusters/c/environments/e/snapshots/none";
    expect(await snap.delete(ref)).toEqual({ ref, existed: false, verified: true, state: "gone" });
  });
});

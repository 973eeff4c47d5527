import { ApiError, ConnectionError, createSnap } from "@snap/unified";
import { CreateAllAbortError, CreateAllError } from "@snap/unified/retention";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { countsOf, createSources, REQUEST, volumes } from "../support/create-sources.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

const NOW = new Date("2026-11-21T09:30:15Z");
const limited = (retryAfter?: number) => new ApiError({ status: 429, body: {}, retryAfter });

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: NOW }));
afterEach(() => void vi.useRealTimers());

describe("creating a snapshot of each source", () => {
  it("names the snapshots by the template, and reports each", async () => {
    const { createAll, there } = createSources();
    const told: string[] = [];
    const name = "nightly {sourceName} {source} {date} {time}";
    const result = await createAll({ name }, { onStep: ({ source }) => void told.push(source.id) });
    expect(there.map((snapshot) => snapshot.name)).toEqual([
      "nightly disk 0 v0 2026-11-21 0930",
      "nightly disk 1 v1 2026-11-21 0930",
      "nightly disk 2 v2 2026-11-21 0930",
    ]);
    expect(result).toMatchObject({ stopped: [], retryAfter: null, unlisted: [] });
    expect(result.steps[1]).toEqual({
      account: "do",
      provider: "digitalocean",
      source: { type: "volume", id: "v1" },
      name: "nightly disk 1 v1 2026-11-21 0930",
      status: "created",
      ref: "do/1",
      matchedBy: "response",
    });
    expect(told).toEqual(["v0", "v1", "v2"]);
  });

  it("uses the id for `{sourceName}` if the source has no name", async () => {
    const { createAll, there } = createSources();
    await createAll({ name: "{sourceName}", sources: [{ account: "do", type: "volume", id: "v9", name: null }] });
    expect(there[0]?.name).toBe("v9");
  });

  it("creates one snapshot of a source that is passed twice", async () => {
    const { createAll, there } = createSources();
    await createAll({ sources: [...volumes("do", 2), ...volumes("do", 2)] });
    expect(there).toHaveLength(2);
  });

  it("creates nothing in a second call, and refers to the younger snapshots", async () => {
    const { createAll, there } = createSources();
    await createAll({});
    vi.setSystemTime(NOW.getTime() + 19 * 36e5);
    const { steps } = await createAll({});
    expect(steps.map(({ status, ref }) => `${status} ${ref}`)).toEqual([
      "skipped do/0",
      "skipped do/1",
      "skipped do/2",
    ]);
    expect(there).toHaveLength(3);
    vi.setSystemTime(NOW.getTime() + 21 * 36e5);
    expect(countsOf((await createAll({})).steps)).toEqual({ created: 3 });
  });

  it("creates only what is missing in a second call", async () => {
    const { createAll, there } = createSources();
    await createAll({ sources: volumes("do", 1) });
    expect(countsOf((await createAll({})).steps)).toEqual({ created: 2, skipped: 1 });
    expect(there).toHaveLength(3);
  });

  it("always creates without `unlessYoungerThan`, and lists nothing", async () => {
    const { asked, createAll, there } = createSources();
    const request = { sources: volumes("do", 2), unlessYoungerThan: undefined as never };
    await createAll(request);
    await createAll(request);
    expect(there).toHaveLength(4);
    expect(asked).not.toContain("list");
  });

  it.each([
    ["the name of another template", "created", { name: "v0-weekly-2026-11-21" }],
    ["a name that only begins like the template", "created", { name: "v0-2026-11-21-by-hand" }],
    ["the name of another day", "skipped", { name: "v0-2026-11-20" }],
    ["the state `failed`", "created", { state: "failed" }],
    ["the state `deleting`", "created", { state: "deleting" }],
    ["the state `creating` and no time", "skipped", { state: "creating", createdAt: null }],
    ["no known time", "created", { createdAt: null }],
    ["another source", "created", { source: { type: "volume", id: "v1" } }],
    ["another type of source", "created", { source: { type: "vm", id: "v0" } }],
    ["no known source, but the id in its name", "skipped", { source: null }],
    ["no name, because the provider has none", "skipped", { name: null }],
  ] as const)("if a young snapshot has %s, the source is %s", async (_, status, facts) => {
    const { createAll, there } = createSources();
    const own = { name: "v0-2026-11-21", source: { type: "volume", id: "v0" }, state: "ready" } as const;
    there.push(makeSnapshot("young", NOW.toISOString(), { account: "do", ...own, ...facts }));
    const { steps } = await createAll({ sources: volumes("do", 1) });
    expect(steps).toMatchObject([{ status }]);
  });

  it("reads special characters of names as they are", async () => {
    const { createAll, there } = createSources();
    const sources = ["a.b", "axb"].map((id) => ({ account: "do", type: "volume", id }));
    await createAll({ sources: sources.slice(1) });
    there.push(...there.splice(0).map((snapshot) => ({ ...snapshot, source: null })));
    expect(countsOf((await createAll({ sources })).steps)).toEqual({ created: 1, skipped: 1 });
  });

  it("does not create a second snapshot after a lost response", async () => {
    const lose = (request: string) => {
      if (request === "created v1") throw new ConnectionError("the response was lost", { retryable: true });
    };
    const { createAll, there } = createSources("do", lose);
    const { steps } = await createAll({ name: "{source}-{date}-{time}" });
    expect(steps.find(({ source }) => source.id === "v1")).toMatchObject({ status: "created", matchedBy: "lookup" });
    expect(countsOf((await createAll({})).steps)).toEqual({ created: 3 });
    expect(countsOf((await createAll({})).steps)).toEqual({ skipped: 3 });
    expect(there).toHaveLength(6);
  });

  it("finds a snapshot in the next call if the search after a lost response failed", async () => {
    let down = false;
    const lose = (request: string) => {
      if (request === "created v0") down = true;
      if (down) throw new ConnectionError("no network", { retryable: true });
    };
    const { createAll, there } = createSources("do", lose);
    const sources = volumes("do", 1);
    expect((await createAll({ sources }, { onError: "collect" })).steps).toMatchObject([
      { status: "failed", error: { name: "ConnectionError", retryable: false } },
    ]);
    down = false;
    expect((await createAll({ sources })).steps).toMatchObject([{ status: "skipped" }]);
    expect(there).toHaveLength(1);
  });

  it("creates nothing in an account whose snapshots cannot be listed, because each source may have a young snapshot", async () => {
    const error = new ApiError({ status: 503, body: {}, retryAfter: 7000 });
    const { asked, createAll } = createSources("do", () => {
      throw error;
    });
    const failure = await failureOf(createAll({}));
    expect(failure).toBeInstanceOf(CreateAllError);
    expect(failure).toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringMatching(
        /^0 of 3 snapshots could not be created, and 3 were not tried\. Create them again in 7 seconds\. HTTP 503/,
      ),
      retryAfter: 7000,
      stopped: [{ account: "do", provider: "digitalocean", error, untried: 3, retryAfter: 7000 }],
    });
    expect(countsOf((failure as CreateAllError).steps)).toEqual({ untried: 3 });
    expect(asked).toEqual(["list"]);
  });

  it.each([
    ["a rate limit", limited(3e6), 1],
    ["a rejected credential", new ApiError({ status: 401, body: {} }), 1],
    ["two missing permissions in a row", new ApiError({ status: 403, body: {} }), 2],
  ])("stops an account at %s", async (_, error, failed) => {
    const { createAll } = createSources("do", (request) => {
      if (request.startsWith("create ")) throw error;
    });
    const options = { onError: "collect", perAccount: { concurrency: 1 } } as const;
    const { steps, stopped } = await createAll({ sources: volumes("do", 20) }, options);
    expect(countsOf(steps)).toEqual({ failed, untried: 20 - failed });
    expect(stopped).toMatchObject([{ account: "do", error, untried: 20 - failed }]);
  });

  it("creates the other snapshots if some creations fail, and then fails with grouped reasons", async () => {
    const { createAll, there } = createSources("do", (request) => {
      if (/create v[13]/.test(request)) throw new ApiError({ status: 422, body: {} });
    });
    const failure = await failureOf(createAll({ sources: volumes("do", 5) }));
    expect(there).toHaveLength(3);
    expect(failure).toMatchObject({
      name: "CreateAllError",
      message: expect.stringMatching(
        /^2 of 5 snapshots could not be created\. Create them again\. HTTP 422 .* \(2 times\)$/,
      ),
      errors: [{ status: 422 }, { status: 422 }],
    });
  });

  it("advises to pass `unlessYoungerThan` if creating again would create everything again", async () => {
    const { createAll } = createSources("do", () => {
      throw new ApiError({ status: 422, body: {} });
    });
    const failure = await failureOf(createAll({ unlessYoungerThan: undefined as never }));
    expect(failure).toMatchObject({ message: expect.stringContaining("again with `unlessYoungerThan`.") });
  });

  it.each([
    [undefined, 4],
    [2, 2],
  ])("creates at most %s snapshots of an account at the same time", async (concurrency, highest) => {
    const { createAll, most } = createSources();
    await createAll({ sources: volumes("do", 12) }, { perAccount: concurrency ? { concurrency } : {} });
    expect(most.highest).toBe(highest);
  });

  it("works on all accounts in parallel, and completes the other accounts if one stops", async () => {
    const accounts = [
      createSources("a", (request) => {
        if (request !== "list") throw limited();
      }),
      createSources("b"),
    ];
    const snap = createSnap({ accounts: accounts.map(({ adapter }) => adapter) });
    const sources = [...volumes("a", 9), ...volumes("b", 9)];
    const result = await snap.createAll({ ...REQUEST, sources }, { onError: "collect" });
    expect(result.stopped.map(({ account }) => account)).toEqual(["a"]);
    expect(accounts.map(({ there }) => there.length)).toEqual([0, 9]);
  });

  it("spreads the creations over `requestsPerMinute`", async () => {
    vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] });
    const { asked, createAll } = createSources();
    const creating = createAll({}, { perAccount: { requestsPerMinute: 60 } });
    await vi.advanceTimersByTimeAsync(900);
    const early = asked.length;
    await vi.advanceTimersByTimeAsync(9000);
    await creating;
    expect([early, asked.length]).toEqual([1, 4]);
  });

  it("reports what is done if the signal ends the call", async () => {
    const { createAll } = createSources();
    const controller = new AbortController();
    const onStep = () => controller.abort("enough");
    const options = { onStep, signal: controller.signal, perAccount: { concurrency: 2 } };
    const failure = await failureOf(createAll({ sources: volumes("do", 40) }, options));
    expect(failure).toBeInstanceOf(CreateAllAbortError);
    expect(failure).toMatchObject({
      name: "AbortError",
      cause: "enough",
      message: "ended by the caller's signal. Call `createAll` again to resume.",
    });
    const { steps } = failure as CreateAllAbortError;
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(4);
  });

  it("reports what is done if `onStep` fails", async () => {
    const { createAll, there } = createSources();
    const onStep = () => {
      throw new Error("the disk is full.");
    };
    const failure = await failureOf(createAll({ sources: volumes("do", 40) }, { onStep }));
    expect(failure).toMatchObject({ message: expect.stringMatching(/^`onStep` failed: the disk is full\. /) });
    expect((failure as CreateAllAbortError).steps).toHaveLength(there.length);
    expect(there.length).toBeLessThan(6);
  });
});

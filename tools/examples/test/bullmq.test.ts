import { execFile, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { PlanStep, RetentionPlan } from "@snap/unified";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort, type Running, startProgram, startRedis } from "../bullmq/processes.ts";
import { splitPlan } from "../bullmq/split-plan.ts";

const FOLDER = resolve(import.meta.dirname, "../bullmq");
const [ACCOUNTS, SNAPSHOTS, KEEP] = [10, 12, 4];
const DELETIONS = ACCOUNTS * (SNAPSHOTS - KEEP);
const CONCURRENCY = 5;
// A worker is killed when the accounts have received this many requests, of about 180.
const KILLS = [30, 90];

const isInstalled = spawnSync("redis-server", ["--version"]).status === 0;
if (!isInstalled)
  console.log("redis-server is not installed: the tests of the example bullmq that need it are skipped.");

describe.skipIf(!isInstalled)('the example "bullmq"', () => {
  const stack = new AsyncDisposableStack();
  afterAll(() => stack.disposeAsync());
  let redis: Redis;
  let env: Record<string, string>;

  beforeAll(async () => {
    const server = stack.use(await startRedis());
    redis = stack.adopt(new Redis(server.url), async (connection) => connection.disconnect());
    const port = String(await freePort());
    env = {
      ACCOUNTS: String(ACCOUNTS),
      BACKOFF_MS: "100",
      CONCURRENCY: String(CONCURRENCY),
      KEEP: String(KEEP),
      LATENCY_MS: "50",
      LOCK_MS: "2500",
      MOCK_URL: `http://127.0.0.1:${port}`,
      PORT: port,
      REDIS_URL: server.url,
      SNAPSHOTS: String(SNAPSHOTS),
    };
    stack.use(await start("mock-accounts.ts"));
  });

  const args = (file: string) => ["--conditions", "@snap/source", resolve(FOLDER, file)];
  const start = (file: string) => startProgram(process.execPath, args(file), { env });
  const prune = async () => {
    const { stdout } = await promisify(execFile)(process.execPath, args("start.ts"), {
      env: { ...process.env, ...env },
    });
    return JSON.parse(stdout);
  };

  /** Returns how many requests the accounts have received. */
  async function countRequests(): Promise<number> {
    const counts = (await redis.keys("requests:*")).map((key) => redis.zcard(key));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  it("prunes every account once and reports once, although workers are killed", async () => {
    const workers: Running[] = await Promise.all([start("worker.ts"), start("worker.ts")]);
    stack.defer(async () => {
      for (const worker of workers) await worker[Symbol.asyncDispose]();
    });
    const reported = prune();
    for (const requests of KILLS) {
      while ((await countRequests()) < requests) await pause(20);
      await workers.shift()?.[Symbol.asyncDispose]();
      workers.push(await start("worker.ts"));
    }
    const report = await reported;
    const { deleted = 0, gone = 0, ...others } = report.counts;
    expect({ ...report, counts: others, problems: report.problems.length }).toEqual({
      run: new Date().toISOString().slice(0, 10),
      accounts: ACCOUNTS,
      counts: {},
      problems: gone,
      failed: {},
    });
    expect(deleted + gone).toBe(DELETIONS);
    // A worker deleted these, and was killed before it recorded that.
    expect(gone).toBeLessThanOrEqual(KILLS.length * CONCURRENCY);
    for (let account = 0; account < ACCOUNTS; account++) {
      const headers = { authorization: `Bearer acc-${account}` };
      const listed = await fetch(`${env["MOCK_URL"]}/v2/snapshots`, { headers });
      const { snapshots }: { snapshots: { created_at: string }[] } = await listed.json();
      const days = snapshots.map(({ created_at }) => Math.floor((Date.now() - Date.parse(created_at)) / 864e5));
      expect(days.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    }
    const before = await countRequests();
    expect(await prune()).toEqual(report);
    expect(await countRequests()).toBe(before);
  }, 120_000);

  it("sends no more requests than an account accepts, and none while the provider asks for a pause", async () => {
    vi.stubEnv("REDIS_URL", env["REDIS_URL"]);
    const { limitRequests } = await import("../bullmq/limit-requests.ts");
    const { redis: shared } = await import("../bullmq/redis.ts");
    stack.defer(() => shared.disconnect());
    const send = vi.fn(async () => new Response());
    vi.stubGlobal("fetch", send);
    const workers = [
      limitRequests("limited", { requestsPerMinute: 10 }),
      limitRequests("limited", { requestsPerMinute: 10 }),
    ];
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => workers.map((worker) => worker("https://api.test"))).flat(),
    );
    expect(send).toHaveBeenCalledTimes(10);
    const delays = responses.flatMap(({ status, headers }) =>
      status === 429 ? [Number(headers.get("retry-after"))] : [],
    );
    expect(delays).toHaveLength(30);
    expect(delays.every((delay) => delay > 30 && delay <= 60)).toBe(true);

    const other = limitRequests("paused", {});
    send.mockResolvedValueOnce(new Response(null, { status: 429, headers: { "retry-after": "30" } }));
    const [first, second] = [await other("https://api.test"), await other("https://api.test")];
    expect([first.status, second.status, send.mock.calls.length]).toEqual([429, 429, 11]);
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
});

describe("splitPlan", () => {
  const steps = ["a", "b", "c"].flatMap((id) =>
    ["keep", "delete", "delete"].map(
      (action, index) => ({ action, ref: `${id}${index}`, source: { type: "volume", id } }) as PlanStep,
    ),
  );
  const kept = { action: "keep", ref: "d0", source: null } as PlanStep;
  const plan = { steps: [...steps, kept] } as unknown as RetentionPlan;

  it.each([
    [
      1,
      [
        ["a0", "a1", "a2"],
        ["b0", "b1", "b2"],
        ["c0", "c1", "c2"],
      ],
    ],
    [
      3,
      [
        ["a0", "a1", "a2", "b0", "b1", "b2"],
        ["c0", "c1", "c2"],
      ],
    ],
    [100, [steps.map(({ ref }) => ref)]],
  ])("keeps the steps of a source together in batches of %i deletions", (size, refs) => {
    expect(splitPlan(plan, size).map((batch) => batch.steps.map(({ ref }) => ref))).toEqual(refs);
  });
});

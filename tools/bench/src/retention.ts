import { createSnap, type Snapshot } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { formatPlan, planRetention } from "@snap/unified/retention";
import type { Limit } from "./limits.ts";
import { measure } from "./measure.ts";
import { measureGrowth } from "./memory.ts";

const POLICY = { keepLast: 3, keepDaily: 7, keepWeekly: 4, keepMonthly: 12, timeZone: "Europe/Berlin" } as const;
const NOW = new Date("2026-11-21T12:00:00Z");
const WINDOW = 2000;
const REQUESTS = 30;
const DELETIONS = 28;

/** Measures listing, planning, formatting, and applying a plan to five accounts, relative to the slowest account alone. */
export async function measureRetention(): Promise<Limit[]> {
  const [some, many] = [createSnapshots(5000), createSnapshots(100_000)];
  const plan = planRetention(some, POLICY, { now: NOW });
  const times = await measure(
    {
      some: async () => planRetention(some, POLICY, { now: NOW }),
      many: async () => planRetention(many, POLICY, { now: NOW }),
      format: async () => formatPlan(plan),
    },
    { rounds: 5 },
  );
  const milliseconds = (measured: string, time: number, limit: number): Limit => {
    return { measure: measured, measured: time / 1e6, limit, unit: " ms" };
  };
  return [
    {
      measure: "memory for each of 100,000 listed snapshots",
      measured: await measureGrowth(),
      limit: 150,
      unit: " bytes",
    },
    milliseconds("planning 5,000 snapshots", times.some, 100),
    milliseconds("planning 100,000 snapshots", times.many, 3000),
    milliseconds("formatting a plan of 5,000 steps", times.format, 50),
    {
      measure: "applying to five limited accounts, relative to the slowest alone",
      measured: await compareAccounts(),
      limit: 1.15,
    },
  ];
}

// Each account accepts 30 requests in two seconds, and then asks for a delay, as a provider does.
async function compareAccounts(): Promise<number> {
  const alone = await timeApply(1);
  return (await timeApply(5)) / alone;
}

async function timeApply(accounts: number): Promise<number> {
  const snap = createSnap({
    accounts: Array.from({ length: accounts }, (_, index) =>
      digitalocean({ account: `account-${index}`, token: "dop_v1_benchmark", fetch: createLimited() }),
    ),
  });
  const plan = await snap.plan({ keepLast: 1 }, { now: NOW });
  const start = performance.now();
  await snap.apply(plan);
  return performance.now() - start;
}

function createLimited(): (request: Request) => Promise<Response> {
  const there = new Map(
    Array.from({ length: DELETIONS + 1 }, (_, index) => {
      const created = new Date(NOW.getTime() - index * 864e5).toISOString();
      const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
      return [id, { id, name: id, resource_type: "volume", resource_id: "v1", created_at: created }];
    }),
  );
  let [start, count] = [Number.NEGATIVE_INFINITY, 0];
  return async ({ method, url }) => {
    const now = performance.now();
    if (now - start >= WINDOW) [start, count] = [now, 0];
    if (++count > REQUESTS) {
      const seconds = Math.ceil((start + WINDOW - now) / 1000);
      return Response.json({ id: "too_many_requests" }, { status: 429, headers: { "retry-after": String(seconds) } });
    }
    const id = new URL(url).pathname.split("/")[3];
    if (id === undefined)
      return Response.json({ snapshots: [...there.values()], links: {}, meta: { total: there.size } });
    const snapshot = there.get(id);
    if (!snapshot) return Response.json({ id: "not_found", message: "No such snapshot." }, { status: 404 });
    if (method === "GET") return Response.json({ snapshot });
    there.delete(id);
    return new Response(null, { status: 204 });
  };
}

function createSnapshots(count: number): Snapshot[] {
  return Array.from({ length: count }, (_, index) => ({
    ref: `account-${index % 20}/${index}`,
    provider: "digitalocean",
    account: `account-${index % 20}`,
    id: String(index),
    name: `nightly-${index}`,
    state: "ready",
    kind: "volume",
    createdAt: new Date(NOW.getTime() - index * 36e5),
    updatedAt: null,
    expiresAt: null,
    sizeBytes: 1e9,
    sizeBasis: "billed",
    sizes: [{ bytes: 1e9, basis: "billed" }],
    minDiskBytes: null,
    source: { type: "volume", id: `volume-${index % 400}` },
    image: null,
    regions: ["nyc1"],
    tags: ["nightly"],
    isPublic: null,
    isProtected: null,
    error: null,
    inferred: [],
    raw: {},
  }));
}

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAll } from "../support/all-accounts.ts";

const REQUEST = { account: "do", from: { type: "vm", id: "200776916" }, name: "web" } as const;

/** Creates accounts. DigitalOcean lists a new snapshot this many milliseconds after its action has completed. */
function createLate(milliseconds: number, early: (whole: Response) => Promise<Response>) {
  let completed = Number.POSITIVE_INFINITY;
  let listings = 0;
  const { clouds, snap } = createAll({
    async intercept(request, pass) {
      const response = await pass();
      const isListing = request.url.includes("/v2/snapshots");
      if (isListing) listings++;
      if ((await response.clone().json()).action?.status === "completed") completed = Math.min(completed, Date.now());
      return isListing && Date.now() < completed + milliseconds ? early(response) : response;
    },
  });
  const create = async () => {
    const creating = snap.create(REQUEST, { timeout: "9m" }).catch((error: unknown) => error);
    await vi.waitFor(() => expect(clouds.do.requests.some(({ operation }) => operation === "getAction")).toBe(true));
    clouds.do.clock.advance(60_000);
    await vi.advanceTimersByTimeAsync(180_000);
    return creating;
  };
  return { clouds, create, counts: () => ({ listings }) };
}

const withoutIt = async (whole: Response) => {
  const { snapshots, ...body } = await whole.json();
  return Response.json({ ...body, snapshots: snapshots.filter(({ name }: { name: string }) => name !== "web") });
};
const broken = async () => Response.json({ id: "x", message: "boom" }, { status: 500 });

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("a snapshot that is listed some time after its action has completed", () => {
  it.each([
    ["lack it", withoutIt],
    ["fail", broken],
  ])("is looked for again if the first lists %s", async (_, early) => {
    const { clouds, create, counts } = createLate(2000, early);
    expect(await create()).toMatchObject({ snapshot: { name: "web" }, matchedBy: "name-and-time" });
    expect(counts().listings).toBeGreaterThan(1);
    expect(clouds.do.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it.each([
    ["lack it", withoutIt, { message: expect.stringContaining("no matching snapshot of vm 200776916 is listed") }],
    ["fail", broken, { status: 500 }],
  ])("causes an error to resume from if the lists %s for two minutes", async (_, early, error) => {
    const { create } = createLate(150_000, early);
    expect(await create()).toMatchObject({ ...error, retryable: false, started: { type: "action" } });
  });
});

import { createSnap } from "@snap/unified";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect } from "../support/cloud.ts";
import { createAccount, refsOf } from "../support/made-up-account.ts";
import { makeAdapter } from "../support/make-adapter.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

describe("list", () => {
  it("yields snapshots as they arrive from all accounts in parallel", async () => {
    let answer = () => {};
    const wait = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = createAccount("slow", [1], { wait });
    const quick = createAccount("quick", [1, 2, 3, 4]);
    const arrived: string[] = [];
    for await (const { ref } of createSnap({ accounts: [slow.adapter, quick.adapter] }).list()) {
      arrived.push(ref);
      // The slow account responds after all snapshots of the fast one have arrived.
      if (arrived.length === quick.refs.length) answer();
    }
    expect(arrived).toEqual([...quick.refs, ...slow.refs]);
  });

  it.each([
    ["createdAt", ["a/2", "b/0", "a/0", "b/1", "a/1", "b/2"]],
    ["-createdAt", ["b/1", "a/0", "b/0", "a/2", "a/1", "b/2"]],
  ] as const)("yields snapshots in the order %s, and snapshots without a time last", async (order, expected) => {
    const [a, b] = [createAccount("a", [3, null, 1]), createAccount("b", [2, 4, null])];
    expect(await refsOf(createSnap({ accounts: [a.adapter, b.adapter] }).list({ order }))).toEqual(expected);
  });

  it("yields the earlier account first if times are equal, even if it responds later", async () => {
    const [slow, quick] = [createAccount("slow", [1, null], { wait: 20 }), createAccount("quick", [1, null])];
    const snap = createSnap({ accounts: [slow.adapter, quick.adapter] });
    const expected = ["slow/0", "quick/0", "slow/1", "quick/1"];
    expect(await refsOf(snap.list({ order: "createdAt" }))).toEqual(expected);
    expect(await refsOf(snap.list({ order: "-createdAt" }))).toEqual(expected);
  });

  it.each([
    ["createdAt", ["do/9", "do/10", "do/100"]],
    ["-createdAt", ["do/100", "do/10", "do/9"]],
  ] as const)("sorts snapshots of the same second by their numbers: %s", async (order, expected) => {
    const same = ["10", "100", "9"].map((id) => makeSnapshot(id, "2026-11-21T09:00:00Z"));
    const adapter = makeAdapter({
      account: "do",
      async *listPages() {
        yield same;
      },
    });
    expect(await refsOf(createSnap({ accounts: [adapter] }).list({ order }))).toEqual(expected);
  });

  it.each(["createdAt", "-createdAt"] as const)("sorts all snapshots by %s", async (order) => {
    const days = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 9 }))), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 1, max: 4 }), async (given, concurrency) => {
        const accounts = given.map((list, index) => createAccount(`a${index}`, list).adapter);
        const listed = await collect(createSnap({ accounts }).list({ order, concurrency }));
        const rank = (day: number | null | undefined) => (day == null ? 99 : order === "createdAt" ? day : -day);
        const expected = given.flat().toSorted((a, b) => rank(a) - rank(b));
        expect(listed.map(({ createdAt }) => createdAt?.getUTCDate() ?? null)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("lists only the accounts of the query, and reports the others as skipped", async () => {
    const [a, b] = [createAccount("a", [1]), createAccount("b", [1])];
    const listing = createSnap({ accounts: [a.adapter, b.adapter] }).list({ provider: "provider-of-b" });
    expect(await refsOf(listing)).toEqual(b.refs);
    expect(a.requests).toEqual([]);
    expect(listing.outcomes.map(({ account, status }) => [account, status])).toEqual([
      ["a", "skipped"],
      ["b", "ok"],
    ]);
  });

  it("counts only the yielded snapshots", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4]);
    const listing = createSnap({ accounts: [adapter] }).list({ state: "ready" });
    expect(await refsOf(listing)).toEqual(["a/1", "a/3"]);
    expect(listing.outcomes).toEqual([{ account: "a", provider: "provider-of-a", status: "ok", count: 2 }]);
  });

  it("yields the snapshots before an outage and those of other accounts, then throws", async () => {
    const [bad, good] = [createAccount("bad", [1, 2, 3, 4], { failsAt: 1 }), createAccount("good", [1])];
    const listing = createSnap({ accounts: [bad.adapter, good.adapter] }).list();
    const seen: string[] = [];
    await expect(
      (async () => {
        for await (const { ref } of listing) seen.push(ref);
      })(),
    ).rejects.toThrow("1 of 2 accounts could not be listed. bad is down");
    expect(seen.sort()).toEqual(["bad/0", "bad/1", "bad/2", "good/0"]);
    expect(listing.outcomes[0]).toMatchObject({ status: "partial", count: 3 });
  });

  it("reports a complete ordered listing as ok", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4]);
    const listing = createSnap({ accounts: [adapter] }).list({ order: "createdAt" });
    expect(listing.outcomes).toMatchObject([{ status: "pending", count: 0 }]);
    await collect(listing);
    expect(listing.outcomes).toMatchObject([{ status: "ok", count: 4 }]);
  });

  it("reports a stopped ordered listing as partial", async () => {
    const { adapter } = createAccount("a", [1, 2, 3]);
    const listing = createSnap({ accounts: [adapter] }).list({ order: "createdAt" });
    for await (const _ of listing) break;
    expect(listing.outcomes).toMatchObject([{ status: "partial", count: 1 }]);
  });

  it("yields the snapshots before an outage in an ordered listing", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4], { failsAt: 1 });
    const listing = createSnap({ accounts: [adapter] }).list({ order: "createdAt", onError: "collect" });
    expect(await refsOf(listing)).toEqual(["a/0", "a/1", "a/2"]);
    expect(listing.outcomes).toMatchObject([{ status: "partial", count: 3, error: { message: "a is down" } }]);
  });

  it("separates the outcomes of an iteration from those of an earlier one", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4]);
    const listing = createSnap({ accounts: [adapter] }).list();
    const earlier = listing[Symbol.asyncIterator]();
    await earlier.next();
    for await (const _ of listing) break;
    await earlier.next();
    expect(listing.outcomes).toMatchObject([{ count: 1 }]);
    await earlier.return?.();
  });
});

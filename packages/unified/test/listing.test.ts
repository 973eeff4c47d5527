import { AbortError, type Adapter, createSnap, InvalidRequestError, type Snapshot, toPage } from "@snap/unified";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect, failureOf } from "./cloud.ts";

const PAGE = 3;

/** An account whose snapshots come in pages of three, each after so many milliseconds. */
function createAccount(account: string, days: readonly (number | null)[], { wait = 0, failsAt = -1 } = {}) {
  const requests: string[] = [];
  const snapshots = days.map(
    (day, index): Snapshot => ({
      ref: `${account}/${index}`,
      provider: `provider-of-${account}`,
      account,
      id: String(index),
      name: `${account}-${index}`,
      state: index % 2 ? "ready" : "creating",
      kind: null,
      createdAt: day === null ? null : new Date(Date.UTC(2026, 0, day)),
      updatedAt: null,
      sizeBytes: null,
      sizeBasis: null,
      source: null,
      image: null,
      regions: null,
      tags: null,
      isPublic: null,
      error: null,
      inferred: [],
      raw: {},
    }),
  );
  const adapter: Adapter = {
    account,
    provider: `provider-of-${account}`,
    async *listPages({ from = "0", signal }) {
      for (let page = Number(from); page * PAGE < snapshots.length || page === 0; page++) {
        requests.push(String(page));
        await new Promise((resolve) => setTimeout(resolve, wait));
        signal?.throwIfAborted();
        if (page === failsAt) throw new Error(`${account} is down`);
        const next = (page + 1) * PAGE < snapshots.length ? String(page + 1) : undefined;
        yield toPage(snapshots.slice(page * PAGE, (page + 1) * PAGE), next);
      }
    },
    client: undefined,
    capabilities: { create: {}, restore: {} },
    create: () => Promise.reject(new Error("not asked for here")),
    get: () => Promise.reject(new Error("not asked for here")),
    delete: () => Promise.reject(new Error("not asked for here")),
  };
  return { adapter, requests, refs: snapshots.map(({ ref }) => ref) };
}

/** An account that answers nothing until its request is ended. */
function createSilent(account: string) {
  const signals: (AbortSignal | undefined)[] = [];
  const adapter: Adapter = {
    ...createAccount(account, []).adapter,
    async *listPages({ signal }) {
      signals.push(signal);
      await new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    },
  };
  return { adapter, signals };
}

const refsOf = async (items: AsyncIterable<Snapshot>) => (await collect(items)).map(({ ref }) => ref);

describe("list", () => {
  it("gives snapshots as they arrive, all accounts at once", async () => {
    const slow = createAccount("slow", [1], { wait: 40 });
    const quick = createAccount("quick", [1, 2, 3, 4]);
    const snap = createSnap({ accounts: [slow.adapter, quick.adapter] });
    expect(await refsOf(snap.list())).toEqual([...quick.refs, ...slow.refs]);
  });

  it.each([
    ["createdAt", ["a/2", "b/0", "a/0", "b/1", "a/1", "b/2"]],
    ["-createdAt", ["b/1", "a/0", "b/0", "a/2", "a/1", "b/2"]],
  ] as const)("gives them in the order %s, those without a time last", async (order, expected) => {
    const [a, b] = [createAccount("a", [3, null, 1]), createAccount("b", [2, 4, null])];
    expect(await refsOf(createSnap({ accounts: [a.adapter, b.adapter] }).list({ order }))).toEqual(expected);
  });

  it("gives what is of one time in the order of the accounts", async () => {
    const [slow, quick] = [createAccount("slow", [1, null], { wait: 20 }), createAccount("quick", [1, null])];
    const listing = createSnap({ accounts: [slow.adapter, quick.adapter] }).list({ order: "createdAt" });
    expect(await refsOf(listing)).toEqual(["slow/0", "quick/0", "slow/1", "quick/1"]);
  });

  it.each(["createdAt", "-createdAt"] as const)("gives what sorting everything by %s would", async (order) => {
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

  it("asks only the accounts of the query, and tells that it skipped the others", async () => {
    const [a, b] = [createAccount("a", [1]), createAccount("b", [1])];
    const listing = createSnap({ accounts: [a.adapter, b.adapter] }).list({ provider: "provider-of-b" });
    expect(await refsOf(listing)).toEqual(b.refs);
    expect(a.requests).toEqual([]);
    expect(listing.outcomes.map(({ account, status }) => [account, status])).toEqual([
      ["a", "skipped"],
      ["b", "ok"],
    ]);
  });

  it("counts what it gives, not what it leaves out", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4]);
    const listing = createSnap({ accounts: [adapter] }).list({ state: "ready" });
    expect(await refsOf(listing)).toEqual(["a/1", "a/3"]);
    expect(listing.outcomes).toEqual([{ account: "a", provider: "provider-of-a", status: "ok", count: 2 }]);
  });

  it("gives what came before an outage, and the other accounts, then throws", async () => {
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

  it("tells that all of an ordered listing came", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4]);
    const listing = createSnap({ accounts: [adapter] }).list({ order: "createdAt" });
    expect(listing.outcomes).toMatchObject([{ status: "pending", count: 0 }]);
    await collect(listing);
    expect(listing.outcomes).toMatchObject([{ status: "ok", count: 4 }]);
  });

  it("counts an ordered listing as partial that is stopped", async () => {
    const { adapter } = createAccount("a", [1, 2, 3]);
    const listing = createSnap({ accounts: [adapter] }).list({ order: "createdAt" });
    for await (const _ of listing) break;
    expect(listing.outcomes).toMatchObject([{ status: "partial", count: 1 }]);
  });

  it("tells of an ordered listing what came before an outage", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4], { failsAt: 1 });
    const listing = createSnap({ accounts: [adapter] }).list({ order: "createdAt", onError: "collect" });
    expect(await refsOf(listing)).toEqual(["a/0", "a/1", "a/2"]);
    expect(listing.outcomes).toMatchObject([{ status: "partial", count: 3, error: { message: "a is down" } }]);
  });

  it("gives no position of an ordered listing", () => {
    const listing = createSnap({ accounts: [createAccount("a", [1]).adapter] }).list({ order: "createdAt" });
    expect(() => listing.position).toThrow(InvalidRequestError);
    expect(() => listing.position).toThrow(/a listing with `order` has no position/);
  });

  it("keeps what an iteration tells apart from one that began before it", async () => {
    const { adapter } = createAccount("a", [1, 2, 3, 4]);
    const listing = createSnap({ accounts: [adapter] }).list();
    const earlier = listing[Symbol.asyncIterator]();
    await earlier.next();
    for await (const _ of listing) break;
    await earlier.next();
    expect(listing.outcomes).toMatchObject([{ count: 1 }]);
    await earlier.return?.();
  });

  it("goes on where it was stopped, in another process too", async () => {
    const sizes = fc.array(fc.nat(8), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(20), async (given, stop) => {
        const accounts = given.map((size, index) => createAccount(`a${index}`, Array<number>(size).fill(1)));
        const snap = createSnap({ accounts: accounts.map(({ adapter }) => adapter) });
        const first = snap.list();
        const seen: string[] = [];
        for await (const { ref } of first) {
          seen.push(ref);
          if (seen.length > stop) break;
        }
        const rest = await refsOf(snap.list({ from: JSON.parse(JSON.stringify(first.position)) }));
        expect([...seen, ...rest].sort()).toEqual(accounts.flatMap(({ refs }) => refs).sort());
      }),
      { numRuns: 40 },
    );
  });

  it("asks for no page again that it has given whole", async () => {
    const { adapter, requests } = createAccount("a", [1, 2, 3, 4, 5, 6, 7]);
    const snap = createSnap({ accounts: [adapter] });
    const first = snap.list();
    for await (const { ref } of first) if (ref === "a/4") break;
    requests.length = 0;
    expect(await refsOf(snap.list({ from: first.position }))).toEqual(["a/5", "a/6"]);
    expect(requests).toEqual(["1", "2"]);
  });

  it("ends the requests of all accounts when the caller leaves", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { adapter } = createAccount("a", [1, 2]);
    const watched: Adapter = {
      ...adapter,
      listPages(options) {
        signals.push(options.signal);
        return adapter.listPages(options);
      },
    };
    for await (const _ of createSnap({ accounts: [watched] }).list()) break;
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it.each(["createdAt", undefined] as const)("ends at once when the caller leaves, ordered by %s", async (order) => {
    const [quick, silent] = [createAccount("quick", [1, 2]), createSilent("silent")];
    const listing = createSnap({ accounts: [quick.adapter, silent.adapter] }).list(order && { order });
    const items = listing[Symbol.asyncIterator]();
    const asked = order ? [items.next()] : [await items.next(), items.next(), items.next()];
    await new Promise((resolve) => setTimeout(resolve, 5));
    await items.return?.();
    expect(await asked.at(-1)).toEqual({ done: true, value: undefined });
    expect(silent.signals.map((signal) => signal?.aborted)).toEqual([true]);
    expect(listing.outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
  });

  it.each(["createdAt", undefined] as const)("gives nothing more once it is aborted, ordered by %s", async (order) => {
    const { adapter } = createAccount("a", [1, 2, 3]);
    const aborting = new AbortController();
    const listing = createSnap({ accounts: [adapter] }).list({ signal: aborting.signal, ...(order && { order }) });
    const seen: string[] = [];
    const iterate = async () => {
      for await (const { ref } of listing) {
        seen.push(ref);
        aborting.abort("enough");
      }
    };
    const failure = await failureOf(iterate());
    expect(failure).toBeInstanceOf(AbortError);
    expect(failure).toMatchObject({ cause: "enough", message: "the listing was ended by the caller's signal" });
    expect(seen).toEqual(["a/0"]);
    expect(listing.outcomes).toEqual([{ account: "a", provider: "provider-of-a", status: "partial", count: 1 }]);
  });

  it("asks no account any more that had to wait when the caller leaves", async () => {
    const [silent, next] = [createSilent("silent"), createAccount("next", [1])];
    const items = createSnap({ accounts: [silent.adapter, next.adapter] })
      .list({ concurrency: 1 })
      [Symbol.asyncIterator]();
    const asked = items.next();
    await items.return?.();
    expect(await asked).toEqual({ done: true, value: undefined });
    expect(next.requests).toEqual([]);
  });

  it("ends a `for await` at once that is left while an account does not answer", async () => {
    const [quick, silent] = [createAccount("quick", [1, 2]), createSilent("silent")];
    const listing = createSnap({ accounts: [silent.adapter, quick.adapter] }).list();
    for await (const _ of listing) break;
    expect(silent.signals.map((signal) => signal?.aborted)).toEqual([true]);
    expect(listing.outcomes).toMatchObject([
      { account: "silent", status: "pending", count: 0 },
      { account: "quick", status: "partial", count: 1 },
    ]);
    expect(listing.outcomes[0]).not.toHaveProperty("error");
  });

  it.each([
    [{ account: "z" }, /`account`: "z" is unknown: choose from a$/],
    [{ account: "provider-of-a" }, /`account`: "provider-of-a" is unknown: choose from a$/],
    [{ account: [] }, /`account` is empty: choose from a$/],
    [{ provider: ["provider-of-a", "a"] }, /`provider`: "a" is unknown: choose from provider-of-a$/],
    [
      { state: "redy" as "ready" },
      /`state`: "redy" is unknown: choose from creating, deleting, failed, ready, unknown$/,
    ],
    [{ state: [] }, /`state` is empty/],
    [{ order: "name" as "createdAt" }, /`order`: "name" is unknown: choose from createdAt, -createdAt$/],
    [{ onError: "colect" as "collect" }, /`onError`: "colect" is unknown: choose from collect, throw$/],
    [{ olderthan: "30d" } as object, /`olderthan` is no option of a listing: choose from account, .*olderThan/],
    [{ source: { kind: "vm" } as object }, /`source.kind` is no option of a listing: choose from type, id$/],
    [
      { source: { type: "disk" as "vm" } },
      /`source.type`: "disk" is unknown: choose from environment, image, vm, volume/,
    ],
    [{ name: 5 } as object, /`name` is no text/],
    [{ tags: "gold" } as object, /`tags` is no array/],
    [{ concurrency: 0 }, /`concurrency` is no number from 1 on/],
    [{ from: "{" }, /`from` is no position/],
    [{ from: '{"a":{"skip":"1"}}' }, /`from` is no position/],
    [{ from: "{}", order: "createdAt" }, /`from` does not go together with `order`/],
    [{ olderThan: "soon" as "1d" }, /`olderThan`: "soon" is no length of time/],
  ] as const)("refuses %j before any request", (options, message) => {
    const { adapter, requests } = createAccount("a", [1]);
    const list = () => createSnap({ accounts: [adapter] }).list(options);
    expect(list).toThrow(InvalidRequestError);
    expect(list).toThrow(message);
    expect(requests).toEqual([]);
  });
});

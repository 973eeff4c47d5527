import { describe, expect, it } from "vitest";
import { summarize } from "../../src/retention/summarize.ts";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

const nothing = {
  count: 0,
  bytes: 0,
  sizeBasis: null,
  unknownSizes: 0,
  oldest: null,
  newest: null,
  unknownTimes: 0,
  monthlyCosts: [],
  unpriced: 0,
};
const noGroups = { providers: [], accounts: [], sources: [], kinds: [], tags: [], regions: [] };

describe("summary", () => {
  it("sums up a listing in total, by provider, by account and by source", async () => {
    const { snap } = createAll();
    const summary = await snap.summary(snap.list());
    expect(summary).toMatchObject({
      count: 11,
      bytes: 48_171_159_806,
      sizeBasis: "mixed",
      unknownSizes: 5,
      oldest: new Date("2026-06-01T00:00:00Z"),
      newest: new Date("2026-11-20T21:05:00Z"),
      unknownTimes: 0,
      incomplete: [],
    });
    expect(summary.providers.map(({ provider, count, sizeBasis }) => [provider, count, sizeBasis])).toEqual([
      ["digitalocean", 3, "billed"],
      ["fireworks", 4, null],
      ["instavm", 4, "stored"],
    ]);
    expect(summary.accounts.map(({ account, provider, count }) => [account, provider, count])).toEqual([
      ["do", "digitalocean", 3],
      ["fw", "fireworks", 4],
      ["vm", "instavm", 4],
    ]);
    expect(summary.sources.filter(({ account }) => account === "do")).toEqual([
      {
        account: "do",
        provider: "digitalocean",
        source: { type: "vm", id: "200776916" },
        count: 1,
        bytes: 2_340_000_000,
        sizeBasis: "billed",
        unknownSizes: 0,
        oldest: new Date("2026-10-28T16:47:44Z"),
        newest: new Date("2026-10-28T16:47:44Z"),
        unknownTimes: 0,
        monthlyCosts: [],
        unpriced: 0,
      },
      expect.objectContaining({ source: expect.objectContaining({ type: "volume" }), count: 2, bytes: 39_406_324_940 }),
    ]);
    expect(summary.sources).toContainEqual(expect.objectContaining({ account: "vm", source: null, count: 1 }));
  });

  it("names the accounts that were not fully listed", async () => {
    const { clouds, snap } = createAll();
    clouds.do.faults.add({ operation: "listSnapshots", with: 500 });
    const summary = await snap.summary(snap.list({ onError: "collect" }));
    expect(summary.count).toBe(8);
    expect(summary.incomplete).toMatchObject([
      { account: "do", status: "failed", error: expect.stringContaining("500") },
    ]);
    expect(await failureOf(snap.summary(snap.list()))).toMatchObject({ name: "ListingError" });
  });

  it("accepts an array, and returns null for the times of an empty one", async () => {
    expect(await summarize([])).toEqual({ ...nothing, ...noGroups, incomplete: [] });
  });

  it("distinguishes unknown values from zero", async () => {
    const snapshots = [
      makeSnapshot("1", null, { sizeBytes: null, sizeBasis: null }),
      makeSnapshot("2", "2026-11-02T00:00:00Z", { sizeBytes: 0, sizeBasis: "stored" }),
      makeSnapshot("3", "2026-11-01T00:00:00Z", { sizeBytes: 5, sizeBasis: "stored" }),
      makeSnapshot("4", "soon", { sizeBytes: null, sizeBasis: null }),
    ];
    expect(await summarize(snapshots)).toMatchObject({
      count: 4,
      bytes: 5,
      sizeBasis: "stored",
      unknownSizes: 2,
      oldest: new Date("2026-11-01T00:00:00Z"),
      newest: new Date("2026-11-02T00:00:00Z"),
      unknownTimes: 2,
    });
  });

  it.each([
    [["billed", "billed"], "billed"],
    [["billed", "stored"], "mixed"],
    [["billed", "stored", "billed"], "mixed"],
    [["stored", null], "mixed"],
    [[null], null],
  ] as const)("describes what the sum of the sizes %j counts: %s", async (bases, expected) => {
    const snapshots = bases.map((sizeBasis, index) => makeSnapshot(String(index), null, { sizeBasis }));
    expect((await summarize(snapshots)).sizeBasis).toBe(expected);
  });

  it("counts a snapshot only once if it is listed twice", async () => {
    const snapshot = makeSnapshot("1", "2026-11-02T00:00:00Z");
    expect(await summarize([snapshot, snapshot])).toMatchObject({ count: 1, bytes: 1e9 });
  });

  it("sums up by kind, tag and region; a snapshot counts for each of its tags and regions", async () => {
    const snapshots = [
      makeSnapshot("1", null, { kind: "vm", tags: ["gold", "prod", "gold"], regions: ["nyc1", "ams3"] }),
      makeSnapshot("2", null, { tags: ["gold"], regions: ["nyc1"] }),
      makeSnapshot("3", null, { tags: [] }),
      makeSnapshot("4", null, { kind: null }),
    ];
    const { kinds, tags, regions } = await summarize(snapshots);
    expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ["vm", 1],
      ["volume", 2],
      [null, 1],
    ]);
    expect(tags.map(({ tag, count, bytes }) => [tag, count, bytes])).toEqual([
      ["gold", 2, 2e9],
      ["prod", 1, 1e9],
      [null, 2, 2e9],
    ]);
    expect(regions.map(({ region, count }) => [region, count])).toEqual([
      ["ams3", 1],
      ["nyc1", 2],
      [null, 2],
    ]);
  });

  it("adds up the monthly costs by the first price that matches, for each currency", async () => {
    const snapshots = [
      makeSnapshot("1", null, { sizeBytes: 10e9, kind: "vm" }),
      makeSnapshot("2", null, { sizeBytes: 5 * 2 ** 30, account: "eu" }),
      makeSnapshot("3", null, { sizeBytes: null }),
      makeSnapshot("4", null, { provider: "vultr", regions: ["ams"] }),
      makeSnapshot("5", null, { provider: "fireworks" }),
    ];
    const summary = await summarize(snapshots, {
      prices: [
        { account: "eu", amount: 0.01, currency: "EUR", per: "GiB" },
        { provider: "digitalocean", kind: "vm", amount: 0.06, currency: "USD", per: "GB" },
        { provider: "digitalocean", amount: 0.05, currency: "USD", per: "GB" },
        { region: "ams", amount: 2, currency: "USD", per: "snapshot" },
      ],
    });
    expect(summary.monthlyCosts.map(({ amount, currency }) => [amount.toFixed(4), currency])).toEqual([
      ["0.0500", "EUR"],
      ["2.6000", "USD"],
    ]);
    expect(summary.unpriced).toBe(2);
  });

  it.each<[unknown, string]>([
    [{}, "`prices` must be an array of prices"],
    [[null], "`prices[0]` must be an object, got null."],
    [[{ amount: -1, currency: "USD", per: "GB" }], "`prices[0].amount` must be a number ≥ 0, got -1."],
    [[{ amount: 1, per: "GB" }], "`prices[0].currency` must be a currency such as USD, got undefined."],
    [[{ amount: 1, currency: "USD", per: "TB" }], "`prices[0].per` must be GB, GiB or snapshot"],
    [[{ amount: 1, currency: "USD", per: "GB", acount: "eu" }], "Did you mean `account`?"],
  ])("refuses the prices %j", async (prices, message) => {
    const failure = await failureOf(summarize([], { prices: prices as [] }));
    expect(failure).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining(message) });
  });
});

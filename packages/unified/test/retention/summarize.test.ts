import { describe, expect, it } from "vitest";
import { summarize } from "../../src/retention/summarize.ts";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

const nothing = { count: 0, bytes: 0, sizeBasis: null, unknownSizes: 0, oldest: null, newest: null, unknownTimes: 0 };

describe("summary", () => {
  it("sums up a listing in total, by provider, by account and by source", async () => {
    const { snap } = createAll();
    const summary = await snap.summary(snap.list());
    expect(summary).toMatchObject({
      count: 11,
      bytes: 45_464_834_866,
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
      },
      expect.objectContaining({ source: expect.objectContaining({ type: "volume" }), count: 2, bytes: 36_700_000_000 }),
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
    expect(await summarize([])).toEqual({ ...nothing, providers: [], accounts: [], sources: [], incomplete: [] });
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
});

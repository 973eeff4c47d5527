import {
  type Adapter,
  ConnectionError,
  type CreateRequest,
  InvalidRequestError,
  type Snapshot,
  TimeoutError,
} from "@snap/unified";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSnapshot, matches } from "../src/create-snapshot.ts";
import { failureOf } from "./cloud.ts";
import { makeAdapter } from "./make-adapter.ts";
import { makeSnapshot } from "./make-snapshot.ts";

const NOW = "2026-11-21T09:00:00.000Z";
const VM = { type: "vm", id: "vm1" } as const;
const VOLUME = { type: "volume", id: "v1" } as const;
const lost = new ConnectionError("the answer was lost", { retryable: true });

/** An account that answers no creation, and lists these snapshots in one turn after the other. */
function createSilent(error: Error, ...turns: readonly (readonly Snapshot[])[]) {
  const asked: Parameters<Adapter["listPages"]>[0][] = [];
  const adapter = makeAdapter({
    create: () => Promise.reject(error),
    async *listPages(options) {
      asked.push(options);
      yield turns[asked.length - 1] ?? turns.at(-1) ?? [];
    },
  });
  return { adapter, asked };
}

describe("matches", () => {
  const since = Date.parse(NOW);
  const idsOf = (snapshots: Snapshot[], request: CreateRequest) =>
    matches(snapshots, request, since).map(({ id }) => id);

  it("takes what was made from then on, the newest first", () => {
    const snapshots = [
      makeSnapshot("before", "2026-11-21T08:59:59.999Z"),
      makeSnapshot("then", NOW),
      makeSnapshot("newest", "2026-11-21T11:00:00Z"),
      makeSnapshot("after", "2026-11-21T10:00:00Z"),
      makeSnapshot("at no known time", null),
    ];
    expect(idsOf(snapshots, {})).toEqual(["newest", "after", "then"]);
  });

  it("takes what has the name and the source that were asked for", () => {
    const snapshots = [
      makeSnapshot("one", NOW, { name: "n", source: VOLUME }),
      makeSnapshot("other name", NOW, { name: "m", source: VOLUME }),
      makeSnapshot("other source", NOW, { name: "n", source: { type: "volume", id: "v2" } }),
      makeSnapshot("no source", NOW, { name: "n", source: null }),
    ];
    expect(idsOf(snapshots, { from: VOLUME, name: "n" })).toEqual(["one"]);
    expect(idsOf(snapshots, { from: VOLUME })).toEqual(["one", "other name"]);
    expect(idsOf(snapshots, { name: "m" })).toEqual(["other name"]);
  });
});

describe("a creation whose answer is lost", () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW) }));
  afterEach(() => void vi.useRealTimers());

  it.each([lost, new TimeoutError(5)])("is looked for among what is of its source: %s", async (error) => {
    const snapshot = makeSnapshot("1", NOW, { source: VM });
    const { adapter, asked } = createSilent(error, [snapshot]);
    const { signal } = new AbortController();
    const created = await createSnapshot(adapter, { from: VM }, { signal });
    expect(created).toEqual({ snapshot, matchedBy: "lookup" });
    expect(asked).toEqual([{ query: { source: VM }, signal }]);
  });

  it("is looked for once where it would be listed at once", async () => {
    const { adapter, asked } = createSilent(lost);
    expect(await failureOf(createSnapshot(adapter, { from: VM }, {}))).toBe(lost);
    expect(asked).toEqual([{ query: { source: VM } }]);
  });

  it("is looked for again for two minutes where it is listed when it is ready", async () => {
    const { adapter, asked } = createSilent(lost);
    const failing = failureOf(createSnapshot(adapter, { from: VOLUME }, {}));
    await vi.advanceTimersByTimeAsync(119_000);
    const before = asked.length;
    expect(before).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await failing).toBe(lost);
  });

  it("is no longer looked for when the caller ends it", async () => {
    const { adapter, asked } = createSilent(lost);
    const ended = new AbortController();
    const failing = failureOf(createSnapshot(adapter, { from: VOLUME }, { signal: ended.signal }));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(1);
    ended.abort();
    expect(await failing).toMatchObject({ name: "AbortError" });
  });

  it("is not chosen among several that may be the one", async () => {
    const twins = ["1", "2"].map((id) => makeSnapshot(id, NOW));
    const { adapter } = createSilent(lost, [], twins);
    const failing = failureOf(createSnapshot(adapter, { from: VOLUME }, {}));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await failing).toMatchObject({
      name: "UnexpectedResponseError",
      message: expect.stringContaining("2 snapshots may be the one"),
    });
  });
});

describe("a creation that is refused", () => {
  it.each([new InvalidRequestError("no"), new DOMException("not one of ours", "TimeoutError")])(
    "is not looked for: %s",
    async (error) => {
      const { adapter, asked } = createSilent(error, [makeSnapshot("1", NOW)]);
      expect(await failureOf(createSnapshot(adapter, { from: VM }, {}))).toBe(error);
      expect(asked).toEqual([]);
    },
  );
});

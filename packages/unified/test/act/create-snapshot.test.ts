import {
  type Adapter,
  ConnectionError,
  type CreateOptions,
  type CreateRequest,
  createSnap,
  InvalidRequestError,
  type Snapshot,
  TimeoutError,
} from "@snap/unified";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { makeAdapter } from "../support/make-adapter.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

const NOW = "2026-11-21T09:00:00.000Z";
const VM = { type: "vm", id: "vm1" } as const;
const VOLUME = { type: "volume", id: "v1" } as const;
const lose = () => new ConnectionError("the response was lost", { retryable: true });

/** Creates an account that never responds to a creation. Each of its listings returns the next of these arrays. */
function createSilent(error: Error, ...turns: readonly (readonly Snapshot[])[]) {
  const asked: Parameters<Adapter["listPages"]>[0][] = [];
  const adapter = makeAdapter({
    create: () => Promise.reject(error),
    async *listPages(options) {
      asked.push(options);
      yield turns[asked.length - 1] ?? turns.at(-1) ?? [];
    },
  });
  const snap = createSnap({ accounts: [adapter] });
  const create = (request: CreateRequest, options?: CreateOptions) =>
    snap.create({ account: "acme", ...request }, options);
  return { adapter, asked, create };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW) }));
afterEach(() => void vi.useRealTimers());

describe("a creation whose response is lost", () => {
  it.each([lose(), new TimeoutError(5)])("leads to a search among the snapshots of the source: %s", async (error) => {
    const snapshot = makeSnapshot("1", NOW, { source: VM });
    const { asked, create } = createSilent(error, [snapshot]);
    expect(await create({ from: VM })).toEqual({ snapshot, matchedBy: "lookup" });
    expect(asked).toEqual([{ query: { source: VM }, signal: expect.any(AbortSignal) }]);
  });

  it.each([
    [{ from: VOLUME, name: "n" }, "one"],
    [{ from: VOLUME, name: "m" }, "other name"],
    [{ from: { type: "volume", id: "v2" }, name: "n" }, "other source"],
    [{ from: VM }, "VM"],
  ] as const)("is identified by the requested name and source: %j", async (request, id) => {
    const snapshots = [
      makeSnapshot("one", NOW, { name: "n", source: VOLUME }),
      makeSnapshot("other name", NOW, { name: "m", source: VOLUME }),
      makeSnapshot("other source", NOW, { name: "n", source: { type: "volume", id: "v2" } }),
      makeSnapshot("no source", NOW, { name: "n", source: null }),
      makeSnapshot("VM", NOW, { name: "n", source: VM }),
    ];
    expect(await createSilent(lose(), snapshots).create(request)).toMatchObject({ snapshot: { id } });
  });

  it("is identified by name, time and kind if the provider reports no sources", async () => {
    const none = { name: "n", source: null };
    const snapshots = [
      makeSnapshot("of a volume", NOW, none),
      makeSnapshot("of a VM", NOW, { ...none, kind: "vm" }),
      makeSnapshot("other name", NOW, { ...none, name: "m", kind: "vm" }),
    ];
    const { create } = createSilent(lose(), snapshots);
    expect(await create({ from: VM, name: "n" })).toMatchObject({ snapshot: { id: "of a VM" }, matchedBy: "lookup" });
  });

  it("is never identified with a snapshot without a source if the provider reports sources", async () => {
    const other = makeSnapshot("other", "2026-11-20T09:00:00Z", { source: VOLUME });
    const { create } = createSilent(lose(), [makeSnapshot("no source", NOW, { name: "n", source: null }), other]);
    expect(await failureOf(create({ from: VOLUME, name: "n" }, { timeout: 1 }))).toMatchObject({ retryable: false });
  });

  it("matches by time if the request has neither a name nor a source", async () => {
    const made = makeSnapshot("made", NOW);
    const snapshots = [makeSnapshot("long before", "2026-11-20T09:00:00Z"), made];
    const { adapter } = createSilent(lose(), snapshots);
    const capabilities = { create: { environment: "at-once" }, restore: {} } as const;
    const { create } = createSnap({ accounts: [{ ...adapter, capabilities }] });
    expect(await create({ account: "acme" })).toEqual({ snapshot: made, matchedBy: "lookup" });
  });

  it("does not match a snapshot that is much older", async () => {
    const snapshots = [makeSnapshot("before", "2026-11-21T08:57:59.999Z", { source: VM })];
    expect(await failureOf(createSilent(lose(), snapshots).create({ from: VM }))).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining("no matching snapshot is listed"),
      retryable: false,
    });
  });

  it("does not match a snapshot without a known time, but names it if no other snapshot matches", async () => {
    const unknown = makeSnapshot("at no known time", null, { source: VM });
    expect(await failureOf(createSilent(lose(), [unknown]).create({ from: VM }))).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining("(candidates: do/at no known time)"),
      retryable: false,
    });
    const made = makeSnapshot("made", NOW, { source: VM });
    expect(await createSilent(lose(), [unknown, made]).create({ from: VM })).toMatchObject({ snapshot: made });
  });

  it("fails if several snapshots match, and names them, newest first", async () => {
    const snapshots = [
      makeSnapshot("two minutes before", "2026-11-21T08:58:00.000Z"),
      makeSnapshot("newest", "2026-11-21T09:00:02Z"),
      makeSnapshot("then", NOW),
    ];
    const { asked, create } = createSilent(lose(), [], snapshots);
    const failing = failureOf(create({ from: VOLUME }));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await failing).toMatchObject({
      name: "ConnectionError",
      retryable: false,
      message: expect.stringContaining("(candidates: do/newest, do/then, do/two minutes before)"),
    });
    expect(asked).toHaveLength(2);
  });

  it("names only the first candidates if thousands match", async () => {
    const snapshots = Array.from({ length: 5000 }, (_, index) => makeSnapshot(`s${index}`, NOW, { source: VM }));
    const { message } = (await failureOf(createSilent(lose(), snapshots).create({ from: VM }))) as Error;
    expect(message).toMatch(/\(candidates: (?:do\/s\d+, ){10}and 4990 more\)/);
  });

  it("leads to one search if the provider lists new snapshots immediately", async () => {
    const { asked, create } = createSilent(lose());
    expect(await failureOf(create({ from: VM }))).toMatchObject({ name: "ConnectionError", retryable: false });
    expect(asked).toHaveLength(1);
  });

  it("leads to searches for two minutes if the provider lists only ready snapshots", async () => {
    const { asked, create } = createSilent(lose());
    const failing = failureOf(create({ from: VOLUME }));
    await vi.advanceTimersByTimeAsync(119_000);
    const before = asked.length;
    expect(before).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await failing).toMatchObject({
      name: "ConnectionError",
      retryable: false,
      message: expect.stringContaining("whether the snapshot was created"),
    });
  });

  it("is searched for until the caller aborts, and its outcome remains unknown", async () => {
    const { asked, create } = createSilent(lose());
    const ended = new AbortController();
    const failing = failureOf(create({ from: VOLUME }, { signal: ended.signal }));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(1);
    ended.abort();
    expect(await failing).toMatchObject({
      name: "ConnectionError",
      retryable: false,
      message: expect.stringContaining("whether the snapshot was created"),
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
  });
});

describe("a creation that is refused", () => {
  it.each([new InvalidRequestError("no"), new DOMException("not one of ours", "TimeoutError")])(
    "leads to no search: %s",
    async (error) => {
      const { asked, create } = createSilent(error, [makeSnapshot("1", NOW)]);
      expect(await failureOf(create({ from: VM }))).toBe(error);
      expect(asked).toEqual([]);
    },
  );
});

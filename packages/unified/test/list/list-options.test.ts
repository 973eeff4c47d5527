import { type Adapter, createSnap, InvalidRequestError } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { describe, expect, it, vi } from "vitest";
import { createAccount } from "../support/made-up-account.ts";
import { makeAdapter } from "../support/make-adapter.ts";

describe("the options of a listing", () => {
  it("reach an adapter as far as they are conditions, and in one order", async () => {
    const listPages = vi.fn<Adapter["listPages"]>(async function* () {
      yield toPage([], undefined);
    });
    const snap = createSnap({ accounts: [makeAdapter({ listPages })] });
    await snap.list({ tags: ["a"], order: "createdAt", concurrency: 2, state: "ready" }).toArray();
    expect(listPages.mock.calls).toEqual([
      [{ signal: expect.any(AbortSignal), query: { state: "ready", tags: ["a"] } }],
    ]);
    expect(JSON.stringify(listPages.mock.calls)).toContain('{"state":"ready","tags":["a"]}');
  });
});

describe("checkListOptions", () => {
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
    [{ olderthan: "30d" } as object, /Unknown option `olderthan`. Did you mean `olderThan`\?/],
    [{ source: { kind: "vm" } as object }, /Unknown option `source.kind`. Use type, id\.$/],
    [
      { source: { type: "disk" as "vm" } },
      /`source.type`: "disk" is unknown: choose from environment, image, vm, volume/,
    ],
    [{ name: 5 } as object, /take texts/],
    [{ tags: "gold" } as object, /`tags` is no array/],
    [{ tags: [7] } as object, /take texts/],
    [{ source: { id: 200776916 } as object }, /take texts/],
    [{ source: "vm" } as object, /Unknown option `source.0`/],
    [{ source: { type: ["vm", "volume"] } as object }, /take texts/],
    [{ order: ["createdAt"] } as object, /take texts/],
    [{ onError: ["throw"] } as object, /take texts/],
    [{ concurrency: 0 }, /`concurrency` is no number from 1 on/],
    [{ from: "{" }, /`from` is no position/],
    [{ from: 5 } as object, /`from` is no position/],
    [{ from: "[]" }, /`from` is no position/],
    [{ from: "null" }, /`from` is no position/],
    [{ from: '{"query":"{}"}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":null}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":[]}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":{"a":null}}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":"1"}}}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":-1}}}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":0,"done":"no"}}}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":0,"from":1}}}' }, /`from` is no position/],
    [{ from: '{"query":"{}","accounts":{}}', state: "ready" }, /`from` is the position of another query: \{\}/],
    [{ from: "{}", order: "createdAt" }, /`from` does not go together with `order`/],
    [{ olderThan: "soon" as "1d" }, /`olderThan` must be milliseconds ≥ 0 or a duration such as "30s", got "soon"/],
  ] as const)("refuses %j before any request", async (options, message) => {
    const { adapter, requests } = createAccount("a", [1]);
    const list = async () =>
      createSnap({ accounts: [adapter] })
        .list(options)
        .toArray();
    await expect(list()).rejects.toThrow(InvalidRequestError);
    await expect(list()).rejects.toThrow(message);
    expect(requests).toEqual([]);
  });
});

import { type Adapter, createSnap, InvalidRequestError } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { describe, expect, it, vi } from "vitest";
import { createAccount } from "../support/made-up-account.ts";
import { makeAdapter } from "../support/make-adapter.ts";

describe("the options of a listing", () => {
  it("reach an adapter if they are conditions, in a fixed order", async () => {
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
    [{ account: "z" }, /`account` must be one of a, got "z" \(string\)\.$/],
    [{ account: "provider-of-a" }, /`account` must be one of a, got "provider-of-a" \(string\)\.$/],
    [{ account: [] }, /`account` must be one of a, got an empty array\.$/],
    [{ provider: ["provider-of-a", "a"] }, /`provider` must be one of provider-of-a, got "a" \(string\)\.$/],
    [
      { state: "redy" as "ready" },
      /`state` must be one of creating, deleting, failed, ready, unknown, got "redy" \(string\)\.$/,
    ],
    [{ state: [] }, /`state` must be .*, got an empty array\.$/],
    [{ order: "name" as "createdAt" }, /`order` must be one of createdAt, -createdAt, got "name" \(string\)\.$/],
    [{ onError: "colect" as "collect" }, /`onError` must be one of collect, throw, got "colect" \(string\)\.$/],
    [{ olderthan: "30d" } as object, /Unknown option `olderthan`. Did you mean `olderThan`\?/],
    [{ source: { kind: "vm" } as object }, /Unknown option `source.kind`. Use type, id\.$/],
    [{ name: 5 } as object, /`name` must be a string, got 5\.$/],
    [{ tags: "gold" } as object, /`tags` must be an array of strings/],
    [{ tags: [7] } as object, /`tags\[0\]` must be a string, got 7\.$/],
    [{ source: { id: 200776916 } as object }, /`source.id` must be a string/],
    [{ source: "vm" } as object, /`source` must be an object with `type` and `id`, got "vm"/],
    [{ source: { type: ["vm", "volume"] } as object }, /`source.type` must be a string/],
    [{ order: ["createdAt"] } as object, /`order` must be a string/],
    [{ onError: ["throw"] } as object, /`onError` must be a string/],
    [{ concurrency: 0 }, /`concurrency` must be a number ≥ 1/],
    [{ from: "{" }, /`from` must be the `position` of a listing/],
    [{ from: 5 } as object, /`from` must be the `position` of a listing/],
    [{ from: "[]" }, /`from` must be the `position` of a listing/],
    [{ from: "null" }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}"}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":null}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":[]}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":{"a":null}}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":"1"}}}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":-1}}}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":0,"done":"no"}}}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":{"a":{"skip":0,"from":1}}}' }, /`from` must be the `position` of a listing/],
    [{ from: '{"query":"{}","accounts":{}}', state: "ready" }, /`from` is the position of another query: \{\}/],
    [{ from: "{}", order: "createdAt" }, /`from` cannot be combined with `order`/],
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

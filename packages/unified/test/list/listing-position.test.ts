import { createSnap, InvalidRequestError, type ListOptions } from "@snap/unified";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAccount, refsOf } from "../support/made-up-account.ts";

describe("position", () => {
  it("does not exist for an ordered listing", () => {
    const listing = createSnap({ accounts: [createAccount("a", [1]).adapter] }).list({ order: "createdAt" });
    expect(() => listing.position).toThrow(InvalidRequestError);
    expect(() => listing.position).toThrow(/A listing with `order` has no `position`/);
  });

  it("resumes a stopped listing, also in another process", async () => {
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

  it("does not request a page again that was yielded completely", async () => {
    const { adapter, requests } = createAccount("a", [1, 2, 3, 4, 5, 6, 7]);
    const snap = createSnap({ accounts: [adapter] });
    const first = snap.list();
    for await (const { ref } of first) if (ref === "a/4") break;
    requests.length = 0;
    expect(await refsOf(snap.list({ from: first.position }))).toEqual(["a/5", "a/6"]);
    expect(requests).toEqual(["1", "2"]);
  });

  it("can be used only with the query that it belongs to", async () => {
    const accounts = [createAccount("a", [1, 2, 3]).adapter];
    const query = { source: { id: "v1", type: "vm" }, olderThan: new Date(0), state: ["ready"], tags: ["a"] } as const;
    const { position: from } = createSnap({ accounts }).list({ ...query, onError: "collect" });
    const [{ source: _, ...rest }, source] = [query, { type: "vm", id: "v1" }] as const;
    const list = (options: ListOptions) => createSnap({ accounts }).list({ from, ...options });
    expect(await list({ ...rest, source, concurrency: 2 }).toArray()).toEqual([]);
    expect(list({ ...rest, source }).position).toBe(from);
    await expect(list({ ...rest, source, olderThan: new Date(1) }).toArray()).rejects.toThrow(
      /`from` is the position of another query: \{"state":\["ready"\],"olderThan":"1970-01-01T00:00:00.000Z"/,
    );
    await expect(list({}).toArray()).rejects.toThrow(InvalidRequestError);
  });

  it.each(["constructor", "__proto__", "toString"])("resumes an account named %s", async (account) => {
    const [other, { adapter }] = [createAccount("other", [1]), createAccount(account, [1, 2])];
    const { position } = createSnap({ accounts: [other.adapter] }).list();
    const both = createSnap({ accounts: [adapter] });
    expect(await refsOf(both.list({ from: position }))).toEqual([`${account}/0`, `${account}/1`]);
    const first = both.list();
    for await (const __ of first) break;
    expect(await refsOf(both.list({ from: first.position }))).toEqual([`${account}/1`]);
  });

  it("stays the same until the listing resumes", async () => {
    const { adapter } = createAccount("a", [1, 2]);
    const first = createSnap({ accounts: [adapter] }).list();
    for await (const _ of first) break;
    expect(createSnap({ accounts: [adapter] }).list({ from: first.position }).position).toBe(first.position);
  });
});

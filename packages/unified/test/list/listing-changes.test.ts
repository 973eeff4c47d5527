import { type Adapter, createSnap, type Snapshot } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { digitalocean } from "@snap/unified/digitalocean";
import { describe, expect, it } from "vitest";
import { makeSnapshot } from "../support/make-snapshot.ts";

const SIZE = 4;

/** Creates an account with numbered pages. `happen` changes its snapshots before a page is read. */
function createNumbered(ids: readonly string[], happen: (page: number, ids: string[]) => void, hasTotal = true) {
  const there = [...ids];
  let pages = 0;
  const adapter: Adapter = {
    ...digitalocean({ account: "do", token: "memory" }),
    async *listPages({ from = "1" }) {
      for (let page = Number(from); ; page++) {
        happen(++pages, there);
        const items = there.slice((page - 1) * SIZE, page * SIZE).map((id) => makeSnapshot(id, null));
        const isLast = page * SIZE >= there.length;
        yield toPage(items, isLast ? undefined : String(page + 1), hasTotal ? there.length : undefined);
        if (isLast) return;
      }
    },
  };
  return { snap: createSnap({ accounts: [adapter] }), there, pagesRead: () => pages };
}

const idsOf = (snapshots: readonly Snapshot[]) => snapshots.map(({ id }) => id).toSorted();
const twelve = Array.from({ length: 12 }, (_, index) => String(index + 10));

describe("a listing of an account that changes during the listing", () => {
  it("lists each snapshot once if others are created at the front, and reports the change", async () => {
    const account = createNumbered(twelve, (page, ids) => void (page === 2 && ids.unshift("1", "2", "3")));
    const listing = account.snap.list();
    expect(idsOf(await listing.toArray())).toEqual(["1", "2", "3", ...twelve].toSorted());
    expect(listing.outcomes).toMatchObject([{ status: "changed", count: 15 }]);
  });

  it("recovers the snapshots that deletions moved to pages that were already read", async () => {
    const account = createNumbered(twelve, (page, ids) => void (page === 2 && ids.splice(0, 3)));
    const listing = account.snap.list();
    expect(idsOf(await listing.toArray())).toEqual(twelve);
    expect(listing.outcomes).toMatchObject([{ status: "changed", count: 12 }]);
  });

  it("reads the pages once if nothing changes", async () => {
    const account = createNumbered(twelve, () => {});
    const listing = account.snap.list();
    await listing.toArray();
    expect(account.pagesRead()).toBe(3);
    expect(listing.outcomes).toMatchObject([{ status: "ok", count: 12 }]);
  });

  it("lists every snapshot even if each is deleted as soon as it is listed", async () => {
    const many = Array.from({ length: 200 }, (_, index) => String(index + 100));
    const account = createNumbered(many, () => {});
    const listed: string[] = [];
    for await (const { id } of account.snap.list()) {
      listed.push(id);
      account.there.splice(account.there.indexOf(id), 1);
    }
    expect(listed.toSorted()).toEqual(many);
    expect(account.there).toEqual([]);
  });

  it("ends even if the account never stops changing", async () => {
    let next = 1000;
    const account = createNumbered(twelve, (_, ids) => void ids.unshift(String(next++)));
    const listing = account.snap.list();
    const ids = idsOf(await listing.toArray());
    expect(new Set(ids).size).toBe(ids.length);
    expect(listing.outcomes).toMatchObject([{ status: "changed" }]);
  });

  it("notices moved pages by the snapshots that it sees twice if the provider reports no total", async () => {
    const account = createNumbered(twelve, (page, ids) => void (page === 2 && ids.unshift("1")), false);
    const listing = account.snap.list();
    expect(idsOf(await listing.toArray())).toEqual(["1", ...twelve].toSorted());
    expect(listing.outcomes).toMatchObject([{ status: "changed" }]);
  });

  it("resumes after the last snapshot that was listed when the pages were read again", async () => {
    const account = createNumbered(twelve, (page, ids) => void (page === 2 && ids.splice(0, 3)));
    const listing = account.snap.list();
    const listed: string[] = [];
    for await (const { id } of listing) {
      listed.push(id);
      if (listed.length === 10) break;
    }
    expect(await account.snap.list({ from: listing.position }).toArray()).toEqual([]);
  });

  it("plans are complete although the account changed", async () => {
    const account = createNumbered(twelve, (page, ids) => void (page === 2 && ids.splice(0, 3)));
    const plan = await account.snap.plan({ keepLast: 1 });
    expect(plan.incomplete).toEqual([]);
    expect(plan.steps).toHaveLength(12);
  });

  it("reads DigitalOcean's pages again if its total changes", async () => {
    const there = ["1", "2", "3"];
    const asked: string[] = [];
    const respond = async ({ url }: Request) => {
      const page = Number(new URL(url).searchParams.get("page") ?? 1);
      asked.push(String(page));
      if (asked.length === 2) there.shift();
      const links = page * 1 < there.length ? { pages: { next: `${url.split("?")[0]}?page=${page + 1}` } } : {};
      const snapshots = there.slice(page - 1, page).map((id) => ({ id, name: id, resource_type: "volume" }));
      return Response.json({ snapshots, links, meta: { total: there.length } });
    };
    const snap = createSnap({ accounts: [digitalocean({ account: "do", token: "memory", fetch: respond })] });
    const listing = snap.list();
    expect(idsOf(await listing.toArray())).toEqual(["1", "2", "3"]);
    expect(asked).toEqual(["1", "2", "1", "2"]);
    expect(listing.outcomes).toMatchObject([{ status: "changed" }]);
  });
});

describe("the condition `region`", () => {
  it.each([
    ["nyc1", ["1", "2"]],
    [
      ["ams3", "fra1"],
      ["2", "3"],
    ],
    ["sfo1", []],
  ])("lists only snapshots in %j", async (region, expected) => {
    const all = [["nyc1"], ["nyc1", "ams3"], ["fra1"], null].map((regions, index) =>
      makeSnapshot(String(index + 1), null, { regions }),
    );
    const adapter: Adapter = {
      ...digitalocean({ account: "do", token: "memory" }),
      async *listPages() {
        yield toPage(all, undefined);
      },
    };
    expect(
      idsOf(
        await createSnap({ accounts: [adapter] })
          .list({ region })
          .toArray(),
      ),
    ).toEqual(expected);
  });

  it.each([[7], [[7]], [[]]])("refuses %j", async (region) => {
    const snap = createSnap({ accounts: [digitalocean({ token: "memory" })] });
    await expect(snap.list({ region: region as unknown as string[] }).toArray()).rejects.toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("`region` must be"),
    });
  });
});

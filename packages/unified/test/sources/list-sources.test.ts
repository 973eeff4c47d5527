import { createMockCloud as createDigitalOceanCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createHetznerCloud } from "@snap/hetzner/msw";
import { createSnap, type Source } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { hetzner } from "@snap/unified/hetzner";
import { formatPlan } from "@snap/unified/retention";
import { getResponse, type HttpHandler } from "msw";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { makeSnapshot } from "../support/make-snapshot.ts";

const through =
  (handlers: HttpHandler[], asked: string[] = []) =>
  async (request: Request) => {
    asked.push(request.url);
    return (await getResponse(handlers, request)) ?? Response.error();
  };
const refuse = async () => Response.json({ message: "no" }, { status: 403 });

function createAccounts({ fetchHetzner }: { fetchHetzner?: typeof refuse } = {}) {
  const asked: string[] = [];
  return {
    asked,
    accounts: [
      digitalocean({
        token: "t",
        account: "do",
        fetch: through(createDigitalOceanCloud().handlers, asked),
        retry: false,
      }),
      hetzner({
        token: "t",
        account: "hz",
        fetch: fetchHetzner ?? through(createHetznerCloud().handlers),
        retry: false,
      }),
      fireworks({ apiKey: "k", accountId: "a", account: "fw", fetch: refuse, retry: false }),
    ] as const,
  };
}

describe("a listing of sources", () => {
  it("has the virtual machines and volumes of all accounts that can list them", async () => {
    const { accounts, asked } = createAccounts();
    const listing = await createSnap({ accounts }).sources();
    const sources = await listing.toArray();
    expect(new Set(sources.map(({ account, type }) => `${account} ${type}`))).toEqual(
      new Set(["do vm", "do volume", "hz vm"]),
    );
    expect(sources.find(({ name }) => name === "web-01")).toMatchObject({ type: "vm" });
    expect(sources.find(({ id }) => id === "200776916")).toMatchObject({
      account: "do",
      provider: "digitalocean",
      tags: ["web", "env:prod"],
      regions: ["nyc3"],
      createdAt: new Date("2026-09-01T08:00:00Z"),
    });
    // The API lists droplets with GPUs only if asked for them.
    expect(sources.filter(({ name }) => name === "train-01")).toHaveLength(1);
    expect(asked.filter((url) => url.includes("/droplets"))).toHaveLength(2);
    expect(listing.outcomes.map(({ account, status }) => [account, status])).toEqual([
      ["do", "ok"],
      ["hz", "ok"],
      ["fw", "unsupported"],
    ]);
  });

  it.each([
    [{ type: "volume", tags: ["db"] }, ["orders-db"]],
    [{ account: "do", name: "web-*" }, ["web-01", "web-02"]],
    [{ provider: "digitalocean", region: "nyc3", tags: ["ml"] }, ["train-01"]],
  ])("filters by %j", async (options, names) => {
    const listing = await createSnap(createAccounts()).sources(options);
    const sources = await listing.toArray();
    expect(sources.map(({ name }) => name)).toEqual(names);
  });

  it("lists the other accounts if one fails, and then fails", async () => {
    const snap = createSnap(createAccounts({ fetchHetzner: refuse }));
    const found: Source[] = [];
    const listing = await snap.sources();
    const failure = await failureOf(
      (async () => {
        for await (const source of listing) found.push(source);
      })(),
    );
    expect(failure).toMatchObject({ name: "ListingError", code: "PERMISSION_DENIED" });
    expect(found.length).toBeGreaterThan(0);
    expect(listing.outcomes[1]).toMatchObject({ account: "hz", status: "failed" });
    const collected = await snap.sources({ onError: "collect" });
    expect(await collected.toArray()).toHaveLength(found.length);
  });

  it("fails if no account can list its sources, because an empty listing would say that there are none", async () => {
    const snap = createSnap(createAccounts());
    expect(await failureOf(snap.sources({ account: "fw" }).then((each) => each.toArray()))).toMatchObject({
      name: "UnsupportedOperationError",
      message: 'Account "fw" (fireworks) cannot list sources.',
    });
  });

  it.each([
    [{ nam: "x" }, "nam"],
    [{ tags: "prod" }, "`tags` must be an array of strings"],
    [{ type: 7 }, "`type` must be a string or an array of strings, got 7"],
    [{ account: "other" }, "`account` must be one of do, hz, fw"],
    [{ onError: "ignore" }, "`onError` must be one of collect, throw"],
  ])("refuses the options %j", async (options, message) => {
    const snap = createSnap(createAccounts());
    const failure = await failureOf(snap.sources(options as object).then((each) => each.toArray()));
    expect(failure).toMatchObject({ name: "InvalidRequestError", message: expect.stringContaining(message) });
  });

  it("reads the pages again if sources were created or deleted in between, and has each source once", async () => {
    const source = (id: string): Source => ({
      ...{ provider: "digitalocean", account: "do", type: "vm", id, name: id },
      ...{ scope: null, tags: null, regions: null, createdAt: null, raw: {} },
    });
    let readings = 0;
    async function* read() {
      readings++;
      const pages = readings === 1 ? [["1", "2"], ["4"]] : [["2", "3"], ["4"]];
      for (const [index, ids] of pages.entries()) {
        yield Object.assign(ids.map(source), { total: readings === 1 ? 4 - index : 3 });
      }
    }
    const adapter = {
      ...digitalocean({ account: "do", token: "memory" }),
      sourceLists: async () => [{ type: "vm" as const, readings: [read] }],
    };
    const listing = await createSnap({ accounts: [adapter] }).sources();
    expect((await listing.toArray()).map(({ id }) => id)).toEqual(["1", "2", "4", "3"]);
    expect(listing.outcomes).toMatchObject([{ status: "changed", count: 4 }]);
  });
});

describe("a plan with rules for orphans", () => {
  const POLICY = { keepLast: 5, orphans: { keepLast: 1 } };
  const NOW = new Date("2026-11-21T12:00:00Z");

  function createOrphans(facts: { readonly fails?: boolean } = {}) {
    const { accounts, asked } = createAccounts();
    const list = [
      makeSnapshot("1", "2026-11-01T00:00:00Z", { account: "do", kind: "vm", source: { type: "vm", id: "1" } }),
      makeSnapshot("2", "2026-11-02T00:00:00Z", { account: "do", kind: "vm", source: { type: "vm", id: "1" } }),
      makeSnapshot("3", "2026-11-03T00:00:00Z", { account: "do", kind: "vm", source: { type: "vm", id: "200776918" } }),
    ];
    const adapter = {
      ...accounts[0],
      async *listPages() {
        yield toPage(list, undefined);
      },
      ...(facts.fails && { sourceLists: () => Promise.reject(new Error("no")) }),
    };
    return { asked, snap: createSnap({ accounts: [adapter] }) };
  }
  const orphansOf = ({ steps }: { readonly steps: readonly { readonly ref: string; readonly orphan: boolean }[] }) =>
    steps.flatMap(({ ref, orphan }) => (orphan ? [ref] : [])).sort();

  it("lists the sources itself", async () => {
    const { snap } = createOrphans();
    const plan = await snap.plan(POLICY, { now: NOW });
    expect(orphansOf(plan)).toEqual(["do/1", "do/2"]);
    expect(plan.unknownOrphans).toEqual([]);
    expect(plan.steps.filter(({ action }) => action === "delete").map(({ ref }) => ref)).toEqual(["do/1"]);
  });

  it.each([
    ["the policy has none", { keepLast: 5 }, {}],
    ["the sources are passed", POLICY, { sources: [] }],
  ])("sends no request for sources if %s", async (_, policy, options) => {
    const { asked, snap } = createOrphans();
    expect(orphansOf(await snap.plan(policy, { now: NOW, ...options }))).toEqual([]);
    expect(asked).toEqual([]);
  });

  it("takes no snapshot for an orphan if the sources are not listed to the end", async () => {
    const { snap } = createOrphans({ fails: true });
    const plan = await snap.plan(POLICY, { now: NOW });
    expect(orphansOf(plan)).toEqual([]);
    expect(plan.unknownOrphans).toEqual(["do"]);
    expect(formatPlan(plan)).toContain("\nOrphans are unknown in: do\n");
    expect((await snap.plan({ keepLast: 5 }, { now: NOW })).unknownOrphans).toEqual([]);
  });
});

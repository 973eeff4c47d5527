import { createSnap, ListingError } from "@snap/unified";
import { createCompositeAdapter } from "@snap/unified/adapter";
import { describe, expect, it, vi } from "vitest";
import { collect, failureOf } from "../support/cloud.ts";
import { Api, type Client, connect, connectOptions, refsOf } from "../support/composite-api.ts";

describe("an adapter with scopes", () => {
  const three = () =>
    new Api({ p1: { Images: [["1", "2"], ["3"]] }, p2: { Images: [["1"]] }, "p/3": { Images: [["x:y"]] } });

  it("lists all scopes in their order, and gives each snapshot an id with its scope", async () => {
    const pages = await collect(connect(three(), "all").listPages({}));
    expect(refsOf(pages)).toEqual(["a/p1:1", "a/p1:2", "a/p1:3", "a/p2:1", "a/p%2F3:x:y"]);
    expect(pages.map(({ next }) => next === undefined)).toEqual([false, false, false, false, true]);
  });

  it("requests the first pages of further scopes ahead, and other pages when they are needed", async () => {
    const api = three();
    const pages = connect(api, "all").listPages({})[Symbol.asyncIterator]();
    const first = await pages.next();
    expect(first.value).toHaveLength(0);
    await pages.next();
    expect(api.calls).toEqual(
      ["listProjects", "list p2/Images 0", "list p/3/Images 0", "list p1/Images 0"].sort(byStart(api)),
    );
    await pages.return?.();
  });

  it("loses no snapshot if the scope in which a caller stopped disappears", async () => {
    const api = new Api({ p1: { Images: [["1", "2"]] }, p2: { Images: [["1", "2"]] } });
    const snap = createSnap({ accounts: [connect(api, "all")] });
    const listing = snap.list();
    for await (const _ of listing) break;
    delete api.projects["p1"];
    const rest = await snap.list({ from: listing.position }).toArray();
    expect(rest.map(({ id }) => id)).toEqual(["p2:1", "p2:2"]);
  });

  it("lists the scopes that the caller names, the scope of the option, or the scope of the environment", async () => {
    expect(refsOf(await collect(connect(three(), ["p2"]).listPages({})))).toEqual(["a/p2:1"]);
    const adapter = connect(three(), undefined, undefined, { project: "p2" });
    expect(refsOf(await collect(adapter.listPages({})))).toEqual(["a/p2:1"]);
    vi.stubEnv("ACME_PROJECT", "p1");
    expect(refsOf(await collect(connect(three()).listPages({})))).toEqual(["a/p1:1", "a/p1:2", "a/p1:3"]);
    vi.unstubAllEnvs();
    expect(refsOf(await collect(connect(three()).listPages({})))).toHaveLength(5);
  });

  it("gets and deletes a snapshot in its scope", async () => {
    const api = three();
    const adapter = connect(api, "all");
    for (const id of ["p2:1", "p%2F3:x:y"]) expect(await adapter.get(id, {})).toMatchObject({ id, ref: `a/${id}` });
    await adapter.delete("p1:3", {});
    expect(api.calls).toEqual(["get p2/Images/1", "get p/3/Images/x:y", "delete p1/Images/3"]);
  });

  it("refuses an id without a scope, and an id with a scope that the account does not have", async () => {
    const adapter = connect(three(), ["p1", "p2"]);
    expect(await failureOf(adapter.get("1", {}))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining('must be <project>:<id>, got "1"'),
    });
    expect(await failureOf(adapter.delete("p3:1", {}))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("Add it to `scopes`, which are p1, p2."),
    });
    expect(await failureOf(adapter.get("%ZZ:1", {}))).toMatchObject({ name: "InvalidRequestError" });
    // The scope is not written as in a ref.
    expect(await failureOf(connect(three(), "all").get("[p1]:1", {}))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining('No list of the account has the id "[p1]:1".'),
    });
  });

  it("refuses scopes that are not strings", async () => {
    for (const values of [[], "p1", [""], [{}]]) {
      const failure = await failureOf(collect(connect(three(), values as never).listPages({})));
      expect(failure).toMatchObject({
        name: "InvalidRequestError",
        message: expect.stringContaining("`scopes` must be"),
      });
    }
  });

  it("refuses to list all scopes if the API cannot list them", async () => {
    const api = three();
    const only = api.describe("Images", { scopes: { project: { environment: "ACME_PROJECT" } } });
    expect(await failureOf(collect(connect(api, "all", [only]).listPages({})))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("`scopes` must name every project"),
    });
    const closed = api.describe("Images", { scopes: { project: { environment: "ACME_PROJECT", values: ["p2"] } } });
    expect(refsOf(await collect(connect(api, "all", [closed]).listPages({})))).toEqual(["a/p2:1"]);
  });

  it("lists the other scopes if one fails, and names the failed scope", async () => {
    const api = three();
    api.failures["p2"] = { status: 403 };
    const snap = createSnap({ accounts: [connect(api, "all")] });
    const listing = snap.list({ onError: "collect" });
    expect((await listing.toArray()).map(({ id }) => id)).toEqual(["p1:1", "p1:2", "p1:3", "p%2F3:x:y"]);
    expect(listing.outcomes).toMatchObject([
      { status: "partial", count: 4, error: { name: "ApiError", status: 403, scope: "p2", account: "a" } },
    ]);
    expect(String(listing.outcomes[0]?.error)).toContain('; project "p2"');
  });

  it("reports a scope that is gone", async () => {
    const adapter = connect(three(), ["p2", "gone"]);
    const failure = await failureOf(collect(adapter.listPages({})));
    expect(failure).toMatchObject({
      name: "ScopeNotFoundError",
      message: 'a listImages: the provider does not have this scope: check `scopes`; project "gone"',
      code: "NOT_FOUND",
      scope: "gone",
      operation: "listImages",
    });
    expect(await failureOf(adapter.get("gone:1", {}))).toMatchObject({ code: "NOT_FOUND", scope: "gone" });
  });

  it("reports each of several scopes that fail, but a common reason only once", async () => {
    const api = three();
    Object.assign(api.failures, { p1: { status: 403 }, p2: { status: 500 } });
    const failure = await failureOf(collect(connect(api, "all").listPages({})));
    expect(failure).toMatchObject({
      name: "AggregateSnapError",
      message: expect.stringContaining("2 of 3 lists failed."),
      errors: [
        { scope: "p1", status: 403 },
        { scope: "p2", status: 500 },
      ],
    });
    Object.assign(api.failures, { p1: { status: 401 }, p2: { status: 401 }, "p/3": { status: 401 } });
    expect(await failureOf(collect(connect(api, "all").listPages({})))).toMatchObject({
      name: "ApiError",
      status: 401,
    });
    api.failures["*"] = { status: 401 };
    expect(await failureOf(collect(connect(api, "all").listPages({})))).toMatchObject({ operation: "listProjects" });
  });

  it("resumes each scope where it stopped or failed", async () => {
    const api = three();
    api.failures["p1"] = { status: 500, from: 1 };
    const snap = createSnap({ accounts: [connect(api, "all")] });
    const listing = snap.list();
    expect(await failureOf(listing.toArray())).toBeInstanceOf(ListingError);
    delete api.failures["p1"];
    const rest = await snap.list({ from: listing.position }).toArray();
    expect(rest.map(({ id }) => id)).toEqual(["p1:3"]);
  });

  it("resumes within the page at which a caller stopped, although another scope failed before", async () => {
    const api = new Api({ p1: { Images: [["1"]] }, p2: { Images: [["1"], ["2"]] }, p3: { Images: [["1", "2", "3"]] } });
    api.failures["p2"] = { status: 500, from: 1 };
    const snap = createSnap({ accounts: [connect(api, "all")] });
    const listing = snap.list();
    const seen: string[] = [];
    for await (const { id } of listing) if (seen.push(id) === 4) break;
    expect(seen).toEqual(["p1:1", "p2:1", "p3:1", "p3:2"]);
    delete api.failures["p2"];
    const rest = await snap.list({ from: listing.position }).toArray();
    expect(rest.map(({ id }) => id)).toEqual(["p3:3", "p2:2"]);
  });

  it("resumes with scopes that appeared or disappeared in the meantime", async () => {
    const api = three();
    const [, first] = await collect(connect(api, "all").listPages({}));
    delete api.projects["p2"];
    api.projects["p4"] = { Images: [["9"]] };
    const rest = await collect(connect(api, "all").listPages({ from: first?.next ?? "" }));
    expect(refsOf(rest)).toEqual(["a/p1:3", "a/p%2F3:x:y", "a/p4:9"]);
    expect(rest.at(-1)?.next).toBeUndefined();
    expect(await failureOf(collect(connect(api, "all").listPages({ from: "3" })))).toMatchObject({
      message: expect.stringContaining("`from` must be"),
    });
  });

  it("creates in the scope that the request names, or in the only scope", async () => {
    const api = three();
    const created = await connect(api, "all").create({ name: "n", scope: "p2" } as never, {});
    expect(created.snapshot).toMatchObject({ id: "p2:new", ref: "a/p2:new" });
    await connect(api, ["p1"]).create({ name: "n" } as never, {});
    expect(api.calls).toEqual(['create {"name":"n"} p2', 'create {"name":"n"} p1']);
    expect(await failureOf(connect(api, ["p1", "p2"]).create({ name: "n" } as never, {}))).toMatchObject({
      message: expect.stringContaining("`scope` must be one of p1, p2"),
    });
  });

  it("resumes a creation in its scope", async () => {
    const api = three();
    const actions = {
      createSnapshot: (
        { finishCreation }: { finishCreation: (...given: unknown[]) => unknown },
        _: unknown,
        call: object,
      ) => finishCreation({ type: "snapshot", id: "1", snapshot: "1" }, call),
    };
    const scopes = {
      option: "project",
      values: "all",
      createClient: ({ project }: Client) => api.connect(project),
    } as const;
    const options = { ...connectOptions(api, [api.describe("Images")]), scopes };
    const load = async () => ({ ...actions, snapshots: [api.describe("Images")] }) as never;
    const adapter = createCompositeAdapter({ ...options, actions: load });
    api.failures["p2"] = { status: 500 };
    const failure = await failureOf(adapter.create({ scope: "p2" } as never, {}));
    const started = { account: "a", call: "create", part: "p2:listImages", id: "1", snapshot: "p2:1" };
    expect(failure).toMatchObject({ started, scope: "p2" });
    delete api.failures["p2"];
    const resumed = await adapter.resume?.(Object(failure).started, {});
    expect(resumed).toMatchObject({ snapshot: { ref: "a/p2:1" }, matchedBy: "response" });
    const unknown = { ...Object(failure).started, part: "p2:listOthers" };
    expect(await failureOf(adapter.resume?.(unknown, {}) ?? Promise.resolve())).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining('`started.part` "p2:listOthers"'),
    });
  });

  it("restores in the scope of the snapshot, with the provider's id", async () => {
    const api = three();
    const adapter = connect(api, "all");
    const snapshot = await adapter.get("p2:1", {});
    await adapter.restore?.(snapshot, { type: "vm" } as never, {});
    expect(api.calls.at(-1)).toBe("restore 1 a/1 p2");
  });
});

function byStart({ calls }: Api) {
  return (a: string, b: string) => calls.indexOf(a) - calls.indexOf(b);
}

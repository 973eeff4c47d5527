import { ApiError, type Listing, type SnapshotDescription } from "@snap/runtime";
import { createSnap, ListingError } from "@snap/unified";
import { createCompositeAdapter, type ScopeValues, type StandardActions } from "@snap/unified/adapter";
import { describe, expect, it, vi } from "vitest";
import { collect, failureOf } from "../support/cloud.ts";

interface Raw {
  readonly id: string;
}

interface Client {
  readonly project: string | undefined;
}

type Pages = readonly (readonly string[])[];

/** An API whose snapshots are in projects, in one or more collections. Records its calls. */
class Api {
  readonly calls: string[] = [];
  readonly projects: Record<string, Record<string, Pages>>;
  /** The status with which the calls of a project fail, and the page from which a list fails. */
  readonly failures: Record<string, { readonly status: number; readonly from?: number }> = {};

  constructor(projects: Record<string, Record<string, Pages>>) {
    this.projects = projects;
  }

  describe(
    collection: string,
    parts: Partial<SnapshotDescription<Client, Raw>> = {},
  ): SnapshotDescription<Client, Raw> {
    const call = (name: string) => ({
      name: `${name}${collection}`,
      id: "snapshot",
      operation: async ({ project = "" }: Client, input: { readonly snapshot?: string }) => {
        this.calls.push(`${name} ${project}/${collection}/${input.snapshot}`);
        this.#fail(project);
        const found = this.projects[project]?.[collection]?.flat().find((id) => id === input.snapshot);
        if (!found) throw toError(404);
        return { id: found };
      },
    });
    return {
      environment: { token: "ACME_TOKEN" },
      scopes: { project: { environment: "ACME_PROJECT", list: this.#listProjects() } },
      list: {
        name: `list${collection}`,
        operation: (client, _, options) => this.#list(collection, client, options?.from),
      },
      get: call("get"),
      delete: call("delete"),
      fields: { id: "/id", kind: collection === "Disks" ? "volume" : "vm" },
      ...parts,
    };
  }

  #listProjects() {
    const operation = () => {
      const toArray = async () => {
        this.calls.push("listProjects");
        this.#fail("*");
        return Object.keys(this.projects).map((name) => ({ name }));
      };
      return { toArray } as unknown as Listing;
    };
    return { name: "listProjects", operation, id: "/name" };
  }

  #list(collection: string, { project = "" }: Client, from = "0"): Listing<Raw> {
    const read = async function* (this: Api) {
      const pages = this.projects[project]?.[collection];
      for (let index = Number(from); index < (pages?.length ?? 1); index++) {
        this.calls.push(`list ${project}/${collection} ${index}`);
        this.#fail(project, index);
        if (!pages) throw toError(404);
        const items = pages[index]?.map((id) => ({ id })) ?? [];
        const next = index + 1 < pages.length ? String(index + 1) : undefined;
        yield { items, next, data: items, response: Response.json(items) };
      }
    };
    return { pages: () => read.call(this) } as unknown as Listing<Raw>;
  }

  #fail(project: string, index = 0): void {
    const failure = this.failures[project];
    if (failure && index >= (failure.from ?? 0)) throw toError(failure.status);
  }
}

function toError(status: number): ApiError {
  const request = { provider: "acme", method: "GET", url: "https://acme.test/", attempts: 1 };
  return new ApiError({ status, body: {}, headers: new Headers() } as never, request);
}

function connect(api: Api, values?: ScopeValues, collections = [api.describe("Images")], options: object = {}) {
  const scopes = { option: "project", values, createClient: ({ project }: Client) => ({ project }) };
  return createCompositeAdapter({ ...connectOptions(api, collections), options, scopes });
}

function connectOptions(api: Api, collections: readonly SnapshotDescription<Client, Raw>[]) {
  const [first = api.describe("Images"), ...others] = collections;
  const actions: StandardActions<never, never, never, never> = {
    async createSnapshot(account: Record<string, never>, creation: object) {
      api.calls.push(`create ${JSON.stringify(creation)} ${Object(account["client"]).project}`);
      return {
        snapshot: Reflect.apply(account["toSnapshot"] as never, undefined, [{ id: "new" }]),
        matchedBy: "response",
      };
    },
    async restoreSnapshot(account: Record<string, never>, { id, ref }: Record<string, never>) {
      api.calls.push(`restore ${id} ${ref} ${Object(account["client"]).project}`);
      return { type: "vm", id: "7" };
    },
  } as never;
  return {
    provider: "acme",
    account: "a",
    client: { project: undefined } as Client,
    options: {},
    capabilities: { create: { vm: "at-once", volume: "at-once" }, restore: { vm: "new" } },
    snapshots: [first, ...others],
    actions: async () => actions as never,
  } as const;
}

const refsOf = (pages: readonly (readonly { readonly ref: string }[])[]) => pages.flat().map(({ ref }) => ref);

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

  it("lists the scopes that the caller names, the one of the option, or the one of the environment", async () => {
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

  it("refuses an id without a scope, and one of a scope that the account does not have", async () => {
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

  it("lists the other scopes if one fails, and names the one that failed", async () => {
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

  it("creates in the scope that the request names, or in the only one", async () => {
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
    const scopes = { option: "project", values: "all", createClient: ({ project }: Client) => ({ project }) } as const;
    const options = { ...connectOptions(api, [api.describe("Images")]), scopes };
    const adapter = createCompositeAdapter({ ...options, actions: async () => actions as never });
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

describe("an adapter with several collections", () => {
  const account = () => new Api({ "": { Images: [["1"], ["2"]], Disks: [["3"]] } });
  const connectAll = (api: Api, parts: Partial<SnapshotDescription<Client, Raw>> = {}) => {
    return createCompositeAdapter(connectOptions(api, [api.describe("Images"), api.describe("Disks", parts)]));
  };

  it("lists all collections, and finds an id in the one that has it", async () => {
    const api = account();
    const adapter = connectAll(api);
    expect(refsOf(await collect(adapter.listPages({})))).toEqual(["a/1", "a/2", "a/3"]);
    api.calls.length = 0;
    expect(await adapter.get("3", {})).toMatchObject({ ref: "a/3", kind: "volume" });
    await adapter.delete("3", {});
    expect(api.calls).toEqual(["get /Images/3", "get /Disks/3", "delete /Images/3", "delete /Disks/3"]);
    expect(await failureOf(adapter.get("4", {}))).toMatchObject({ code: "NOT_FOUND", operation: "getImages" });
  });

  it("asks only the collection whose ids begin with its prefix", async () => {
    const api = account();
    const adapter = connectAll(api, { idPrefix: "disk" });
    expect(refsOf(await collect(adapter.listPages({})))).toEqual(["a/1", "a/2", "a/disk:3"]);
    api.calls.length = 0;
    expect(await adapter.get("disk:3", {})).toMatchObject({ ref: "a/disk:3" });
    expect(await failureOf(adapter.get("3", {}))).toMatchObject({ code: "NOT_FOUND" });
    expect(api.calls).toEqual(["get /Disks/3", "get /Images/3"]);
  });

  it("does not ask another collection after a failure other than NOT_FOUND", async () => {
    const api = account();
    api.failures[""] = { status: 403 };
    expect(await failureOf(connectAll(api).delete("3", {}))).toMatchObject({ status: 403 });
    expect(api.calls).toEqual(["delete /Images/3"]);
  });

  it("renames in the collection that has the snapshot and can rename", async () => {
    const api = account();
    const rename = { ...api.describe("Disks").get, name: "renameDisks", at: "/name" } as never;
    const adapter = connectAll(api, { rename });
    expect(adapter.capabilities).toMatchObject({ rename: true });
    expect(adapter.capabilities).not.toHaveProperty("protect");
    await adapter.rename?.("3", "n", {});
    expect(api.calls).toEqual(["get /Disks/3"]);
    expect(await failureOf(Promise.resolve(adapter.rename?.("1", "n", {})))).toMatchObject({ code: "UNIMPLEMENTED" });
    expect(await failureOf(Promise.resolve(adapter.protect?.("1", true, {})))).toMatchObject({ code: "UNIMPLEMENTED" });
  });

  it("creates and restores in the collection of the kind", async () => {
    const api = account();
    const adapter = connectAll(api, { idPrefix: "disk" });
    const { snapshot } = await adapter.create({ from: { type: "volume", id: "v" } } as never, {});
    expect(snapshot).toMatchObject({ ref: "a/disk:new", kind: "volume" });
    await adapter.restore?.(snapshot, { type: "vm" } as never, {});
    expect(api.calls.at(-1)).toBe("restore new a/new undefined");
  });

  it("states what all collections can do", () => {
    const api = account();
    expect(connectAll(api).capabilities).toMatchObject({ create: { vm: "at-once" } });
    const { get: _, delete: __, ...listOnly } = api.describe("Images");
    const whole = connectOptions(api, [listOnly]);
    expect(createCompositeAdapter(whole).capabilities).toMatchObject({ get: "listed", delete: false });
  });
});

function byStart({ calls }: Api) {
  return (a: string, b: string) => calls.indexOf(a) - calls.indexOf(b);
}

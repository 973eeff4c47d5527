import type { SnapshotDescription } from "@snap/runtime";
import { createSnap, SnapError } from "@snap/unified";
import { createStandardAdapter } from "@snap/unified/adapter";
import { describe, expect, it } from "vitest";
import { collect, failureOf } from "../support/cloud.ts";

interface Raw {
  readonly id?: string;
}

/** Creates the description and the client of an API with these pages, and the log of its calls. */
function describeApi(pages: readonly (readonly Raw[])[], parts: Partial<SnapshotDescription<Client, Raw>> = {}) {
  const calls: unknown[][] = [];
  async function* read(params: object) {
    for (const [index, items] of pages.entries()) {
      calls.push(["list", params, index]);
      yield { items, next: index + 1 < pages.length ? String(index + 1) : undefined };
    }
  }
  const client: Client = {
    // The path contains the response.
    request: async (method, path, { params, body }) => {
      calls.push([method, body ?? params]);
      return { data: JSON.parse(path.slice(1) || "null") };
    },
    paginate: (_, { params }) => ({ pages: () => read(params) }),
  };
  const call = (name: string, response?: object) => ({
    name,
    method: name,
    path: `/${JSON.stringify(response) ?? ""}`,
  });
  const snapshots: SnapshotDescription<Client, Raw> = {
    list: { name: "listAll", path: "/" },
    fields: { id: "/id" },
    ...parts,
  };
  return { calls, call, client, snapshots };
}

interface Client {
  readonly request: (
    method: string,
    path: string,
    init: { readonly params: object; readonly body?: object },
  ) => Promise<{ readonly data: unknown }>;
  readonly paginate: (path: string, init: { readonly params: object }) => object;
}

const given = {
  provider: "acme",
  account: "a",
  options: { user: "me", token: undefined },
  traits: { environment: { token: "ACME_TOKEN", user: "ACME_USER" }, capabilities: {} },
  capabilities: { create: {}, restore: {} },
} as const;

describe("createStandardAdapter", () => {
  it("names the variables of the options that are absent", () => {
    const { client, snapshots } = describeApi([]);
    const adapter = createStandardAdapter({ ...given, client, snapshots, environment: { project: "ACME_PROJECT" } });
    expect(adapter.environment).toEqual({ token: "ACME_TOKEN", project: "ACME_PROJECT" });
  });

  it("states the limits and capabilities of the contract in addition to its own", () => {
    const { client, snapshots } = describeApi([]);
    const traits = { ...given.traits, limits: { concurrency: 2 }, capabilities: { get: "listed" } } as const;
    const adapter = createStandardAdapter({ ...given, client, snapshots, traits });
    expect(adapter.capabilities).toEqual({ create: {}, restore: {}, get: "listed" });
    expect(adapter.limits).toEqual({ concurrency: 2 });
  });

  it("passes the parameters of the account and of the filter to the list", async () => {
    const { client, snapshots, calls } = describeApi([[{ id: "1" }], [{ id: "2" }]]);
    const toQuery = ({ name }: { name?: string }) => ({ label: name });
    const adapter = createStandardAdapter({ ...given, client, snapshots, parameters: { project: "p" }, toQuery });
    const pages = await collect(adapter.listPages({ query: { name: "n" } }));
    expect(pages.map((page) => [page.map(({ ref }) => ref), page.next])).toEqual([
      [["a/1"], "1"],
      [["a/2"], undefined],
    ]);
    expect(calls[0]).toEqual(["list", { query: { project: "p", label: "n" } }, 0]);
  });

  it("requires the parameters that the operations require, and refuses others", () => {
    interface Input {
      readonly project: string;
      readonly label?: string;
    }
    const { client, snapshots: untyped } = describeApi([]);
    const snapshots: SnapshotDescription<Client, Raw, Input> = { list: untyped.list, fields: untyped.fields };
    const all = { ...given, client, snapshots };
    const create = [
      createStandardAdapter({ ...all, parameters: { project: "p" }, toQuery: () => ({ label: "l" }) }),
      // @ts-expect-error: `project` is required
      createStandardAdapter(all),
      // @ts-expect-error: `project` must be a string
      createStandardAdapter({ ...all, parameters: { project: 1 } }),
      // @ts-expect-error: the list has no parameter `name`
      createStandardAdapter({ ...all, parameters: { project: "p" }, toQuery: () => ({ name: "n" }) }),
    ];
    expect(create).toHaveLength(4);
  });

  it("gets and deletes with the parameter of each operation", async () => {
    const { call } = describeApi([]);
    const get = { ...call("getOne", { item: { key: "1" } }), id: "snapshot_id", item: "/item", fields: { id: "/key" } };
    const { client, snapshots } = describeApi([], { get, delete: { ...call("removeOne"), id: "key" } });
    const adapter = createStandardAdapter({ ...given, client, snapshots, toParameter: (id) => `p:${id}` });
    expect(await adapter.get("1", {})).toMatchObject({ ref: "a/1", raw: { key: "1" } });
    expect(await failureOf(adapter.get("2", {}))).toMatchObject({ name: "OtherSnapshotError", operation: "getOne" });
    expect(await adapter.delete("1", {})).toBeUndefined();
  });

  it("reports a snapshot as missing if the API returns an empty list for its id", async () => {
    const { call } = describeApi([]);
    const get = { ...call("getOne", { items: [] }), item: "/items/0" };
    const { client, snapshots } = describeApi([], { get });
    const adapter = createStandardAdapter({ ...given, client, snapshots });
    const missing = { name: "SnapshotNotFoundError", code: "NOT_FOUND", operation: "getOne" };
    expect(await failureOf(adapter.get("1", {}))).toMatchObject(missing);
  });

  it("deletes by another property of the snapshot, if the contract names one", async () => {
    const { call } = describeApi([]);
    const get = { ...call("getOne", { id: "1", template: "t/1" }), id: "snapshot_id" };
    const remove = { ...call("removeTemplate"), id: "template_id", at: "/template" };
    const { calls, client, snapshots } = describeApi([], { get, delete: remove });
    await createStandardAdapter({ ...given, client, snapshots }).delete("1", {});
    expect(calls.at(-1)).toEqual(["removeTemplate", { query: { template_id: "t/1" } }]);
  });

  it("renames and protects with the value at its place in the input", async () => {
    const { call, calls, client, snapshots } = describeApi([[{ id: "1" }]]);
    const places = { query: ["project", "key"] };
    const described = {
      ...snapshots,
      rename: { ...call("update"), body: "fields", places, id: "key", at: "/snapshot/na~1me" },
      protect: { ...call("protect"), id: "key", at: "/on" },
    } as const;
    const adapter = createStandardAdapter({ ...given, client, snapshots: described, parameters: { project: "p" } });
    await adapter.rename?.("1", "n", {});
    await adapter.protect?.("1", false, {});
    expect(calls).toEqual([
      ["update", { snapshot: { "na/me": "n" } }],
      ["protect", { query: { project: "p", key: "1", on: false } }],
    ]);
    const plain = createStandardAdapter({ ...given, client, snapshots });
    expect(await failureOf(Promise.resolve(plain.rename?.("1", "n", {})))).toMatchObject({ code: "UNIMPLEMENTED" });
  });

  it("finds a snapshot in the list if the API cannot return a single snapshot, and requests no further page", async () => {
    const { client, snapshots, calls } = describeApi([[{ id: "1" }], [{ id: "2" }], [{ id: "3" }]]);
    const adapter = createStandardAdapter({ ...given, client, snapshots });
    expect(await adapter.get("2", {})).toMatchObject({ ref: "a/2" });
    expect(calls).toHaveLength(2);
    const failure = await failureOf(adapter.get("4", {}));
    expect(failure).toBeInstanceOf(SnapError);
    expect(failure).toMatchObject({
      name: "SnapshotNotFoundError",
      code: "NOT_FOUND",
      operation: "listAll",
      account: "a",
    });
  });

  it("refuses operations that the API does not have", async () => {
    const { client, snapshots, calls } = describeApi([[{ id: "1" }]]);
    const adapter = createStandardAdapter({ ...given, client, snapshots });
    const snapshot = await adapter.get("1", {});
    calls.length = 0;
    for (const call of [
      () => adapter.delete("1", {}),
      () => adapter.create({} as never, {}),
      () => adapter.restore?.(snapshot, { type: "vm" } as never, {}),
    ]) {
      expect(await failureOf(Promise.resolve(call()))).toMatchObject({
        name: "UnsupportedOperationError",
        message: expect.stringMatching(/^(a \w+: )?Account "a" \(acme\) cannot (create|delete|restore) snapshots\.$/),
      });
    }
    expect(calls).toEqual([]);
  });

  it("refuses a listed snapshot without an id", async () => {
    const { client, snapshots } = describeApi([[{}]]);
    const snap = createSnap({ accounts: [createStandardAdapter({ ...given, client, snapshots })] });
    expect(await failureOf(snap.list().toArray())).toMatchObject({
      errors: [expect.objectContaining({ name: "UnexpectedResponseError", operation: "listAll" })],
    });
  });
});

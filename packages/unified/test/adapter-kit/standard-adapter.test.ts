import type { Listing, SnapshotDescription } from "@snap/runtime";
import { createSnap, SnapError } from "@snap/unified";
import { createStandardAdapter } from "@snap/unified/adapter";
import { describe, expect, it } from "vitest";
import { collect, failureOf } from "../support/cloud.ts";

interface Raw {
  readonly id?: string;
}

/** Creates the description of an API with these pages, and the log of its calls. */
function describeApi(pages: readonly (readonly Raw[])[], parts: Partial<SnapshotDescription<undefined, Raw>> = {}) {
  const calls: unknown[][] = [];
  const list = (_: undefined, input: unknown) => {
    async function* read() {
      for (const [index, items] of pages.entries()) {
        calls.push(["list", input, index]);
        const next = index + 1 < pages.length ? String(index + 1) : undefined;
        yield { items, next, data: items, response: Response.json(items) };
      }
    }
    return { pages: read } as unknown as Listing<Raw>;
  };
  const call = (name: string, response: unknown) => ({
    name,
    operation: async (_: undefined, input: unknown) => {
      calls.push([name, input]);
      return response;
    },
  });
  const snapshots: SnapshotDescription<undefined, Raw> = {
    environment: { token: "ACME_TOKEN", user: "ACME_USER" },
    list: { name: "listAll", operation: list },
    fields: { id: "/id" },
    ...parts,
  };
  return { calls, call, snapshots };
}

const given = {
  provider: "acme",
  account: "a",
  client: undefined,
  options: { user: "me", token: undefined },
  capabilities: { create: {}, restore: {} },
} as const;

describe("createStandardAdapter", () => {
  it("names the variables of the options that are absent", () => {
    const { snapshots } = describeApi([]);
    const adapter = createStandardAdapter({ ...given, snapshots, environment: { project: "ACME_PROJECT" } });
    expect(adapter.environment).toEqual({ token: "ACME_TOKEN", project: "ACME_PROJECT" });
  });

  it("knows from the description what the provider cannot do", () => {
    const { snapshots, call } = describeApi([]);
    const { capabilities } = createStandardAdapter({ ...given, snapshots });
    expect(capabilities).toEqual({ create: {}, restore: {}, get: "listed", delete: false, state: false });
    const get = { ...call("getOne", {}), fields: { id: "/id", state: "ready" } };
    const whole = { ...snapshots, get, delete: call("removeOne", undefined) };
    expect(createStandardAdapter({ ...given, snapshots: whole }).capabilities).toEqual({ create: {}, restore: {} });
  });

  it("passes the parameters of the account and of the filter to the list", async () => {
    const { snapshots, calls } = describeApi([[{ id: "1" }], [{ id: "2" }]]);
    const toQuery = ({ name }: { name?: string }) => ({ label: name });
    const adapter = createStandardAdapter({ ...given, snapshots, parameters: { project: "p" }, toQuery });
    const pages = await collect(adapter.listPages({ query: { name: "n" } }));
    expect(pages.map((page) => [page.map(({ ref }) => ref), page.next])).toEqual([
      [["a/1"], "1"],
      [["a/2"], undefined],
    ]);
    expect(calls[0]).toEqual(["list", { project: "p", label: "n" }, 0]);
  });

  it("requires the parameters that the operations require, and refuses others", () => {
    const listAll = (_: undefined, __: { readonly project: string; readonly label?: string }) => ({}) as Listing<Raw>;
    const snapshots = { ...describeApi([]).snapshots, list: { name: "listAll", operation: listAll } };
    const create = [
      createStandardAdapter({ ...given, snapshots, parameters: { project: "p" }, toQuery: () => ({ label: "l" }) }),
      // @ts-expect-error: `project` is required
      createStandardAdapter({ ...given, snapshots }),
      // @ts-expect-error: `project` must be a string
      createStandardAdapter({ ...given, snapshots, parameters: { project: 1 } }),
      // @ts-expect-error: the list has no parameter `name`
      createStandardAdapter({ ...given, snapshots, parameters: { project: "p" }, toQuery: () => ({ name: "n" }) }),
    ];
    expect(create).toHaveLength(4);
  });

  it("gets and deletes with the parameter of each operation", async () => {
    const { call } = describeApi([]);
    const get = { ...call("getOne", { item: { key: "1" } }), id: "snapshot_id", item: "/item", fields: { id: "/key" } };
    const { snapshots } = describeApi([], { get, delete: { ...call("removeOne", undefined), id: "key" } });
    const adapter = createStandardAdapter({ ...given, snapshots, toParameter: (id) => `p:${id}` });
    expect(await adapter.get("1", {})).toMatchObject({ ref: "a/1", raw: { key: "1" } });
    expect(await failureOf(adapter.get("2", {}))).toMatchObject({ name: "OtherSnapshotError", operation: "getOne" });
    expect(await adapter.delete("1", {})).toBeUndefined();
  });

  it("reports a snapshot as missing if the API returns an empty list for its id", async () => {
    const { call } = describeApi([]);
    const get = { ...call("getOne", { items: [] }), item: "/items/0" };
    const adapter = createStandardAdapter({ ...given, snapshots: describeApi([], { get }).snapshots });
    const missing = { name: "SnapshotNotFoundError", code: "NOT_FOUND", operation: "getOne" };
    expect(await failureOf(adapter.get("1", {}))).toMatchObject(missing);
  });

  it("deletes by another property of the snapshot, if the contract names one", async () => {
    const { call } = describeApi([]);
    const get = { ...call("getOne", { id: "1", template: "t/1" }), id: "snapshot_id" };
    const { snapshots } = describeApi([], { get });
    const remove = call("removeTemplate", undefined);
    const sent: unknown[] = [];
    const operation = async (_: undefined, input: unknown) => sent.push(input);
    const described = { ...snapshots, delete: { ...remove, operation, id: "template_id", at: "/template" } };
    await createStandardAdapter({ ...given, snapshots: described }).delete("1", {});
    expect(sent).toEqual([{ template_id: "t/1" }]);
  });

  it("renames and protects with the value at its place in the input", async () => {
    const { call, calls, snapshots } = describeApi([[{ id: "1" }]]);
    const described = {
      ...snapshots,
      rename: { ...call("update", undefined), id: "key", at: "/snapshot/na~1me" },
      protect: { ...call("protect", undefined), id: "key", at: "/on" },
    };
    const adapter = createStandardAdapter({ ...given, snapshots: described, parameters: { project: "p" } });
    expect(adapter.capabilities).toMatchObject({ rename: true, protect: true });
    await adapter.rename?.("1", "n", {});
    await adapter.protect?.("1", false, {});
    expect(calls).toEqual([
      ["update", { project: "p", key: "1", snapshot: { "na/me": "n" } }],
      ["protect", { project: "p", key: "1", on: false }],
    ]);
    const plain = createStandardAdapter({ ...given, snapshots });
    expect(plain.capabilities).not.toHaveProperty("rename");
    expect(await failureOf(Promise.resolve(plain.rename?.("1", "n", {})))).toMatchObject({ code: "UNIMPLEMENTED" });
  });

  it("finds a snapshot in the list if the API cannot return one, and requests no page after it", async () => {
    const { snapshots, calls } = describeApi([[{ id: "1" }], [{ id: "2" }], [{ id: "3" }]]);
    const adapter = createStandardAdapter({ ...given, snapshots });
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

  it("refuses what the API does not have", async () => {
    const { snapshots, calls } = describeApi([[{ id: "1" }]]);
    const adapter = createStandardAdapter({ ...given, snapshots });
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
    const { snapshots } = describeApi([[{}]]);
    const snap = createSnap({ accounts: [createStandardAdapter({ ...given, snapshots })] });
    expect(await failureOf(snap.list().toArray())).toMatchObject({
      errors: [expect.objectContaining({ name: "UnexpectedResponseError", operation: "listAll" })],
    });
  });
});

import type { SnapshotDescription } from "@snap/runtime";
import { createCompositeAdapter } from "@snap/unified/adapter";
import { describe, expect, it } from "vitest";
import { collect, failureOf } from "../support/cloud.ts";
import { Api, type Client, connectOptions, type Raw, refsOf } from "../support/composite-api.ts";

describe("an adapter with several collections", () => {
  const account = () => new Api({ "": { Images: [["1"], ["2"]], Disks: [["3"]] } });
  const connectAll = (api: Api, parts: Partial<SnapshotDescription<Client, Raw>> = {}) => {
    return createCompositeAdapter(connectOptions(api, [api.describe("Images"), api.describe("Disks", parts)]));
  };

  it("lists all collections, and finds an id in its collection", async () => {
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

  it("loads its code again after a failure, as in a browser that was offline", async () => {
    const api = account();
    const options = connectOptions(api, [api.describe("Images"), api.describe("Disks")]);
    let isOnline = false;
    const actions = async () => {
      if (!isOnline) throw new Error("offline");
      return options.actions();
    };
    const adapter = createCompositeAdapter({ ...options, actions });
    expect(await failureOf(adapter.get("3", {}))).toMatchObject({ message: "offline" });
    isOnline = true;
    expect(await adapter.get("3", {})).toMatchObject({ ref: "a/3" });
  });

  it("does not ask another collection after a failure other than NOT_FOUND", async () => {
    const api = account();
    api.failures[""] = { status: 403 };
    expect(await failureOf(connectAll(api).delete("3", {}))).toMatchObject({ status: 403 });
    expect(api.calls).toEqual(["delete /Images/3"]);
  });

  it("renames a snapshot in its collection, if the collection supports renaming", async () => {
    const api = account();
    const path = "/Disks/{snapshot}";
    const rename = { name: "renameDisks", method: "GET", path, id: "snapshot", at: "/name" };
    const adapter = connectAll(api, { rename });
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

  it("states what it can do before it has loaded its collections", () => {
    const whole = connectOptions(account(), [], { get: "listed", rename: true });
    const { capabilities, environment } = createCompositeAdapter(whole);
    expect(capabilities).toMatchObject({ create: { vm: "at-once" }, get: "listed", rename: true });
    expect(environment).toEqual({ token: "ACME_TOKEN" });
  });

  it("passes the parameters of a collection to its operations", async () => {
    const api = account();
    const zoned = {
      ...api.describe("Disks"),
      list: { name: "listDisks", path: "/{zone}" },
      parameters: { zone: "Disks" },
    };
    const sent: unknown[] = [];
    const client = {
      ...api.connect(),
      paginate: (path: string, init: { readonly params: object }) => {
        sent.push(init.params);
        return api.connect().paginate(path, init);
      },
    };
    await collect(createCompositeAdapter({ ...connectOptions(api, [zoned]), client }).listPages({})).catch(() => []);
    expect(sent).toEqual([{ path: { zone: "Disks" } }]);
  });
});

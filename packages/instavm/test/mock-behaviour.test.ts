import { createInstaVMClient, unwrap } from "@snap/instavm";
import { clientOptions, createMockCloud } from "@snap/instavm/msw";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";

const VM = "vm_5d20c7";

function create() {
  const cloud = createMockCloud({ onViolation: "ignore" });
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const client = createInstaVMClient({ ...clientOptions, fetch, retry: false });
  const get = (snapshot_id: string) => client.GET("/v1/snapshots/{snapshot_id}", { params: { path: { snapshot_id } } });
  const capture = (vm_id: string, query: { wait?: boolean } = {}, name = "nightly") =>
    client.POST("/v1/vms/{vm_id}/snapshot", { params: { path: { vm_id }, query }, body: { name } });
  const clone = (vm_id: string, query: { wait?: boolean } = {}) =>
    client.POST("/v1/vms/{vm_id}/clone", { params: { path: { vm_id }, query }, body: { snapshot_name: "between" } });
  const boot = (snapshot_id?: string | null) =>
    client.POST("/v1/vms", { body: snapshot_id === undefined ? {} : { snapshot_id } });
  return { cloud, client, get, capture, clone, boot };
}

describe("the snapshot of an image", () => {
  const body = { oci_image: "ghcr.io/acme-robotics/tool:1" };

  it("is built, becomes ready, and no longer exists after its deletion", async () => {
    const { cloud, client, get } = create();
    const made = unwrap(await client.POST("/v1/snapshots", { body }));
    expect(made).toMatchObject({ ...body, status: "building", size_bytes: 0 });
    cloud.clock.advance(90_000);
    const ready = unwrap(await get(made.id));
    expect(ready).toEqual({
      ...made,
      status: "ready",
      size_bytes: expect.any(Number),
      updated_at: "2026-11-21T09:01:30.000000",
    });
    expect(ready.size_bytes).toBeGreaterThan(0);
    expect(unwrap(await client.GET("/v1/snapshots")).at(-1)).toEqual(ready);
    const params = { path: { snapshot_id: made.id } };
    expect((await client.DELETE("/v1/snapshots/{snapshot_id}", { params })).status).toBe(200);
    expect(await client.DELETE("/v1/snapshots/{snapshot_id}", { params })).toMatchObject({
      status: 404,
      error: { detail: "Not found" },
    });
    expect((await get(made.id)).status).toBe(404);
    expect(unwrap(await client.GET("/v1/snapshots")).map(({ id }) => id)).not.toContain(made.id);
  });

  it("has the documented size and no name if the request omits them", async () => {
    const made = unwrap(await create().client.POST("/v1/snapshots", { body }));
    expect(made).toMatchObject({ name: null, vcpu_count: 2, memory_mb: 512, type: "user" });
  });

  it("ends in the state failed, with the reason, if its build fails", async () => {
    const { cloud, client, get } = create();
    cloud.faults.add({ operation: "createSnapshot", with: "failed" });
    const { id } = unwrap(await client.POST("/v1/snapshots", { body }));
    cloud.clock.advance(90_000);
    expect(unwrap(await get(id))).toMatchObject({ status: "failed", last_error: "The build failed.", size_bytes: 0 });
  });

  it("has times without a zone", async () => {
    const { created_at, updated_at } = unwrap(await create().client.POST("/v1/snapshots", { body }));
    for (const time of [created_at, updated_at]) expect(time).toBe("2026-11-21T09:00:00.000000");
  });
});

describe("the snapshot of a VM", () => {
  it.each([{}, { wait: true }])("is ready immediately with %j", async (query) => {
    const { capture, get } = create();
    const { snapshot_id, status } = unwrap(await capture(VM, query));
    expect(status).toBe("ready");
    expect(unwrap(await get(snapshot_id))).toMatchObject({ name: "nightly", source_vm_id: VM, snapshot_type: "vm" });
  });

  it("is built in the background if the call does not wait", async () => {
    const { cloud, capture, get } = create();
    const { snapshot_id, status } = unwrap(await capture(VM, { wait: false }));
    expect(status).toBe("building");
    cloud.clock.advance(90_000);
    expect(unwrap(await get(snapshot_id)).status).toBe("ready");
  });

  it("may fail while the call waits", async () => {
    const { cloud, capture } = create();
    cloud.faults.add({ operation: "createVmSnapshot", with: "failed" });
    expect(unwrap(await capture(VM)).status).toBe("failed");
  });

  it("is not found for a missing VM", async () => {
    const { capture, clone } = create();
    expect((await capture("vm_none")).status).toBe(404);
    expect((await clone("vm_none")).status).toBe(404);
  });
});

describe("a VM", () => {
  it("is cloned through a snapshot, which is ready if the call waits for it", async () => {
    const { clone, get } = create();
    for (const [query, status] of [
      [{}, "ready"],
      [{ wait: false }, "building"],
    ] as const) {
      const { snapshot_id } = unwrap(await clone(VM, query));
      expect(unwrap(await get(snapshot_id ?? ""))).toMatchObject({ name: "between", source_vm_id: VM, status });
    }
  });

  it("has unique ids, and can be captured and cloned again", async () => {
    const { boot, capture, clone } = create();
    const vms = [unwrap(await boot()), unwrap(await boot(null)), unwrap(await clone(VM)), unwrap(await clone(VM))];
    expect(new Set(vms.map(({ vm_id }) => vm_id)).size).toBe(4);
    expect(new Set(vms.map(({ session_id }) => session_id)).size).toBe(4);
    for (const { vm_id } of vms) expect((await capture(vm_id ?? "")).status).toBe(200);
    expect((await clone(vms[0]?.vm_id ?? "")).status).toBe(200);
  });

  it("boots only from a snapshot that is ready", async () => {
    const { cloud, boot, capture } = create();
    expect(unwrap(await boot("snap_a1f39c")).status).toBe("running");
    expect(await boot("snap_none")).toMatchObject({ status: 404, error: { detail: "Not found" } });
    const { snapshot_id } = unwrap(await capture(VM, { wait: false }));
    for (const id of [snapshot_id, "snap_c90d11"]) {
      expect(await boot(id)).toMatchObject({ status: 422, error: { detail: "The snapshot is not ready." } });
    }
    cloud.clock.advance(90_000);
    expect((await boot(snapshot_id)).status).toBe(200);
  });
});

describe("a list", () => {
  it("has only snapshots of the requested type", async () => {
    const { client } = create();
    const types = async (query: { type?: "system" | "user" }) =>
      unwrap(await client.GET("/v1/snapshots", { params: { query } })).map(({ type }) => type);
    expect(await types({})).toEqual(["system", "user", "user", "user"]);
    expect(await types({ type: "system" })).toEqual(["system"]);
    expect(await types({ type: "user" })).toEqual(["user", "user", "user"]);
  });

  it("refuses an unknown type, and names the parameter", async () => {
    const query = { type: "other" as "user" };
    const { status, error } = await create().client.GET("/v1/snapshots", { params: { query } });
    const msg = expect.stringContaining('does not match any of ["user","system"]');
    expect([status, error]).toEqual([422, { detail: [{ loc: ["query", "type"], msg, type: "value_error" }] }]);
  });
});

describe("a body that breaks the contract", () => {
  it.each([
    [{}, ["body", "oci_image"], "missing"],
    [{ oci_image: "a", name: 5 }, ["body", "name"], "value_error"],
    [undefined, ["body"], "missing"],
  ])("is refused with the place of the violation: %j", async (body, loc, type) => {
    const { status, error } = await create().client.POST("/v1/snapshots", { body: body as { oci_image: string } });
    expect([status, error]).toEqual([422, { detail: [{ loc, msg: expect.any(String), type }] }]);
  });
});

describe("a fault", () => {
  it("is refused when it is added, if no operation documents its status", () => {
    const { faults } = createMockCloud();
    expect(() => faults.add({ with: 503 })).toThrow(
      /"with":503\} cannot happen: `with` must be a status that \w+ documents, got 503\. Choose 200/,
    );
  });
});

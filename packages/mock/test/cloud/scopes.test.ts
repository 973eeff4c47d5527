import { createMockCloud, type MockCloudOptions } from "@snap/mock";
import { listOperation } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { NIMBUS } from "../support/nimbus.ts";

type Named = { id: string; name: string };
type Kept = { projects: { id: string }; snapshots: Named; disks: { id: string } };

const LIST = "/projects/{project}/snapshots";
const CLIENT = {
  provider: "Nimbus",
  baseUrl: NIMBUS.baseUrl,
  credentials: {},
  security: [],
  paginations: { [LIST]: { style: "none", items: "/snapshots" } },
  scopes: {
    zone: { environment: "NIMBUS_ZONE", variable: "zone", default: "west-1" },
    project: { environment: "NIMBUS_PROJECT", path: ["project"] },
  },
} as const;
const listSnapshots = listOperation<(client: object, input: object) => AsyncIterable<unknown>>(LIST);

function create(options: MockCloudOptions<Kept> = {}) {
  const cloud = createMockCloud<Kept>(NIMBUS, {}, options);
  const send = async (target: string, body?: object) => {
    const [method = "", path = ""] = target.split(" ");
    const url = path.startsWith("/") ? `https://api-west-1.nimbus.example/v2${path}` : path;
    const init = body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    return getResponse(cloud.handlers, new Request(url, { method, ...init }));
  };
  const list = async (path: string) => {
    const response = await send(`GET ${path}`);
    const body: { snapshots: Named[] } = await response?.json();
    return response?.ok ? body.snapshots.map(({ name }) => name) : response?.status;
  };
  return { cloud, send, list };
}

describe("the scopes of a mock cloud", () => {
  it("keep the objects of each project apart, and the initial ones in the documented project", async () => {
    const { cloud, send, list } = create();
    expect([await list("/projects/sun/snapshots"), await list("/projects/sea/snapshots")]).toEqual([["nightly"], []]);
    const created = await send("POST /projects/sea/snapshots", { name: "weekly" });
    const [{ id = "" } = {}] = [...cloud.store.snapshots].filter(({ name }) => name === "weekly");
    expect(created?.status).toBe(201);
    expect([await list("/projects/sun/snapshots"), await list("/projects/sea/snapshots")]).toEqual([
      ["nightly"],
      ["weekly"],
    ]);
    expect((await send(`GET /projects/sun/snapshots/${id}`))?.status).toBe(404);
    expect((await send(`GET /projects/sea/snapshots/${id}`))?.status).toBe(200);
    expect((await send(`DELETE /projects/sun/snapshots/${id}`))?.status).toBe(404);
    expect((await send(`DELETE /projects/sea/snapshots/${id}`))?.status).toBe(204);
    expect(cloud.store.snapshots.size).toBe(1);
  });

  it("respond to an unknown project with the documented 404, until it is added", async () => {
    const { cloud, send, list } = create();
    expect(await list("/projects/moon/snapshots")).toBe(404);
    expect((await send("POST /projects/moon/snapshots", { name: "a" }))?.status).toBe(404);
    cloud.store.projects.make({ id: "moon" });
    expect(await list("/projects/moon/snapshots")).toEqual([]);
    const [sea] = [...cloud.store.projects].filter(({ id }) => id === "sea");
    if (sea) cloud.store.projects.delete(sea);
    expect(await list("/projects/sea/snapshots")).toBe(404);
  });

  it("serve each documented server with its own objects, and no other server", async () => {
    const { cloud, send, list } = create();
    const east = "https://api-east-1.nimbus.example/v2/projects/sun/snapshots";
    expect(await list(east)).toEqual([]);
    cloud.store.snapshots.make({ name: "east" }, { zone: "east-1" });
    expect([await list(east), await list("/projects/sun/snapshots")]).toEqual([["east"], ["nightly"]]);
    expect(await send("GET https://api-north-1.nimbus.example/v2/projects")).toBeUndefined();
  });

  it("can be added by a test", async () => {
    const { cloud, list, send } = create({ scopes: { org: ["o7", "o8"], zone: ["west-1", "north-1"] } });
    cloud.store.snapshots.fill(3, { name: "filled" }, { project: "sea" });
    cloud.store.snapshots.add({ id: "own", name: "own" }, { project: "sea" });
    expect(await list("/projects/sea/snapshots")).toEqual(["filled", "filled", "filled", "own"]);
    const statusOf = async (target: string) => (await send(target))?.status;
    expect(await statusOf("GET https://api-north-1.nimbus.example/v2/projects")).toBe(200);
    expect(await statusOf("GET /disks?org=o1")).toBe(404);
    const disks = await Promise.all(["o7", "o8"].map(async (org) => (await send(`GET /disks?org=${org}`))?.json()));
    expect(disks).toEqual([[{ id: "disk-1" }], []]);
    expect(await (await send("GET /disks"))?.json()).toEqual([{ id: "disk-1" }]);
  });

  it("are read by a client whose options select them", async () => {
    const { cloud } = create();
    cloud.store.snapshots.make({ name: "weekly" }, { project: "sea", zone: "east-1" });
    const client = (options: object) =>
      createScopedClient(CLIENT, {
        ...options,
        fetch: async (request) => (await getResponse(cloud.handlers, request)) ?? Response.error(),
      });
    const list = async (options: object, input = {}) => {
      const names: unknown[] = [];
      for await (const item of listSnapshots(client(options), input)) names.push(Object(item).name);
      return names;
    };
    expect(await list({ project: "sun" })).toEqual(["nightly"]);
    expect(await list({ project: "sea", zone: "east-1" })).toEqual(["weekly"]);
    expect(await list({ project: "sun", zone: "east-1" }, { project: "sea" })).toEqual(["weekly"]);
    await expect(list({ project: "moon" })).rejects.toMatchObject({ name: "ApiError", status: 404 });
  });

  it("use the first zone at another base URL, which has no variables", async () => {
    const { list } = create({ baseUrl: "http://127.0.0.1:4010" });
    expect(await list("http://127.0.0.1:4010/projects/sun/snapshots")).toEqual(["nightly"]);
  });

  it("are refused if they are unknown or come from a collection", () => {
    const options = "Options: zone, org, project.";
    expect(() => create({ scopes: { region: ["a"] } })).toThrow(
      `createMockCloud: \`scopes\` must have options of the client as keys, got "region". ${options}`,
    );
    expect(() => create({ scopes: { org: [] } })).toThrow("`scopes.org` must be an array with at least one value");
    expect(() => create({ scopes: { project: ["a"] } })).toThrow(
      '`scopes.project` cannot be set: add the values to the collection "projects".',
    );
    expect(() => create().cloud.store.snapshots.make({}, { region: "a" })).toThrow('Unknown scope "region".');
  });
});

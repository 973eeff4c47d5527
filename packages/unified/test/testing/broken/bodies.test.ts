import { describe, expect, it } from "vitest";
import { createAll } from "../../support/all-accounts.ts";
import { failureOf } from "../../support/cloud.ts";

const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;
const DROPLET = { type: "vm", id: "200776916" } as const;
const VM = { type: "vm", id: "vm_5d20c7" } as const;
const FIREWORKS = "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7";

type Snap = ReturnType<typeof createAll>["snap"];

/** Creates all accounts at providers that respond to matching requests with this body. */
const answering = (method: string, path: RegExp, body: unknown, passes = true) =>
  createAll({
    async intercept(request, pass) {
      if (request.method !== method || !path.test(new URL(request.url).pathname)) return pass();
      if (passes) await pass();
      return Response.json(body);
    },
  });

describe("a response to a POST that breaks the contract", () => {
  const calls: [string, (snap: Snap) => Promise<unknown>][] = [
    ["createVmSnapshot", (snap) => snap.create({ account: "vm", from: VM })],
    ["createDropletAction", (snap) => snap.create({ account: "do", from: DROPLET, name: "n" }, { timeout: 50 })],
    ["createVolumeSnapshot", (snap) => snap.create({ account: "do", from: VOLUME, name: "n" })],
    ["createSnapshot", (snap) => snap.create({ account: "fw" })],
    ["createDropletAction", (snap) => snap.restore({ account: "do", id: "6372321", into: DROPLET })],
    ["createVm", (snap) => snap.restore({ account: "vm", id: "snap_a1f39c", into: { type: "vm" } })],
    [
      "createVolume",
      (snap) =>
        snap.restore({
          account: "do",
          id: "fbe805e8-866b-11e6-96bf-000f53315a41",
          into: { type: "volume", name: "n" },
        }),
    ],
  ];

  it.each(
    [null, {}, [], "text", { action: null, volume: null, snapshot: null }].flatMap((body) =>
      calls.map(([operation, call]) => [operation, body, call] as const),
    ),
  )("is reported as an invalid response: %s %j", async (operation, body, call) => {
    const { clouds, snap } = answering("POST", /./, body, false);
    expect(await failureOf(call(snap))).toMatchObject({
      name: body === null ? "UnreadableResponseError" : "UnexpectedResponseError",
      account: expect.any(String),
      operation,
    });
    expect([...clouds.do.requests].some(({ url }) => url.includes("actions/0"))).toBe(false);
  });
});

describe("a get", () => {
  it.each([
    ["do/6", { snapshot: { id: "5" } }],
    ["vm/6", { id: "5", status: "ready" }],
    [`fw/${FIREWORKS}`, { name: `${FIREWORKS}7` }],
  ])("rejects a snapshot other than the requested one: %s", async (ref, body) => {
    const { snap } = answering("GET", /\/\w+$/, body);
    const failure = await failureOf(snap.get(ref));
    expect(failure).toMatchObject({ name: "OtherSnapshotError", account: ref.slice(0, 2), operation: "getSnapshot" });
  });

  it.each(["abc", "1e3", -1, true, {}, 1e300])("has no size if the provider reports %j", async (size) => {
    const { snap } = answering("GET", /\/6$/, { snapshot: { id: "6", size_gigabytes: size } });
    expect(await snap.get("do/6")).toMatchObject({ sizeBytes: null, sizeBasis: null, inferred: ["state"] });
    const own = answering("GET", /\/6$/, { id: "6", status: "ready", size_bytes: size }).snap;
    expect(await own.get("vm/6")).toMatchObject({ sizeBytes: null, sizeBasis: null });
  });
});

describe("a restoration of a volume", () => {
  it.each([null, []])("requires a region if the snapshot has none: %j", async (regions) => {
    const raw = { id: "6", resource_type: "volume", resource_id: "v", min_disk_size: 1, regions };
    const { clouds, snap } = answering("GET", /\/6$/, { snapshot: raw });
    const failure = await failureOf(snap.restore({ account: "do", id: "6", into: { type: "volume", name: "n" } }));
    expect(failure).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("do/6 has no region. Pass `into.region`."),
    });
    expect(clouds.do.requests.some(({ method }) => method === "POST")).toBe(false);
  });
});

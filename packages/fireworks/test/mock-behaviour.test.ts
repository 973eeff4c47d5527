import { createFireworksClient, unwrap } from "@snap/fireworks";
import { clientOptions, createMockCloud } from "@snap/fireworks/msw";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";

const LIST = "/v1/accounts/{account_id}/snapshots";
const ONE = "/v1/accounts/{account_id}/snapshots/{snapshot_id}";

function create(account_id = "acme-robotics") {
  const cloud = createMockCloud({ onViolation: "ignore" });
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const client = createFireworksClient({ ...clientOptions, fetch, retry: false });
  const one = (snapshot_id: string, account = account_id) => ({ path: { account_id: account, snapshot_id } });
  const list = (query: object = {}, account = account_id) =>
    client.GET(LIST, { params: { path: { account_id: account }, query } });
  return {
    cloud,
    list,
    get: (id: string, query = {}, account?: string) => client.GET(ONE, { params: { ...one(id, account), query } }),
    remove: (id: string, account?: string) => client.DELETE(ONE, { params: one(id, account) }),
    make: (account = account_id) => client.POST(LIST, { params: { path: { account_id: account } }, body: {} }),
    // The environment and the last segment of each name.
    names: async (query: object = {}, account?: string) =>
      (unwrap(await list(query, account)).snapshots ?? []).map(({ name = "" }) => name.split("/").slice(-3).join("/")),
  };
}

const idOf = (name = "") => name.split("/").at(-1) ?? "";

describe("a snapshot", () => {
  it("is created, becomes ready, and no longer exists after its deletion", async () => {
    const { cloud, make, get, list, remove } = create();
    const made = unwrap(await make());
    expect(made).toMatchObject({ state: "CREATING", status: { code: "OK" }, createTime: "2026-11-21T09:00:00Z" });
    expect(made).not.toHaveProperty("imageRef");
    const id = idOf(made.name);
    cloud.clock.advance(240_000);
    const ready = unwrap(await get(id));
    expect(ready).toMatchObject({ ...made, state: "READY", updateTime: "2026-11-21T09:04:00Z" });
    expect(ready.imageRef).toMatch(/\/vision:8$/);
    expect(unwrap(await list()).snapshots?.at(-1)).toEqual(ready);
    expect(unwrap(await remove(id))).toEqual({});
    expect(await remove(id)).toMatchObject({ status: 404, error: { code: 5 } });
    expect((await get(id)).status).toBe(404);
    expect(unwrap(await list()).snapshots?.map(({ name }) => name)).not.toContain(made.name);
  });

  it("ends in the state FAILED, with the code of the failure", async () => {
    const { cloud, make, get } = create();
    cloud.faults.add({ operation: "createSnapshot", with: "failed" });
    const { name } = unwrap(await make());
    cloud.clock.advance(240_000);
    expect(unwrap(await get(idOf(name)))).toMatchObject({ state: "FAILED", status: { code: "INTERNAL" } });
  });

  it("is the older of two snapshots if their names have the same last segment", async () => {
    const { get, remove } = create();
    expect(unwrap(await get("3")).name).toContain("/vision/");
    await remove("3");
    expect(unwrap(await get("3")).name).toContain("/speech/");
  });

  it("is visible only to its own account", async () => {
    const { make, get, remove, names } = create();
    expect(await names({}, "other")).toEqual([]);
    expect((await get("7", {}, "other")).status).toBe(404);
    expect((await remove("7", "other")).status).toBe(404);
    const { name = "" } = unwrap(await make("other"));
    expect(name).toMatch(/^accounts\/other\//);
    expect(await names({}, "other")).toHaveLength(1);
    expect((await get(idOf(name))).status).toBe(404);
    expect((await get(idOf(name), {}, "other")).status).toBe(200);
  });

  it("is found by its own account even if an older snapshot of another account has the same last segment", async () => {
    const { cloud, get } = create();
    const name = "accounts/other/clusters/a/environments/b/snapshots/7";
    cloud.store.snapshots.make({ name });
    expect(unwrap(await get("7", {}, "other")).name).toBe(name);
    expect(unwrap(await get("7")).name).toContain("acme-robotics");
  });
});

describe("filter", () => {
  it.each([
    ['state = "READY"', ["vision/snapshots/3", "vision/snapshots/7"]],
    ["state=READY", ["vision/snapshots/3", "vision/snapshots/7"]],
    ["state = 'FAILED'", ["speech/snapshots/2"]],
    ["state != READY AND state != FAILED", ["speech/snapshots/3"]],
    ['create_time > "2026-10-01T00:00:00Z" AND create_time < "2026-11-01T00:00:00+00:00"', ["vision/snapshots/7"]],
    ['createTime >= "2026-11-20T21:05:00Z"', ["speech/snapshots/3"]],
    ['createTime <= "2026-09-14T17:40:11Z"', ["vision/snapshots/3"]],
    ["status.code = RESOURCE_EXHAUSTED", ["speech/snapshots/2"]],
    ['status.message : "disk exceeds" AND state = FAILED', ["speech/snapshots/2"]],
    ["name:speech AND state=CREATING", ["speech/snapshots/3"]],
    ["image_ref : *", ["vision/snapshots/3", "vision/snapshots/7"]],
    ['name : " AND "', []],
    ['name : "a \\" AND b"', []],
    ["", ["vision/snapshots/3", "vision/snapshots/7", "speech/snapshots/2", "speech/snapshots/3"]],
  ])("keeps the snapshots that match %s", async (filter, wanted) => {
    const { names, list } = create();
    expect(await names({ filter })).toEqual(wanted);
    expect(unwrap(await list({ filter })).totalSize ?? 0).toBe(wanted.length);
  });

  it.each([
    "state = READY OR state = FAILED",
    "NOT state = READY",
    "-state = READY",
    "(state = READY)",
    "state = READY state = FAILED",
    "state = READY and name = a",
    "state = READY AND",
    "AND state = READY",
    "READY",
    "state =",
    'state = "READY',
    "name = *vision*",
    "size > 3",
    "has(state)",
  ])("refuses %s, and reports the reason", async (filter) => {
    const { status, error } = await create().list({ filter });
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: 3, message: expect.stringMatching(/^filter: .*\.$/) });
  });
});

describe("orderBy", () => {
  it.each([
    ["create_time", "vision/3 vision/7 speech/2 speech/3"],
    ["create_time desc", "speech/3 speech/2 vision/7 vision/3"],
    ["createTime asc", "vision/3 vision/7 speech/2 speech/3"],
    ["state desc, create_time desc", "vision/7 vision/3 speech/2 speech/3"],
    ["status.code desc,name", "speech/2 vision/3 vision/7 speech/3"],
  ])("sorts by %s", async (orderBy, wanted) => {
    const given = (await create().names({ orderBy })).map((name) => name.replace("/snapshots", ""));
    expect(given.join(" ")).toBe(wanted);
  });

  it.each(["size", "name up", "name desc desc", "name,,state"])(
    "refuses %s, and reports the reason",
    async (orderBy) => {
      const { status, error } = await create().list({ orderBy });
      expect([status, error]).toMatchObject([400, { message: expect.stringMatching(/^orderBy: /) }]);
    },
  );
});

describe("a time", () => {
  // As strings, these times sort differently.
  const UTC = ["2026-10-02T08:15:29Z", "2026-10-02T08:15:29.999Z", "2026-10-02T08:15:30.25Z", "2026-10-02T08:15:31Z"];
  const TIMES = [...UTC.slice(0, 2), "2026-10-02T10:15:30+02:00", ...UTC.slice(2)];
  const createWithTimes = () => {
    const { cloud, list } = create();
    const { snapshots } = cloud.store;
    for (const snapshot of snapshots) snapshots.delete(snapshot);
    for (const createTime of TIMES.toReversed()) snapshots.make({ createTime });
    return async (query: object) => (unwrap(await list(query)).snapshots ?? []).map(({ createTime }) => createTime);
  };

  it.each(TIMES.map((time, place) => [time, place] as const))("is compared with %s by value", async (time, place) => {
    const list = createWithTimes();
    const listed = (operator: string) => list({ orderBy: "create_time", filter: `create_time ${operator} "${time}"` });
    expect(await listed("<")).toEqual(TIMES.slice(0, place));
    expect(await listed("=")).toEqual([time]);
    expect(await listed(">")).toEqual(TIMES.slice(place + 1));
  });

  it("determines the order of a list, also after it has changed", async () => {
    const { cloud, names } = create();
    const [first, ...others] = await names({ orderBy: "create_time" });
    const oldest = cloud.store.snapshots.where({ createTime: "2026-09-14T17:40:11Z" })[0];
    if (oldest) cloud.store.snapshots.update(oldest, { createTime: "2030-01-01T00:00:00Z" });
    expect(await names({ orderBy: "create_time" })).toEqual([...others, first]);
  });
});

describe("readMask", () => {
  it.each([
    ["name,state", { name: "vision", state: "READY" }],
    ["status.code", { status: { code: "OK" } }],
    ["status.code,status.message", { status: { code: "OK", message: "" } }],
    ["status,status.code", { status: { code: "OK", message: "" } }],
    ["create_time", { createTime: "2026-10-02T08:15:30Z" }],
  ])("returns only %s", async (readMask, wanted) => {
    const { get, list } = create();
    const got = unwrap(await get("7", { readMask }));
    const listed = unwrap(await list({ readMask, filter: "name:vision", orderBy: "name desc" })).snapshots?.[0];
    expect(listed).toEqual(got);
    expect({ ...got, ...(got.name !== undefined && { name: "vision" }) }).toEqual(wanted);
  });

  it.each(["", "*", "name,*"])("returns all fields for %j", async (readMask) => {
    const { cloud, get } = create();
    expect(unwrap(await get("7", { readMask }))).toEqual(cloud.store.snapshots.get("7"));
  });

  it("refuses an unknown field, and reports it", async () => {
    const { get, list } = create();
    for (const { status, error } of [await get("7", { readMask: "size" }), await list({ readMask: "size" })]) {
      expect([status, error]).toMatchObject([400, { message: 'readMask: unknown field "size" of a snapshot.' }]);
    }
  });
});

describe("a page", () => {
  it("is an empty object if the list is empty, as documented", async () => {
    expect(unwrap(await create().list({}, "nobody"))).toEqual({});
  });

  it.each([
    [500, 200],
    [0, 50],
    [undefined, 50],
    [7, 7],
  ])("with the size %s has %i snapshots", async (pageSize, wanted) => {
    const { cloud, list } = create();
    cloud.store.snapshots.fill(300);
    const { snapshots, nextPageToken, totalSize } = unwrap(await list(pageSize === undefined ? {} : { pageSize }));
    expect([snapshots?.length, totalSize]).toEqual([wanted, 304]);
    expect(nextPageToken).toEqual(expect.any(String));
  });

  it("is returned for a token only with the same parameters", async () => {
    const { list } = create();
    const query = { pageSize: 1, filter: "state = READY" };
    const { nextPageToken: pageToken } = unwrap(await list(query));
    const last = unwrap(await list({ ...query, pageToken }));
    expect(last.snapshots).toHaveLength(1);
    expect(last).not.toHaveProperty("nextPageToken");
    const refused = [
      await list({ ...query, pageSize: 2, pageToken }),
      await list({ ...query, filter: "state = FAILED", pageToken }),
      await list({ pageToken }),
      await list({ ...query, pageToken }, "other"),
    ];
    for (const { status, error } of refused) {
      expect([status, error]).toMatchObject([400, { message: expect.stringMatching(/^Invalid `pageToken`: /) }]);
    }
  });

  it("lists snapshots in the order of their creation", async () => {
    const { cloud, names, make } = create();
    await make();
    cloud.clock.advance(1000);
    cloud.store.snapshots.fill(2);
    expect(await names()).toEqual(await names({ orderBy: "create_time" }));
  });
});

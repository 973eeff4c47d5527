import { handlers } from "@snap/digitalocean/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { answer, collect, createCloud, failureOf } from "../support/cloud.ts";

const API = "https://api.digitalocean.com/v2";
const DROPLET = { type: "vm", id: "200776916" } as const;
const VOLUME = { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" } as const;
const VOLUME_SNAPSHOT = { id: "s", name: "n", resource_type: "volume", resource_id: VOLUME.id, min_disk_size: 1 };

const cloud = createCloud(...handlers);
const createDigitalOcean = () =>
  createSnap({ accounts: [digitalocean({ token: "t", account: "do", fetch: cloud.fetch, retry: false })] });
const post = (path: string, body: unknown, status = 201) =>
  http.post(`${API}${path}`, () => HttpResponse.json(body as object, { status }));
const startAction = post("/droplets/:id/actions", { action: { id: 7, status: "in-progress" } });
const sent = () => cloud.requests.map(({ method, url }) => `${method} ${url.replace(API, "")}`);

describe("a listing at digitalocean", () => {
  it.each([
    ["vm", "&resource_type=droplet"],
    ["volume", "&resource_type=volume"],
    ["image", ""],
  ] as const)("requests only the snapshots of its source: %s", async (type, filter) => {
    cloud.use(answer(`${API}/snapshots`, { snapshots: [], meta: { total: 0 } }));
    await collect(createDigitalOcean().list({ source: { type } }));
    expect(sent()).toEqual([`GET /snapshots?per_page=200${filter}`]);
  });
});

describe("a snapshot of a droplet", () => {
  const web = { name: "web", resource_type: "droplet", resource_id: DROPLET.id };

  it("is looked for only among snapshots of droplets", async () => {
    const snapshots = [{ ...web, id: "9", created_at: "2026-11-21T09:00:00Z" }];
    cloud.use(
      startAction,
      answer(`${API}/actions/7`, { action: { id: 7, status: "completed", started_at: "2026-11-21T09:00:00Z" } }),
      answer(`${API}/snapshots`, { snapshots, meta: { total: 1 } }),
    );
    const { snapshot } = await createDigitalOcean().create({ account: "do", from: DROPLET, name: "web" });
    expect(snapshot.id).toBe("9");
    const [post, action, list] = sent();
    expect([post, action]).toEqual([`POST /droplets/${DROPLET.id}/actions`, "GET /actions/7"]);
    expect(list).toContain("resource_type=droplet");
  });

  it.each([undefined, "soon"])("is not guessed if the start time of the action is unknown: %s", async (started_at) => {
    const snapshots = [{ ...web, id: "9", created_at: "2026-11-21T09:00:00Z" }];
    cloud.use(
      startAction,
      answer(`${API}/actions/7`, { action: { id: 7, status: "completed", started_at } }),
      answer(`${API}/snapshots`, { snapshots, meta: { total: 1 } }),
    );
    const failure = await failureOf(createDigitalOcean().create({ account: "do", from: DROPLET, name: "web" }));
    expect(failure).toMatchObject({
      name: "UnexpectedResponseError",
      message: expect.stringContaining(`no matching snapshot of vm ${DROPLET.id} is listed; action 7 was started`),
      started: { type: "action", id: "7" },
    });
  });

  it.each([{}, { action: {} }])("fails if the response has no action: %j", async (body) => {
    cloud.use(post("/droplets/:id/actions", body), answer(`${API}/snapshots`, {}, 401));
    const failure = await failureOf(createDigitalOcean().create({ account: "do", from: DROPLET, name: "web" }));
    expect(failure).toMatchObject({
      name: "UnexpectedResponseError",
      message: expect.stringMatching(/no job.*whether the snapshot was created is unknown/),
      operation: "createDropletAction",
      retryable: false,
    });
    expect(sent()).toEqual([
      `POST /droplets/${DROPLET.id}/actions`,
      "GET /snapshots?per_page=200&resource_type=droplet",
    ]);
  });

  it("is awaited even if one response has no action", async () => {
    const answers = [{}, { action: { id: 7, status: "errored" } }];
    cloud.use(
      startAction,
      http.get(`${API}/actions/7`, () => HttpResponse.json(answers.shift() as object)),
    );
    const failure = await failureOf(createDigitalOcean().create({ account: "do", from: DROPLET }));
    expect(failure).toMatchObject({ name: "WaitFailedError" });
    expect(answers).toEqual([]);
  });
});

describe("an error of digitalocean", () => {
  it("names the operation of a creation and of a restoration", async () => {
    cloud.use(post("/volumes/:id/snapshots", {}, 404), post("/droplets/:id/actions", {}, 404));
    const snap = createDigitalOcean();
    const create = await failureOf(snap.create({ account: "do", from: VOLUME, name: "n" }));
    expect(create).toMatchObject({ code: "NOT_FOUND", operation: "createVolumeSnapshot", providerCode: undefined });
    cloud.use(answer(`${API}/snapshots/6372321`, { snapshot: { id: "6372321", resource_type: "droplet" } }));
    const restore = await failureOf(snap.restore({ account: "do", id: "6372321", into: DROPLET }));
    expect(restore).toMatchObject({ code: "NOT_FOUND", operation: "createDropletAction" });
  });
});

describe("a restored volume", () => {
  const restore = () => {
    const into = { type: "volume", name: "v" } as const;
    return failureOf(createDigitalOcean().restore({ account: "do", id: "s", into }));
  };

  it.each([{}, { volume: {} }])("fails without an id in the response: %j", async (body) => {
    const snapshot = { ...VOLUME_SNAPSHOT, regions: ["nyc3"] };
    cloud.use(answer(`${API}/snapshots/s`, { snapshot }), post("/volumes", body));
    expect(await restore()).toMatchObject({
      name: "UnexpectedResponseError",
      operation: "createVolume",
      retryable: false,
    });
  });

  it.each([{}, { regions: [] }])("needs a region if the snapshot has none: %j", async (regions) => {
    cloud.use(answer(`${API}/snapshots/s`, { snapshot: { ...VOLUME_SNAPSHOT, ...regions } }));
    expect(await restore()).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("`into.region`"),
    });
    expect(cloud.requests).toHaveLength(1);
  });
});

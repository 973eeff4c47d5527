import { createMockCloud, handlers, listSnapshotsHandler } from "@snap/fireworks/msw";
import { createSnap } from "@snap/unified";
import { fireworks } from "@snap/unified/fireworks";
import { getResponse, HttpResponse, http } from "msw";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { answer, collect, createCloud, failureOf } from "../support/cloud.ts";

const LIST = "https://api.fireworks.ai/v1/accounts/acme-robotics/snapshots";
const NAME = "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7";
const cloud = createCloud(...handlers);
const createFireworks = () =>
  createSnap({
    accounts: [fireworks({ apiKey: "k", accountId: "acme-robotics", account: "fw", fetch: cloud.fetch })],
  });

describe("fireworks", () => {
  it("maps a snapshot and keeps the provider's object", async () => {
    const raw = {
      name: NAME,
      createTime: "2026-10-02T08:15:30Z",
      updateTime: "2026-10-02T08:19:02Z",
      state: "READY",
      status: { code: "OK", message: "" },
      imageRef: "registry.acme-robotics.example/environments/vision:7",
    };
    expect(await createFireworks().get(`fw/${NAME}`)).toEqual({
      ref: `fw/${NAME}`,
      provider: "fireworks",
      account: "fw",
      id: NAME,
      name: null,
      state: "ready",
      kind: "environment",
      createdAt: new Date("2026-10-02T08:15:30Z"),
      updatedAt: new Date("2026-10-02T08:19:02Z"),
      expiresAt: null,
      sizeBytes: null,
      sizeBasis: null,
      sizes: [],
      minDiskBytes: null,
      source: { type: "environment", id: "accounts/acme-robotics/clusters/train-a/environments/vision" },
      image: "registry.acme-robotics.example/environments/vision:7",
      regions: null,
      tags: null,
      isPublic: null,
      isProtected: null,
      error: null,
      inferred: ["kind", "source"],
      raw,
    });
    expect(cloud.requests.map(({ url }) => url)).toEqual([`${LIST}/7`]);
    expect(cloud.requests[0]?.headers.get("authorization")).toBe("Bearer k");
  });

  it("distinguishes snapshots with the same last segment, and reports why one failed", async () => {
    const snapshots = await collect(createFireworks().list());
    expect(new Set(snapshots.map(({ ref }) => ref)).size).toBe(4);
    expect(snapshots.map(({ state }) => state)).toEqual(["ready", "ready", "creating", "failed"]);
    expect(snapshots[3]?.error).toBe("The environment's disk exceeds the image size limit.");
    expect(snapshots[2]?.image).toBeNull();
  });

  it("deletes only one snapshot of those with the same last segment if it is deleted twice at the same time", async () => {
    const { handlers } = createMockCloud();
    const fetch = async (request: Request) => (await getResponse(handlers, request)) ?? Response.error();
    const snap = createSnap({
      accounts: [fireworks({ apiKey: "k", accountId: "acme-robotics", account: "fw", fetch })],
    });
    const twin = NAME.replace(/\d+$/, "3");
    const results = await Promise.all([snap.delete(`fw/${twin}`), snap.delete(`fw/${twin}`)]);
    expect(results.map(({ existed }) => existed)).toEqual([true, false]);
    expect((await collect(snap.list())).map(({ id }) => id.split("/").slice(-3).join("/"))).toEqual([
      "vision/snapshots/7",
      "speech/snapshots/2",
      "speech/snapshots/3",
    ]);
  });

  it("refuses the snapshot of another environment with the same last segment", async () => {
    const other = NAME.replace("vision", "speech");
    const failure = await failureOf(createFireworks().get(`fw/${other}`));
    expect(failure).toMatchObject({ name: "OtherSnapshotError", message: expect.stringContaining(NAME) });
  });

  it.each([
    "7",
    "accounts/other/clusters/c/environments/e/snapshots/7",
    "accounts/acme-robotics/snapshots/",
    "accounts/acme-robotics/snapshots/7/files",
    "my/accounts/acme-robotics/snapshots/7",
  ])("refuses the id %s before any request, and shows the form of a full name", async (id) => {
    expect(await failureOf(createFireworks().get(`fw/${id}`))).toMatchObject({
      code: "INVALID_ARGUMENT",
      message: expect.stringContaining(`must be its full name, accounts/acme-robotics/…/snapshots/<id>, got "${id}".`),
    });
    expect(cloud.requests).toEqual([]);
  });

  it.each([[], {}])("refuses a response without a name, which cannot be identified: %j", async (body) => {
    cloud.use(answer(`${LIST}/7`, body));
    expect(await failureOf(createFireworks().delete(`fw/${NAME}`))).toMatchObject({
      name: "UnexpectedResponseError",
      message: expect.stringContaining("no snapshot with an id"),
    });
    expect(cloud.requests.map(({ method }) => method)).toEqual(["GET"]);
  });

  it("names the operation of a failed creation", async () => {
    cloud.use(http.post(LIST, () => HttpResponse.json({}, { status: 403 })));
    const failure = await failureOf(createFireworks().create({ account: "fw" }));
    expect(failure).toMatchObject({ code: "PERMISSION_DENIED", operation: "createSnapshot" });
  });

  it.each([
    ["DELETING", "deleting"],
    ["STATE_UNSPECIFIED", "unknown"],
    ["ARCHIVED", "unknown"],
    ["toString", "unknown"],
    [undefined, "unknown"],
  ])("reads the state %s as %s", async (state, expected) => {
    cloud.use(answer(`${LIST}/7`, { name: NAME, state }));
    expect(await createFireworks().get(`fw/${NAME}`)).toMatchObject({ state: expected, createdAt: null });
  });

  it.each(["accounts/acme-robotics/snapshots/9", `copies/of/${NAME}`])(
    "has no source if the name contains no environment: %s",
    async (name) => {
      cloud.use(answer(LIST, { snapshots: [{ name }] }));
      expect(await collect(createFireworks().list())).toMatchObject([{ source: null, inferred: ["kind"] }]);
    },
  );

  it("requests pages of the largest size, and follows the tokens", async () => {
    cloud.use(
      http.get(LIST, ({ request }) => {
        const second = new URL(request.url).searchParams.get("pageToken") === "t2";
        const snapshots = [{ name: `${NAME}${second ? 2 : 1}` }];
        return HttpResponse.json({ snapshots, nextPageToken: second ? "" : "t2" });
      }),
    );
    expect(await collect(createFireworks().list())).toHaveLength(2);
    expect(cloud.requests.map(({ url }) => url)).toEqual([`${LIST}?pageSize=200`, `${LIST}?pageSize=200&pageToken=t2`]);
  });

  it("throws an error if a token is returned twice", async () => {
    cloud.use(listSnapshotsHandler({ status: 200, example: "first-of-two-pages" }));
    const failure = await failureOf(collect(createFireworks().list()));
    expect(failure).toMatchObject({ message: expect.stringContaining("does not advance") });
    expect(cloud.requests).toHaveLength(2);
  });

  it("lists nothing if the response omits every field", async () => {
    cloud.use(listSnapshotsHandler({ status: 200, example: "empty" }));
    expect(await collect(createFireworks().list())).toEqual([]);
  });

  it("refuses a snapshot without a name", async () => {
    cloud.use(answer(LIST, { snapshots: [{}] }));
    const failure = await failureOf(collect(createFireworks().list()));
    expect(failure).toMatchObject({ message: expect.stringContaining("no snapshot with an id") });
  });

  it("reads the account id from the environment, or explains how to pass it", () => {
    vi.stubEnv("FIREWORKS_ACCOUNT_ID", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => fireworks({ apiKey: "k" })).toThrow(/accountId.*FIREWORKS_ACCOUNT_ID/);
    vi.stubEnv("FIREWORKS_ACCOUNT_ID", "acme-robotics");
    expect(fireworks({ apiKey: "k" }).account).toBe("fireworks");
  });
});

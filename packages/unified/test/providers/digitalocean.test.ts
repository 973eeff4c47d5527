import { getSnapshotHandler, handlers, listSnapshotsHandler } from "@snap/digitalocean/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { answer, collect, createCloud, failureOf } from "../support/cloud.ts";

const LIST = "https://api.digitalocean.com/v2/snapshots";
const cloud = createCloud(...handlers);
const createDigitalOcean = () =>
  createSnap({ accounts: [digitalocean({ token: "t", account: "do", fetch: cloud.fetch })] });

describe("digitalocean", () => {
  it("maps a droplet snapshot and keeps the provider's object", async () => {
    const snapshot = await createDigitalOcean().get("do/6372321");
    const raw = {
      id: "6372321",
      name: "web-01-before-upgrade",
      created_at: "2026-10-28T16:47:44Z",
      regions: ["nyc3", "sfo3"],
      resource_id: "200776916",
      resource_type: "droplet",
      min_disk_size: 25,
      size_gigabytes: 2.34,
      tags: ["web", "env:prod"],
    };
    expect(snapshot).toEqual({
      ref: "do/6372321",
      provider: "digitalocean",
      account: "do",
      id: "6372321",
      name: "web-01-before-upgrade",
      state: "ready",
      kind: "vm",
      createdAt: new Date("2026-10-28T16:47:44Z"),
      updatedAt: null,
      expiresAt: null,
      sizeBytes: 2_340_000_000,
      sizeBasis: "billed",
      sizes: [{ bytes: 2_340_000_000, basis: "billed" }],
      minDiskBytes: 25_000_000_000,
      source: { type: "vm", id: "200776916" },
      image: null,
      regions: ["nyc3", "sfo3"],
      tags: ["web", "env:prod"],
      isPublic: null,
      isProtected: null,
      error: null,
      inferred: ["minDiskBytes", "sizeBytes", "state"],
      raw,
    });
  });

  it("maps a volume snapshot, whose tags may be hidden", async () => {
    cloud.use(getSnapshotHandler({ status: 200, example: "volume" }));
    expect(await createDigitalOcean().get("do/fbe805e8-866b-11e6-96bf-000f53315a41")).toMatchObject({
      kind: "volume",
      source: { type: "volume", id: "89bcc42f-85cf-11e6-a004-000f53315871" },
      tags: null,
    });
  });

  it("reads the sizes of a volume snapshot in GiB, and those of a droplet snapshot in GB", async () => {
    const sizes = async (resource_type: string) => {
      const snapshot = { id: "7", resource_type, size_gigabytes: 100, min_disk_size: 100 };
      const fetch = async () => Response.json({ snapshot });
      const snap = createSnap({ accounts: [digitalocean({ token: "t", account: "do", fetch })] });
      const { sizeBytes, minDiskBytes } = await snap.get("do/7");
      return [sizeBytes, minDiskBytes];
    };
    expect(await sizes("volume")).toEqual([107_374_182_400, 107_374_182_400]);
    expect(await sizes("droplet")).toEqual([100_000_000_000, 100_000_000_000]);
  });

  it("has no kind and no source for a new resource type", async () => {
    const [raw] = await collect(createDigitalOcean().list());
    cloud.use(answer(`${LIST}/1`, { snapshot: { ...raw?.raw, id: "1", resource_type: "cluster" } }));
    expect(await createDigitalOcean().get("do/1")).toMatchObject({ kind: null, source: null });
  });

  it("requests pages of the largest size, each when it is needed", async () => {
    const pages: Record<string, unknown> = {
      1: {
        snapshots: [snapshotOf("1")],
        links: { pages: { next: `https://proxy.example/?page=2` } },
        meta: { total: 2 },
      },
      2: { snapshots: [snapshotOf("2")], links: {}, meta: { total: 2 } },
    };
    cloud.use(
      http.get(LIST, ({ request }) => {
        return HttpResponse.json(pages[new URL(request.url).searchParams.get("page") ?? "1"] as object);
      }),
    );
    const listing = createDigitalOcean().list()[Symbol.asyncIterator]();
    expect((await listing.next()).value).toMatchObject({ id: "1" });
    expect(cloud.requests.map(({ url }) => url)).toEqual([`${LIST}?per_page=200`]);
    expect((await listing.next()).value).toMatchObject({ id: "2" });
    expect((await listing.next()).done).toBe(true);
    expect(cloud.requests.map(({ url }) => url)).toEqual([`${LIST}?per_page=200`, `${LIST}?per_page=200&page=2`]);
  });

  it("ends with an error when the link to the next page does not advance", async () => {
    cloud.use(listSnapshotsHandler({ status: 200, example: "first-of-two-pages" }));
    const failure = await failureOf(collect(createDigitalOcean().list()));
    expect(failure).toMatchObject({
      name: "ListingError",
      message: expect.stringContaining('returned page "2" twice'),
    });
  });

  it("has null for values that the response does not report", async () => {
    cloud.use(answer(`${LIST}/1`, { snapshot: { id: "1" } }));
    expect(await createDigitalOcean().get("do/1")).toMatchObject({
      name: null,
      sizeBytes: null,
      sizeBasis: null,
      source: null,
      regions: null,
      tags: null,
      inferred: ["state"],
    });
    cloud.use(answer(`${LIST}/1`, { snapshot: {} }));
    expect(await failureOf(createDigitalOcean().get("do/1"))).toMatchObject({ name: "UnexpectedResponseError" });
  });

  it("refuses a response without a snapshot", async () => {
    cloud.use(answer(`${LIST}/1`, {}));
    expect(await failureOf(createDigitalOcean().get("do/1"))).toMatchObject({ name: "UnexpectedResponseError" });
  });

  it("sends the token as a bearer token", async () => {
    await createDigitalOcean().get("do/6372321");
    expect(cloud.requests[0]?.headers.get("authorization")).toBe("Bearer t");
  });
});

function snapshotOf(id: string): object {
  const rest = {
    regions: [],
    resource_id: "5",
    resource_type: "volume",
    min_disk_size: 1,
    size_gigabytes: 0,
    tags: [],
  };
  return { id, name: "n", created_at: "2026-01-01T00:00:00Z", ...rest };
}

import { handlers } from "@snap/instavm/msw";
import { createSnap } from "@snap/unified";
import { instavm } from "@snap/unified/instavm";
import { describe, expect, it } from "vitest";
import { answer, collect, createCloud, failureOf } from "../support/cloud.ts";

const LIST = "https://api.instavm.io/v1/snapshots";
const cloud = createCloud(...handlers);
const createInstaVM = () =>
  createSnap({ accounts: [instavm({ apiKey: "instavm_sk_0123456789_k", account: "vm", fetch: cloud.fetch })] });

const RAW = {
  id: "snap_a1f39c",
  name: "python-data",
  status: "ready",
  source_vm_id: null,
  snapshot_type: "oci",
  type: "user",
  oci_image: "docker.io/library/python:3.13-slim",
  vcpu_count: 2,
  memory_mb: 1024,
  size_bytes: 1288490188,
  is_public: false,
  last_error: null,
  created_at: "2026-11-03T10:12:44.120000",
  updated_at: "2026-11-03T10:16:09.480000",
};

describe("instavm", () => {
  it("maps a snapshot of an image and keeps the provider's object", async () => {
    expect(await createInstaVM().get("vm/snap_a1f39c")).toEqual({
      ref: "vm/snap_a1f39c",
      provider: "instavm",
      account: "vm",
      id: "snap_a1f39c",
      name: "python-data",
      state: "ready",
      kind: "image",
      createdAt: new Date("2026-11-03T10:12:44.120Z"),
      updatedAt: new Date("2026-11-03T10:16:09.480Z"),
      expiresAt: null,
      sizeBytes: 1288490188,
      sizeBasis: "stored",
      sizes: [{ bytes: 1288490188, basis: "stored" }],
      minDiskBytes: null,
      source: { type: "image", id: "docker.io/library/python:3.13-slim" },
      image: "docker.io/library/python:3.13-slim",
      regions: null,
      tags: null,
      isPublic: false,
      isProtected: null,
      error: null,
      inferred: ["createdAt", "kind", "updatedAt"],
      raw: RAW,
    });
    expect(cloud.requests[0]?.url).toBe(`${LIST}/snap_a1f39c`);
    expect(cloud.requests[0]?.headers.get("x-api-key")).toBe("instavm_sk_0123456789_k");
  });

  it("lists own and public snapshots with one request", async () => {
    const snapshots = await collect(createInstaVM().list());
    expect(snapshots.map(({ state }) => state)).toEqual(["ready", "ready", "failed", "ready"]);
    expect(snapshots[1]).toMatchObject({ kind: "vm", source: { type: "vm", id: "vm_5d20c7" }, image: null });
    expect(snapshots[2]).toMatchObject({ sizeBytes: null, sizeBasis: null });
    expect(snapshots[2]?.error).toBe("The image could not be pulled: manifest unknown");
    expect(snapshots[3]).toMatchObject({ kind: null, source: null, isPublic: true });
    expect(cloud.requests.map(({ url }) => url)).toEqual([LIST]);
  });

  it.each([
    ["building", "creating", ["kind", "state"]],
    ["pending", "creating", ["kind", "state"]],
    ["creating", "creating", ["kind", "state"]],
    ["failed", "failed", ["kind"]],
    ["archived", "unknown", ["kind"]],
  ])("reads the status %s as %s", async (status, state, inferred) => {
    const zoned = { created_at: "2026-11-03T10:12:44+01:00", updated_at: "2026-11-03T10:12:44Z" };
    cloud.use(answer(`${LIST}/s`, { ...RAW, ...zoned, id: "s", status }));
    const snapshot = await createInstaVM().get("vm/s");
    expect(snapshot).toMatchObject({ state, inferred, createdAt: new Date("2026-11-03T09:12:44Z") });
  });

  it("returns null for an invalid time and for missing fields", async () => {
    const sparse = { id: "s", status: "ready", snapshot_type: "oci", created_at: "yesterday", updated_at: "" };
    cloud.use(answer(`${LIST}/s`, sparse));
    expect(await createInstaVM().get("vm/s")).toMatchObject({
      name: null,
      createdAt: null,
      updatedAt: null,
      sizeBytes: null,
      image: null,
      isPublic: null,
      error: null,
      inferred: [],
    });
  });

  it("refuses a response that is not a list", async () => {
    cloud.use(answer(LIST, { snapshots: [] }));
    const failure = await failureOf(collect(createInstaVM().list()));
    expect(failure).toMatchObject({ message: expect.stringContaining("no list at") });
  });
});

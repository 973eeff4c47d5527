import type { SnapshotFields } from "@snap/runtime";
import { UnexpectedResponseError } from "@snap/unified";
import { toSnapshot } from "@snap/unified/adapter";
import { describe, expect, it } from "vitest";

const FIELDS: SnapshotFields = {
  id: "/id",
  name: ["/names/0", "/a~1b"],
  state: {
    at: "/status/word",
    values: { DONE: "ready", SAVING: "creating", LOST: "failed" },
    inferred: ["creating"],
  },
  kind: { at: "/type", values: { server: "vm", disk: "volume" } },
  source: [{ id: "/origin/id" }, { type: "image", id: "/base", part: /[^/]+$/u }],
  createdAt: "/created",
  updatedAt: "/updated",
  expiresAt: "/expires",
  sizes: [
    { at: "/packed", unit: 1, basis: "stored", zero: "unknown" },
    { at: "/gigabytes", unit: 2 ** 30, basis: "provisioned" },
  ],
  minDiskBytes: { at: "/gigabytes", unit: 2 ** 30 },
  regions: "/region",
  tags: "/labels",
  image: "/base",
  isPublic: "/shared",
  isProtected: "/protection/delete",
  error: "/status/reason",
  inferred: ["minDiskBytes", "sizeBytes"],
};

const RAW = {
  id: 7,
  names: ["nightly"],
  status: { word: "SAVING", reason: "" },
  type: "server",
  origin: { id: 42 },
  created: "2026-11-01T00:00:00Z",
  updated: "2026-11-02T00:00:00",
  expires: "2027-01-01T00:00:00Z",
  packed: 5,
  gigabytes: 1.5,
  region: "nyc3",
  labels: { env: "prod", keep: "" },
  shared: false,
  protection: { delete: true },
};

function convert(changes: object = {}, fields: object = {}) {
  return toSnapshot({ provider: "acme", account: "a" }, { ...FIELDS, ...fields }, { ...RAW, ...changes });
}

describe("toSnapshot", () => {
  it("reads every field at its place", () => {
    expect(convert()).toEqual({
      ref: "a/7",
      provider: "acme",
      account: "a",
      id: "7",
      name: "nightly",
      state: "creating",
      kind: "vm",
      createdAt: new Date("2026-11-01T00:00:00Z"),
      updatedAt: new Date("2026-11-02T00:00:00Z"),
      expiresAt: new Date("2027-01-01T00:00:00Z"),
      sizeBytes: 5,
      sizeBasis: "stored",
      sizes: [
        { bytes: 5, basis: "stored" },
        { bytes: 1_610_612_736, basis: "provisioned" },
      ],
      minDiskBytes: 1_610_612_736,
      source: { type: "vm", id: "42" },
      image: null,
      regions: ["nyc3"],
      tags: ["env=prod", "keep"],
      isPublic: false,
      isProtected: true,
      error: null,
      inferred: ["minDiskBytes", "sizeBytes", "state", "updatedAt"],
      raw: RAW,
    });
  });

  it("takes the first place, source or size that has a value", () => {
    const snapshot = convert({ names: [], "a/b": "other", origin: null, base: "registry/team/app", packed: 0 });
    expect(snapshot).toMatchObject({
      name: "other",
      source: { type: "image", id: "app" },
      image: "registry/team/app",
      sizeBytes: 1_610_612_736,
      sizeBasis: "provisioned",
    });
  });

  it("takes the type of the source as the kind if no place has the kind", () => {
    const fields = { kind: undefined, source: [{ type: "sandbox", id: "/origin/id" }], inferred: ["kind"] };
    expect(convert({}, fields)).toMatchObject({ kind: "sandbox", inferred: ["kind", "state", "updatedAt"] });
    expect(convert({ origin: {} }, fields)).toMatchObject({ kind: null, inferred: ["state", "updatedAt"] });
  });

  it("reports a constant state, or `unknown` without one", () => {
    expect(convert({}, { state: "ready" }).state).toBe("ready");
    expect(convert({}, { state: undefined }).state).toBe("unknown");
  });

  it("reports an error only of a failed snapshot, because the place may explain other states, too", () => {
    const errorOf = (word: string) => convert({ status: { word, reason: "the step ended" } }).error;
    expect(errorOf("LOST")).toBe("the step ended");
    expect([errorOf("DONE"), errorOf("SAVING"), errorOf("OTHER")]).toEqual([null, null, null]);
  });

  it.each([undefined, null, "", {}, [], true, 1.5, 2 ** 53])("refuses the id %j", (id) => {
    expect(() => convert({ id })).toThrow(UnexpectedResponseError);
    expect(() => toSnapshot({ provider: "acme", account: "a" }, FIELDS, undefined)).toThrow("no snapshot with an id");
  });

  it.each([undefined, null, 5, "much", {}, [[]], ["a", 5], true])("invents nothing if a place has %j", (value) => {
    const names = ["names", "status", "origin", "created", "updated", "expires", "protection", "base"];
    const { name, state, source, createdAt, updatedAt, expiresAt, isProtected, error } = convert(
      Object.fromEntries(names.map((place) => [place, value])),
    );
    expect([createdAt, updatedAt, expiresAt, isProtected, error]).toEqual([null, null, null, null, null]);
    expect([state, name === null || name === "a", source === null || source.type === "image"]).toEqual([
      "unknown",
      true,
      true,
    ]);
  });

  it.each<[field: string, place: string, value: unknown]>([
    ["state", "status", { word: "constructor" }],
    ["state", "status", { word: ["DONE"] }],
    ["kind", "type", "toString"],
    ["kind", "type", ["server"]],
    ["tags", "labels", { nested: {} }],
    ["tags", "labels", ["a", 5]],
    ["regions", "region", { eu: "west" }],
    ["isPublic", "shared", "true"],
    ["createdAt", "created", ["2026-11-01T00:00:00Z"]],
    ["createdAt", "created", "0001-01-01T00:00:00Z"],
    ["minDiskBytes", "gigabytes", "1.5"],
  ])("reports no %s where %s is %j", (field, place, value) => {
    const snapshot = convert({ [place]: value });
    expect(Reflect.get(snapshot, field)).toBe(field === "state" ? "unknown" : null);
    expect(snapshot.inferred).not.toContain(field);
  });
});

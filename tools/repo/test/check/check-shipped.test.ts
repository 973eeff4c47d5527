import { describe, expect, it } from "vitest";
import { checkShipped, type InstalledManifest } from "../../src/check/check-shipped.ts";
import { findShipped } from "../../src/check/shipped-packages.ts";

const SHIPPED = { left: { licence: "MIT", reason: "to pad" } };
const LEFT: InstalledManifest = { name: "left", version: "1.0.0", license: "MIT", scripts: { test: "true" } };

describe("checkShipped", () => {
  it("accepts a listed package with the same licence", () => {
    expect(checkShipped([LEFT], SHIPPED)).toEqual([]);
  });

  it.each<[string, readonly InstalledManifest[], RegExp]>([
    [
      "a package without a reason",
      [LEFT, { ...LEFT, name: "right" }],
      /^right 1\.0\.0 is installed with our packages: add/,
    ],
    ["an install script", [{ ...LEFT, scripts: { postinstall: "true" } }], /runs "postinstall" during installation/],
    ["a package that is compiled during installation", [{ ...LEFT, gypfile: true }], /is compiled during installation/],
    ["a listed package that is not installed", [], /^left is no longer installed/],
    ["a licence that has changed", [{ ...LEFT, license: "ISC" }], /has the licence "ISC", but SHIPPED .+ has MIT/],
  ])("refuses %s", (_, manifests, fault) => {
    expect(checkShipped(manifests, SHIPPED)).toEqual([expect.stringMatching(fault)]);
  });

  it.each<[string, unknown]>([
    ["has more requirements", "GPL-3.0-only"],
    ["is missing", undefined],
    ["has the deprecated form", { type: "MIT" }],
  ])("refuses a licence that %s", (_, license) => {
    const faults = checkShipped([{ ...LEFT, license }], SHIPPED);
    expect(faults).toContainEqual(expect.stringMatching(/has a licence that is not allowed/));
  });
});

describe("findShipped", () => {
  it("finds transitive third-party dependencies at any depth", () => {
    const lock = `
importers:
  packages/acme:
    dependencies:
      left: { version: 1.0.0(peer@2.0.0) }
      "@snap/runtime": { version: "link:../runtime" }
    devDependencies:
      tool: { version: 9.0.0 }
snapshots:
  left@1.0.0(peer@2.0.0):
    dependencies:
      "@deep/one": 3.0.0
  "@deep/one@3.0.0":
    dependencies:
      left: 1.0.0(peer@2.0.0)
`;
    expect(findShipped(lock, { acme: { direct: [], peers: [] } })).toEqual([
      { name: "@deep/one", version: "3.0.0" },
      { name: "left", version: "1.0.0" },
    ]);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkShipped, type InstalledManifest } from "../../src/check/check-shipped.ts";
import { readInstalled } from "../../src/check/read-installed.ts";
import { findShipped } from "../../src/check/shipped-packages.ts";

const SHIPPED = { left: { licence: "MIT", reason: "to pad" } };
const LEFT: InstalledManifest = { name: "left", version: "1.0.0", license: "MIT", scripts: { test: "true" } };

describe("checkShipped", () => {
  it("accepts a listed package with the same licence", () => {
    expect(checkShipped([LEFT], SHIPPED)).toEqual([]);
    const peers = { peerDependencies: { right: "*" }, peerDependenciesMeta: { right: { optional: true } } };
    expect(checkShipped([{ ...LEFT, ...peers, dependencies: { left: "*" } }], SHIPPED)).toEqual([]);
  });

  it.each<[string, readonly InstalledManifest[], RegExp]>([
    [
      "a package without a reason",
      [LEFT, { ...LEFT, name: "right" }],
      /^right 1\.0\.0 is installed with our packages: add/,
    ],
    ["an install script", [{ ...LEFT, scripts: { postinstall: "true" } }], /runs "postinstall" during installation/],
    ["a package that is compiled during installation", [{ ...LEFT, gypfile: true }], /is compiled during installation/],
    [
      "a dependency that the lock file does not install",
      [{ ...LEFT, dependencies: { hidden: "^1.0.0" } }],
      /^left 1\.0\.0 brings hidden, which the lock file does not install/,
    ],
    [
      "an optional dependency",
      [{ ...LEFT, optionalDependencies: { hidden: "^1.0.0" } }],
      /^left 1\.0\.0 brings hidden/,
    ],
    ["a required peer", [{ ...LEFT, peerDependencies: { hidden: "^1.0.0" } }], /^left 1\.0\.0 brings hidden/],
    ["bundled dependencies", [{ ...LEFT, bundleDependencies: ["hidden"] }], /^left 1\.0\.0 has bundled dependencies/],
    [
      "bundled dependencies under their other name",
      [{ ...LEFT, bundleDependencies: false, bundledDependencies: ["hidden"] }],
      /^left 1\.0\.0 has bundled dependencies/,
    ],
    ["its own list of versions", [{ ...LEFT, hasShrinkwrap: true }], /^left 1\.0\.0 has bundled dependencies/],
    ["other packages among its files", [{ ...LEFT, hasModules: true }], /^left 1\.0\.0 has bundled dependencies/],
    [
      "an alias for another package",
      [{ ...LEFT, dependencies: { left: "npm:evil@1.0.0" } }],
      /^left 1\.0\.0 brings left from npm:evil@1\.0\.0, which is not the registry/,
    ],
    [
      "a dependency from GitHub",
      [{ ...LEFT, optionalDependencies: { left: "evil/left" } }],
      /brings left from evil\/left/,
    ],
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

describe("readInstalled", () => {
  const read = async (file: string, manifest: object = LEFT) => {
    const repository = await mkdtemp(join(tmpdir(), "snap-installed-"));
    onTestFinished(() => rm(repository, { recursive: true }));
    const folder = join(repository, "node_modules/.pnpm/left@1.0.0/node_modules/left");
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
    await writeFile(join(folder, file), "{}");
    return readInstalled(repository, [{ name: "left", version: "1.0.0" }]);
  };

  it.each([
    ["binding.gyp", { gypfile: true }],
    ["Binding.gyp", { gypfile: true }],
    ["npm-shrinkwrap.json", { hasShrinkwrap: true }],
    ["node_modules/hidden/package.json", { hasModules: true }],
    ["dist/node_modules/hidden.js", { hasModules: true }],
    ["node_modules/.hidden/index.js", { hasModules: true }],
    ["node_modules/.bin/left", { hasModules: false }],
  ])("finds the file %s in a package", async (file, expected) => {
    expect(await read(file)).toMatchObject([{ ...LEFT, ...expected }]);
  });

  it.each([[false], [0], [""], [null]])(
    "finds a package that is compiled although it says `gypfile: %j`",
    async (gypfile) => {
      expect(await read("binding.gyp", { ...LEFT, gypfile })).toMatchObject([{ gypfile: true }]);
    },
  );
});

describe("findShipped", () => {
  it("finds the dependencies of all packages at any depth, optional ones too", () => {
    const lock = `
importers:
  packages/acme:
    dependencies:
      left: { version: 1.0.0(peer@2.0.0) }
      "@snap/runtime": { version: "link:../runtime" }
    devDependencies:
      tool: { version: 9.0.0 }
  packages/globex:
    optionalDependencies:
      right: { version: 2.0.0 }
  tools/acme:
    dependencies:
      tool: { version: 9.0.0 }
snapshots:
  left@1.0.0(peer@2.0.0):
    dependencies:
      "@deep/one": 3.0.0
  "@deep/one@3.0.0":
    optionalDependencies:
      left: 1.0.0(peer@2.0.0)
      "@deep/two": 4.0.0
`;
    expect(findShipped(lock)).toEqual([
      { name: "@deep/one", version: "3.0.0" },
      { name: "@deep/two", version: "4.0.0" },
      { name: "left", version: "1.0.0" },
      { name: "right", version: "2.0.0" },
    ]);
  });
});

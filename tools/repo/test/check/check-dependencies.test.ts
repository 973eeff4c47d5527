import { describe, expect, it } from "vitest";
import { checkDependencies } from "../../src/check/check-dependencies.ts";
import { dependencyRules } from "../../src/check/dependency-rules.ts";

const RULES = { acme: { direct: ["left"], peers: ["msw"], through: ["right"] } };
const LOCK = `
importers:
  packages/acme:
    dependencies:
      left:
        specifier: 1.0.0
        version: 1.0.0
snapshots:
  left@1.0.0:
    dependencies:
      right: 2.0.0
  right@2.0.0: {}
`;
const MANIFEST = {
  dependencies: { left: "1.0.0" },
  peerDependencies: { msw: "^3.0.0" },
  peerDependenciesMeta: { msw: { optional: true } },
};

function check(changes: object = {}, lock = LOCK): string[] {
  const manifest = JSON.stringify({ ...MANIFEST, ...changes });
  return checkDependencies(new Map([["packages/acme/package.json", manifest]]), lock, RULES);
}

describe("checkDependencies", () => {
  it("accepts the dependencies in the rules", () => {
    expect(check()).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    [
      "an additional dependency",
      { dependencies: { left: "1.0.0", evil: "1.0.0" } },
      /"dependencies" must not include evil/,
    ],
    ["an optional dependency", { optionalDependencies: { evil: "1.0.0" } }, /"dependencies" must not include evil/],
    ["a missing dependency", { dependencies: {} }, /"dependencies" must include left/],
    ["a peer more", { peerDependencies: { msw: "^3.0.0", react: "*" } }, /"peerDependencies" must not include react/],
    ["a required peer", { peerDependenciesMeta: {} }, /the peer msw must be optional/],
    ["bundled dependencies", { bundledDependencies: ["left"] }, /"bundledDependencies" would change what is installed/],
    ["a native build", { gypfile: true }, /"gypfile" would change what is installed/],
    ["another manifest", { publishConfig: { directory: "dist" } }, /"publishConfig\.directory" would change/],
    [
      "an alias",
      { dependencies: { left: "npm:evil@1.0.0" } },
      /left must be a range such as \^1\.0\.0, got "npm:evil@/,
    ],
    ["a URL", { dependencies: { left: "https://evil.test/left.tgz" } }, /left must be a range .+, got "https:/],
    ["any version", { dependencies: { left: "*" } }, /left must be a range .+, got "\*"/],
    [
      "an alias of the workspace",
      { dependencies: { left: "workspace:evil@^" } },
      /left must be a range .+, got "workspace:/,
    ],
    [
      "a missing entry of the catalog",
      { dependencies: { left: "catalog:" } },
      /left must be a range .+, got undefined/,
    ],
    [
      "a peer from git",
      { peerDependencies: { msw: "github:evil/msw" } },
      /msw must be a range .+, got "github:evil\/msw"/,
    ],
    ["an install script", { scripts: { postinstall: "true" } }, /"postinstall" would run during installation/],
  ])("refuses %s", (_, changes, fault) => {
    expect(check(changes)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  it.each(["binding.gyp", "npm-shrinkwrap.json"])("refuses the file %s, which npm obeys during an install", (file) => {
    const files = new Map([
      ["packages/acme/package.json", JSON.stringify(MANIFEST)],
      [`packages/acme/${file}`, "{}"],
    ]);
    expect(checkDependencies(files, LOCK, RULES)).toEqual([
      `packages/acme/${file} would change what is installed: remove it`,
    ]);
  });

  it.each<[string, string, string]>([
    ["an alias", "version: 1.0.0", "version: evil@1.0.0"],
    ["a git repository", "version: 1.0.0", "version: git+https://git.example/left#1a2b"],
    ["a folder", "version: 1.0.0", "version: link:../../tools/left"],
    ["a transitive alias", "right: 2.0.0", "right: evil@2.0.0"],
  ])("refuses %s instead of a version", (_, version, other) => {
    expect(check({}, LOCK.replace(version, other))).toContainEqual(
      expect.stringMatching(/ of @snap\/acme must be a version in the registry, got /),
    );
  });

  it("accepts a range in the catalog, but no alias", () => {
    const dependencies = { left: "catalog:" };
    const withCatalog = (specifier: string) =>
      `${LOCK}catalogs: { default: { left: { specifier: "${specifier}" } } }\n`;
    expect(check({ dependencies }, withCatalog("^1.0.0"))).toEqual([]);
    expect(check({ dependencies }, withCatalog("npm:evil@1.0.0"))).toEqual([
      'packages/acme/package.json: the version of left must be a range such as ^1.0.0, got "npm:evil@1.0.0"',
    ]);
  });

  const HASH = `sha512-${"a".repeat(86)}==`;
  it.each<[string, object | undefined]>([
    ["no resolution", undefined],
    ["no hash", { tarball: "https://acme.example/left.tgz" }],
    ["an empty hash", { integrity: "" }],
    ["a weak hash", { integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }],
    ["an address", { integrity: HASH, tarball: "https://acme.example/left.tgz" }],
    ["a git repository", { integrity: HASH, type: "git", repo: "https://acme.example/left.git", commit: "1a2b" }],
    ["a folder", { integrity: HASH, type: "directory", directory: "tools/left" }],
  ])("refuses a package in the lock file, tools included, that has %s", (_, resolution) => {
    const packages = { "tool@9.0.0": { resolution: { integrity: HASH } }, "left@1.0.0": { resolution } };
    expect(check({}, `${LOCK}packages: ${JSON.stringify(packages)}\n`)).toEqual([
      expect.stringMatching(/^pnpm-lock\.yaml: left@1\.0\.0 must have only a sha512 hash/),
    ]);
  });

  it.each(["dependencies", "optionalDependencies"])("refuses transitive %s at any depth", (kind) => {
    const lock = LOCK.replace("right@2.0.0: {}", `right@2.0.0:\n    ${kind}:\n      deep: 3.0.0\n  deep@3.0.0: {}`);
    expect(check({}, lock)).toEqual([
      expect.stringMatching(/^pnpm-lock\.yaml: .+ @snap\/acme must not include deep: /),
    ]);
  });

  it("requires a rule for a new package", () => {
    const files = new Map([["packages/new/package.json", "{}"]]);
    expect(checkDependencies(files, LOCK, RULES)).toEqual([
      expect.stringMatching(/^packages\/new\/package\.json: add a rule/),
    ]);
  });
});

it("refuses a dependency on a private package of the repository, and says how it becomes allowed", () => {
  const files = new Map([
    ["packages/acme/package.json", JSON.stringify({ dependencies: { left: "1.0.0", "@snap/globex": "1.0.0" } })],
    ["packages/globex/package.json", JSON.stringify({ private: true })],
  ]);
  const rules = { acme: { direct: ["left"], peers: [], through: ["right"] }, globex: { direct: [], peers: [] } };
  expect(checkDependencies(files, LOCK, rules)).toEqual([
    'packages/acme/package.json: @snap/globex is private: publish it in the commit that adds it to "dependencies"',
  ]);
});

describe("dependencyRules", () => {
  it("allows the unified package to depend only on published clients among the providers", () => {
    const rules = dependencyRules(["acme", "globex"], ["acme"]);
    expect(rules["unified"]?.direct).toContain("@snap/acme");
    expect(rules["unified"]?.direct).not.toContain("@snap/globex");
    expect(rules["globex"]).toEqual(rules["acme"]);
  });
});

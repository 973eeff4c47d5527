import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const PROGRAM = resolve(import.meta.dirname, "../bin/publish-packed.mjs");

interface Release {
  name: string;
  version: string;
  tarball: { path: string; integrity: string };
}

/** What a tarball has in addition to its name and version, and how `tar` writes it. */
interface Packed {
  readonly manifest?: object;
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
}

// What packing changes: the versions of dependencies, and the scripts.
const OWN = { dependencies: { "@snap/runtime": "workspace:^", left: "1.0.0" }, scripts: { prepack: "x", build: "y" } };
const PACKED = { dependencies: { "@snap/runtime": "^1.0.0", left: "1.0.0" }, scripts: { build: "y" } };

/**
 * Runs the program on packed packages with a fake `npm` that records its arguments and has published the first package.
 */
function publish(
  change: (release: Release) => void = () => {},
  { manifest, files = {}, options = ["--format=ustar"] }: Packed = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "snap-packed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [bin, asked] = [join(folder, "bin"), join(folder, "asked")];
  for (const each of ["bin", "packages", "packed"]) mkdirSync(join(folder, each));
  const known = `case "$1 $2" in "view @snap/old@1.0.0") echo '"1.0.0"';; view*) echo '{"error":{"code":"E404"}}'; exit 1;; esac`;
  writeFileSync(join(bin, "npm"), `#!/bin/sh\necho "$@" >> "${asked}"\n${known}\n`);
  chmodSync(join(bin, "npm"), 0o755);
  const releases = ["old", "new", "last"].map((name) => {
    const path = `packed/${name}.tgz`;
    const packed = { name: `@snap/${name}`, version: "1.0.0", ...PACKED, ...manifest };
    const all = { "package/package.json": JSON.stringify(packed), ...files };
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name, file)), { recursive: true });
      writeFileSync(join(folder, name, file), text);
    }
    execFileSync("tar", [...options, "-czf", join(folder, path), "-C", join(folder, name), ...Object.keys(all)]);
    const hash = createHash("sha256").update(readFileSync(join(folder, path)));
    const integrity = `sha256-${hash.digest("base64")}`;
    return { kind: "publish", name: `@snap/${name}`, version: "1.0.0", tarball: { path, integrity } };
  });
  for (const { name, version } of releases) {
    const own = join(folder, "packages", name.slice("@snap/".length));
    mkdirSync(own);
    writeFileSync(join(own, "package.json"), JSON.stringify({ name, version, ...OWN }));
  }
  mkdirSync(join(folder, "packages/hidden"));
  const hidden = { name: "@snap/hidden", version: "1.0.0", private: true };
  writeFileSync(join(folder, "packages/hidden/package.json"), JSON.stringify(hidden));
  for (const release of releases.slice(-1)) change(release);
  writeFileSync(
    join(folder, "publish-plan.json"),
    JSON.stringify({ version: 1, plan: [releases, [{ kind: "tag-only" }]] }),
  );
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, folder, "--provenance"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { code: status, said: stdout + stderr, asked: existsSync(asked) ? readFileSync(asked, "utf8") : "" };
}

describe("publish-packed", () => {
  it("publishes only unpublished packages, in their order, and runs none of their scripts", () => {
    const { code, said, asked } = publish();
    expect(code).toBe(0);
    expect(asked.split("\n")).toEqual([
      "view @snap/old@1.0.0 version --json",
      "view @snap/new@1.0.0 version --json",
      expect.stringMatching(/^publish .*\/packed\/new\.tgz --access=public --ignore-scripts --provenance$/),
      expect.stringMatching(/^publish .*\/packed\/last\.tgz --access=public --ignore-scripts --provenance$/),
      "",
    ]);
    expect(said).toBe("@snap/old 1.0.0 is already published\n");
  });

  it.each<[string, Parameters<typeof publish>[0], RegExp]>([
    [
      "a tarball that has changed since it was packed",
      ({ tarball }) => {
        tarball.integrity = "sha256-else";
      },
      /@snap\/last 1\.0\.0: its tarball has changed since it was packed/,
    ],
    [
      "a tarball from elsewhere",
      ({ tarball }) => {
        tarball.path = "../other.tgz";
      },
      /^@snap\/last: its tarball must be a \.tgz in .*, got "\.\.\/other\.tgz"\. Pack again\.\n$/,
    ],
    [
      "a tarball whose name npm would take for an address of git",
      ({ tarball }) => {
        tarball.path = "packed/x@evil.test:last.tgz";
      },
      /its tarball must be a \.tgz in /,
    ],
    [
      "no tarball",
      (release) => {
        Reflect.deleteProperty(release, "tarball");
      },
      /^@snap\/last: its tarball must be a \.tgz in .*, got undefined\. Pack again\.\n$/,
    ],
    [
      "a name that npm would read as an option",
      (release) => {
        release.name = "--registry=https://evil.test/";
      },
      /"--registry=https:\/\/evil\.test\/" must be the name of a package of this repository/,
    ],
    [
      "a package that is not ours",
      (release) => {
        release.name = "@snap/other";
      },
      /"@snap\/other" must be the name of a package of this repository/,
    ],
    [
      "a package that is private",
      (release) => {
        release.name = "@snap/hidden";
      },
      /"@snap\/hidden" must be the name of a package of this repository/,
    ],
    [
      "a version that the commit does not have",
      (release) => {
        release.version = "1.0.1";
      },
      /@snap\/last: "1\.0\.1" must be the version of its package\.json/,
    ],
  ])("publishes nothing if there is %s", (_, change, fault) => {
    const { code, said, asked } = publish(change);
    expect([code, asked]).toEqual([1, ""]);
    expect(said).toMatch(fault);
  });

  it.each<[string, object]>([
    ["name", { name: "@snap/other" }],
    ["version", { version: "9.0.0" }],
    ["publishConfig", { publishConfig: { "@snap:registry": "https://evil.test/" } }],
    ["scripts", { scripts: { ...PACKED.scripts, postinstall: "evil" } }],
    ["dependencies", { dependencies: { ...PACKED.dependencies, evil: "1.0.0" } }],
    ["dependencies", { dependencies: { ...PACKED.dependencies, left: "1.0.1" } }],
    ["dependencies", { dependencies: { ...PACKED.dependencies, "@snap/runtime": "npm:evil@1.0.0" } }],
    ["optionalDependencies", { optionalDependencies: { evil: "1.0.0" } }],
    ["bundleDependencies", { bundleDependencies: ["left"] }],
    ["bin", { bin: { ls: "evil.js" } }],
  ])("publishes nothing if a tarball has another %s than the commit: %j", (property, manifest) => {
    const { code, said, asked } = publish(undefined, { manifest });
    expect([code, asked]).toEqual([1, ""]);
    expect(said).toBe(
      `@snap/old 1.0.0: the package.json in its tarball must be that of the commit, got another "${property}". Pack again.\n`,
    );
  });

  const other = JSON.stringify({ name: "@snap/new", version: "1.0.0", scripts: { postinstall: "evil" } });
  it.each<[string, Packed, RegExp]>([
    ["files that npm compiles", { files: { "package/binding.gyp": "{}" } }, /must not contain package\/binding\.gyp/],
    [
      "dependencies",
      { files: { "package/node_modules/a/a.js": "" } },
      /must not contain package\/node_modules\/a\/a\.js/,
    ],
    ["a second manifest", { files: { "evil/package.json": other } }, /only ordinary files in `package`, got "evil\//],
    [
      "files that npm compiles on macOS",
      { files: { "package/Binding.gyp": "{}" } },
      /must not contain package\/Binding\.gyp/,
    ],
    ["a second manifest on macOS", { files: { "package/Package.json": other } }, /Package\.json must be there once/],
    ["a second manifest on Windows", { files: { "package/package.json.": other } }, /only ordinary files in `package`/],
    ["names in another form", { options: ["--format=pax"] }, /only ordinary files in `package`, got /],
  ])("publishes nothing if a tarball has %s", (_, packed, fault) => {
    const { code, said, asked } = publish(undefined, packed);
    expect([code, asked]).toEqual([1, ""]);
    expect(said).toMatch(fault);
    expect(said.split("\n")).toHaveLength(2);
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const PROGRAM = resolve(import.meta.dirname, "../bin/publish-packed.mjs");

interface Release {
  name: string;
  version: string;
  tarball: { path: string; integrity: string };
}

const NPM = execFileSync("which", ["npm"], { encoding: "utf8" }).trim();

/**
 * Runs the program on packed packages with a fake `npm` that records its arguments and has a list of published
 * packages. The real npm reads the tarballs, which have `manifest` in addition to their name and version.
 */
function publish(change: (release: Release) => void = () => {}, manifest: object = {}) {
  const folder = mkdtempSync(join(tmpdir(), "snap-packed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [bin, asked] = [join(folder, "bin"), join(folder, "asked")];
  for (const each of ["bin", "packages", "packed"]) mkdirSync(join(folder, each));
  const known = `case "$1 $2" in "view @snap/old@1.0.0") echo '"1.0.0"';; view*) echo '{"error":{"code":"E404"}}'; exit 1;; esac`;
  writeFileSync(
    join(bin, "npm"),
    `#!/bin/sh\n[ "$1" = pack ] && exec "${NPM}" "$@"\necho "$@" >> "${asked}"\n${known}\n`,
  );
  chmodSync(join(bin, "npm"), 0o755);
  const releases = ["new", "old"].map((name) => {
    const path = `packed/${name}.tgz`;
    mkdirSync(join(folder, name, "package"), { recursive: true });
    const packed = { name: `@snap/${name}`, version: "1.0.0", ...manifest };
    writeFileSync(join(folder, name, "package/package.json"), JSON.stringify(packed));
    execFileSync("tar", ["-czf", join(folder, path), "-C", join(folder, name), "package"]);
    const hash = createHash("sha256").update(readFileSync(join(folder, path)));
    const integrity = `sha256-${hash.digest("base64")}`;
    return { kind: "publish", name: `@snap/${name}`, version: "1.0.0", tarball: { path, integrity } };
  });
  for (const { name, version } of releases) {
    const own = join(folder, "packages", name.slice("@snap/".length));
    mkdirSync(own);
    writeFileSync(join(own, "package.json"), JSON.stringify({ name, version }));
  }
  mkdirSync(join(folder, "packages/hidden"));
  const hidden = { name: "@snap/hidden", version: "1.0.0", private: true };
  writeFileSync(join(folder, "packages/hidden/package.json"), JSON.stringify(hidden));
  for (const release of releases.slice(1)) change(release);
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
  it("publishes only unpublished packages, and runs none of their scripts", () => {
    const { code, said, asked } = publish();
    expect(code).toBe(0);
    expect(asked).toMatch(/^publish .*\/packed\/new\.tgz --access=public --ignore-scripts --provenance$/m);
    expect(asked).not.toMatch(/^publish .*old\.tgz/m);
    expect(said).toBe("@snap/old 1.0.0 is already published\n");
  });

  it.each<[string, Parameters<typeof publish>[0], RegExp]>([
    [
      "a tarball that has changed since it was packed",
      ({ tarball }) => {
        tarball.integrity = "sha256-else";
      },
      /@snap\/old 1\.0\.0: its tarball has changed since it was packed/,
    ],
    [
      "a tarball from elsewhere",
      ({ tarball }) => {
        tarball.path = "../other.tgz";
      },
      /its tarball must be in /,
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
      /@snap\/old: "1\.0\.1" must be the version of its package\.json/,
    ],
  ])("publishes nothing if there is %s", (_, change, fault) => {
    const { code, said, asked } = publish(change);
    expect([code, asked]).toEqual([1, ""]);
    expect(said).toMatch(fault);
  });

  it.each([{ name: "@snap/other" }, { version: "9.0.0" }])(
    "publishes nothing if the manifest in a tarball has %j, which npm would publish",
    (manifest) => {
      const { code, said, asked } = publish(undefined, manifest);
      expect([code, asked]).toEqual([1, ""]);
      expect(said).toMatch(/@snap\/new 1\.0\.0: its tarball must have this name and version, got \["@snap/);
    },
  );
});

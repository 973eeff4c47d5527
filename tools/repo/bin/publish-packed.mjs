// Publishes the tarballs of `pnpm release:pack`. npm trusts the workflow that runs it, so it installs nothing, uses
// only what Node and npm ship, and runs no code of the packages or their dependencies.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readTarball } from "./read-tarball.mjs";

const USAGE = "Usage: node tools/repo/bin/publish-packed.mjs FOLDER [argument of `npm publish`…]\n";

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(USAGE);
  process.exit(1);
}

// Dependencies are written as `workspace:` and `catalog:` until they are packed.
const UNPACKED = /^(?:workspace|catalog):/;
const VERSION = /^[\^~]?\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

// npm compiles a package that has the first file, and installs what the others contain.
const INSTALLS = /^package\/(?:binding\.gyp$|npm-shrinkwrap\.json$|node_modules\/)/i;

try {
  // The plan and the tarballs come from a job that ran third-party code, so they are compared with the commit.
  const manifests = readManifests();
  const { plan } = JSON.parse(readFileSync(resolve(folder, "publish-plan.json"), "utf8"));
  check(Array.isArray(plan), "publish-plan.json must have a `plan`. Pack again.");
  const releases = plan.flat().filter((release) => release?.kind === "publish");
  // Checks all tarballs before the first tarball is published.
  for (const release of releases) checkRelease(release, manifests);
  // A repeated run skips what an interrupted run has published: the first packages, so the others are not looked up.
  let isRepeated = true;
  for (const release of releases) {
    isRepeated &&= isPublished(release);
    if (isRepeated) process.stdout.write(`${release.name} ${release.version} is already published\n`);
    else publish(release);
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
}

function readManifests() {
  const all = readdirSync("packages").map((name) => parse(readFileSync(resolve("packages", name, "package.json"))));
  return new Map(all.filter((manifest) => !manifest.private).map((manifest) => [manifest.name, manifest]));
}

function checkRelease(release, manifests) {
  const { name, version } = release;
  const manifest = manifests.get(name);
  check(manifest, `${JSON.stringify(name)} must be the name of a package of this repository. Pack again.`);
  check(
    version === manifest.version,
    `${name}: ${JSON.stringify(version)} must be the version of its package.json. Pack again.`,
  );
  const files = openTarball(release);
  const added = [...files.keys()].find((file) => INSTALLS.test(file));
  check(added === undefined, `${name} ${version}: its tarball must not contain ${added}. Pack again.`);
  const packed = parse(files.get("package/package.json") ?? "{}");
  const expected = pack(manifest, packed);
  const changed = Object.keys({ ...expected, ...packed }).filter(
    (property) => !isDeepStrictEqual(expected[property], packed[property]),
  );
  check(
    changed.length === 0,
    `${name} ${version}: the package.json in its tarball must be that of the commit, got another ${changed.map((property) => JSON.stringify(property)).join(", ")}. Pack again.`,
  );
}

/** Returns the manifest that results from packing `manifest`, if the versions in `packed` are those of its dependencies. */
function pack({ scripts, ...manifest }, packed) {
  const resolved = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]
    .filter((property) => manifest[property])
    .map((property) => {
      const versions = Object.entries(manifest[property]).map(([name, range]) => {
        const version = packed[property]?.[name];
        return [name, UNPACKED.test(range) && VERSION.test(version) ? version : range];
      });
      return [property, Object.fromEntries(versions)];
    });
  // This script has run when the package was packed.
  const { prepack, ...kept } = scripts ?? {};
  return { ...manifest, ...Object.fromEntries(resolved), ...(scripts && { scripts: kept }) };
}

function openTarball({ name, version, tarball }) {
  const packed = readFileSync(locate({ name, tarball }));
  const hash = `sha256-${createHash("sha256").update(packed).digest("base64")}`;
  check(hash === tarball.integrity, `${name} ${version}: its tarball has changed since it was packed. Pack again.`);
  try {
    return readTarball(packed);
  } catch (cause) {
    throw new Error(`${name} ${version}: its tarball is unlike those of pnpm: ${cause.message}. Pack again.`, {
      cause,
    });
  }
}

// npm takes some names of files for addresses of git.
function locate({ name, tarball }) {
  const isInside = /^(?:[\w-]+\/)*[\w-][\w.-]*\.tgz$/.test(tarball?.path);
  check(
    isInside,
    `${name}: its tarball must be a .tgz in ${folder}, got ${JSON.stringify(tarball?.path)}. Pack again.`,
  );
  return resolve(folder, tarball.path);
}

function publish(release) {
  const { name, version } = release;
  const args = ["publish", locate(release), "--access=public", "--ignore-scripts", ...options];
  const { status, error } = spawnSync("npm", args, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0)
    throw new Error(
      `${name} ${version} was not published. The packages before it were published. Run this command again.`,
    );
}

function isPublished({ name, version }) {
  const { status, stdout, error } = spawnSync("npm", ["view", `${name}@${version}`, "version", "--json"], {
    encoding: "utf8",
  });
  if (error) throw error;
  const reply = stdout.trim() === "" ? undefined : JSON.parse(stdout);
  if (status === 0) return reply === version;
  const { code, summary } = reply?.error ?? {};
  if (code !== "E404") throw new Error(`Cannot look up ${name}: ${code} ${summary}`);
  return false;
}

function parse(text) {
  return Object(JSON.parse(text));
}

function check(holds, message) {
  if (!holds) throw new Error(message);
}

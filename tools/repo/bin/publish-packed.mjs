// Publishes the tarballs of `pnpm release:pack`. npm trusts the workflow that runs it, so it installs nothing, uses
// only what Node and npm ship, and runs no code of the packages or their dependencies.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";

const USAGE = "Usage: node tools/repo/bin/publish-packed.mjs FOLDER [argument of `npm publish`…]\n";

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(USAGE);
  process.exit(1);
}

// The plan comes from a job that ran third-party code, so its names and versions are compared with the commit's.
const versions = new Map(
  readdirSync("packages").flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(resolve("packages", folder, "package.json"), "utf8"));
    return manifest.private ? [] : [[manifest.name, manifest.version]];
  }),
);
const { plan } = JSON.parse(readFileSync(resolve(folder, "publish-plan.json"), "utf8"));
const releases = plan.flat().filter(({ kind }) => kind === "publish");
// Checks all tarballs before the first tarball is published.
for (const release of releases) readTarball(release);
for (const release of releases) checkManifest(release);
for (const release of releases) publish(release);

function readTarball({ name, version, tarball }) {
  if (!versions.has(name))
    throw new Error(`${JSON.stringify(name)} must be the name of a package of this repository. Pack again.`);
  if (version !== versions.get(name))
    throw new Error(`${name}: ${JSON.stringify(version)} must be the version of its package.json. Pack again.`);
  const path = resolve(folder, tarball.path);
  if (!path.startsWith(resolve(folder) + sep))
    throw new Error(`${name}: its tarball must be in ${folder}, got ${tarball.path}.`);
  const hash = `sha256-${createHash("sha256").update(readFileSync(path)).digest("base64")}`;
  if (hash !== tarball.integrity)
    throw new Error(`${name} ${version}: its tarball has changed since it was packed. Pack again.`);
  return path;
}

// npm publishes under the name and version in the tarball, so npm itself reads them.
function checkManifest(release) {
  const { name, version } = release;
  const args = ["pack", readTarball(release), "--dry-run", "--json", "--ignore-scripts", "--offline"];
  const { status, stdout, stderr, error } = spawnSync("npm", args, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ${version}: npm cannot read its tarball. Pack again.\n${stderr}`);
  const [packed] = Object.values(JSON.parse(stdout));
  if (packed.name !== name || packed.version !== version)
    throw new Error(
      `${name} ${version}: its tarball must have this name and version, got ${JSON.stringify([packed.name, packed.version])}. Pack again.`,
    );
}

function publish(release) {
  const { name, version } = release;
  if (isPublished(name, version)) {
    process.stdout.write(`${name} ${version} is already published\n`);
    return;
  }
  const args = ["publish", readTarball(release), "--access=public", "--ignore-scripts", ...options];
  const { status, error } = spawnSync("npm", args, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0)
    throw new Error(
      `${name} ${version} was not published. The packages before it were published. Run this command again.`,
    );
}

// A repeated run skips what an interrupted run has published.
function isPublished(name, version) {
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

import { globSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { copyRepository, installWorkspace } from "./copy-repository.ts";
import { freePort } from "./free-port.ts";
import { readManifest } from "./manifest.ts";
import { run } from "./run.ts";
import type { Registry } from "./start-registry.ts";
import { useRegistry } from "./use-registry.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

const CACHE = join(REPOSITORY, ".turbo/cache");
const PROPOSE = join(REPOSITORY, "tools/repo/src/tasks/propose-release.ts");

/** The places of a release, all in one folder: the copy that is published and the registry. */
export interface Release {
  readonly folder: string;
  readonly registry: Registry;
  readonly copy: string;
  readonly packages: readonly string[];
}

/** Chooses the places without creating them. */
export async function planRelease(folder: string): Promise<Release> {
  const registry = { url: `http://127.0.0.1:${await freePort()}/`, storage: join(folder, "storage") };
  const packages = readdirSync(join(REPOSITORY, "packages")).filter((name) => !readManifest(REPOSITORY, name).private);
  return { folder, registry, copy: join(folder, "repository"), packages };
}

/** Builds, versions, packs and publishes every package, as a release does: packs all before the first is published. */
export async function publish({ copy, registry }: Release): Promise<void> {
  await copyRepository(copy);
  await installWorkspace(copy, "./packages/*");
  // Builds of the same sources are restored.
  await run("turbo", ["run", "build", "--filter=./packages/*", `--cache-dir=${CACHE}`], { cwd: copy });
  const place = useRegistry(copy, registry.url);
  // Directly after a release there are no changesets, which `changeset version` treats as an error.
  if (globSync(join(copy, ".changeset/*.md")).length > 0) await run("changeset", ["version"], place);
  await run("node", [PROPOSE, "--repository", copy], place);
  await run("changeset", ["pack", "--out-dir", "packed"], place);
  await run("node", ["tools/repo/bin/publish-packed.mjs", "packed"], place);
}

/** Returns the only tarball of a package in the registry. */
export function findTarball({ registry }: Release, name: string): string {
  const [found, ...others] = globSync(join(registry.storage, "@snap", name, "*.tgz"));
  if (found === undefined || others.length > 0)
    throw new Error(`The registry must have exactly one tarball of @snap/${name}`);
  return found;
}

import { globSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { copyRepository, installWorkspace } from "./copy-repository.ts";
import { freePort } from "./free-port.ts";
import { readManifest } from "./manifest.ts";
import { run } from "./run.ts";
import type { Registry } from "./start-registry.ts";
import { useRegistry } from "./use-registry.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

const PROPOSE = join(REPOSITORY, "tools/repo/src/tasks/propose-release.ts");

/** Where the packages are published from, and where to; all of it in one folder. */
export interface Release {
  readonly folder: string;
  readonly registry: Registry;
  readonly copy: string;
  readonly packages: readonly string[];
}

/** Says where things will be; nothing is there yet. */
export async function planRelease(folder: string): Promise<Release> {
  const registry = { url: `http://127.0.0.1:${await freePort()}/`, storage: join(folder, "storage") };
  const packages = readdirSync(join(REPOSITORY, "packages")).filter((name) => !readManifest(REPOSITORY, name).private);
  return { folder, registry, copy: join(folder, "repository"), packages };
}

/** Builds, versions, packs and publishes every package, as a release does: all are packed before one is published. */
export async function publish({ copy, registry }: Release): Promise<void> {
  await copyRepository(copy);
  await installWorkspace(copy, "./packages/*");
  await run("turbo", ["run", "build", "--filter=./packages/*"], { cwd: copy });
  const place = useRegistry(copy, registry.url);
  // Right after a release there is nothing to version, and changeset takes that for a mistake.
  if (globSync(join(copy, ".changeset/*.md")).length > 0) await run("changeset", ["version"], place);
  await run("node", [PROPOSE, "--repository", copy], place);
  await run("changeset", ["pack", "--out-dir", "packed"], place);
  await run("node", ["tools/repo/bin/publish-packed.mjs", "packed"], place);
}

/** The one tarball of a package that the registry serves. */
export function findTarball({ registry }: Release, name: string): string {
  const [found, ...others] = globSync(join(registry.storage, "@snap", name, "*.tgz"));
  if (found === undefined || others.length > 0) throw new Error(`There is not one tarball of @snap/${name}`);
  return found;
}

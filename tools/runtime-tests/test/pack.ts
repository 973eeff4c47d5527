import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** Packs the packages as they are published, into a folder of their own. */
export async function pack(folder: string, packages: readonly string[]): Promise<string[]> {
  const tarballs = join(folder, "tarballs");
  const packOne = (name: string) =>
    promisify(execFile)("pnpm", ["pack", "--pack-destination", tarballs], { cwd: join(REPOSITORY, "packages", name) });
  await Promise.all(packages.map(packOne));
  return readdirSync(tarballs).map((name) => join(tarballs, name));
}

/** Creates a project that has installed the tarballs and msw, as a user does. */
export function installProject(folder: string, tarballs: readonly string[], msw: string): string {
  const project = mkdtempSync(join(folder, "project-"));
  writeFileSync(join(project, "package.json"), '{ "type": "module", "private": true }\n');
  const options = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", [...options, `msw@${msw}`, ...tarballs], { cwd: project });
  return project;
}

import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Formats the files of a folder below `root` like those of the repository. */
export async function formatFolder(repository: string, root: string, folder: string): Promise<void> {
  await cp(join(repository, "biome.json"), join(root, "biome.json"));
  const biome = join(repository, "node_modules/.bin/biome");
  await promisify(execFile)(biome, ["check", "--write", "--vcs-enabled=false", folder], { cwd: root });
}

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** Formats the files of a folder as the repository's own are. */
export async function formatFolder(repository: string, folder: string): Promise<void> {
  const biome = join(repository, "node_modules/.bin/biome");
  await promisify(execFile)(biome, ["check", "--write", "--vcs-enabled=false", folder], { cwd: repository });
}

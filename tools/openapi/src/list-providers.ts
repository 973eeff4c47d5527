import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Lists the providers that have a spec, sorted by name. */
export async function listProviders(repository: string): Promise<string[]> {
  const entries = await readdir(join(repository, "specs"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

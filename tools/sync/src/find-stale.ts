import { join } from "node:path";
import { readIfThere } from "@snap/openapi/read-if-there";

/** Returns the files whose text differs from the expected text. */
export async function findStale(repository: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of files) {
    if ((await readIfThere(join(repository, file))) !== text) stale.push(file);
  }
  return stale;
}

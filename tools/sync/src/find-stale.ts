import { join } from "node:path";
import { readIfThere } from "@snap/openapi/read-if-there";

/** The files whose text differs from what they should hold. */
export async function findStale(repository: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of files) {
    if ((await readIfThere(join(repository, file))) !== text) stale.push(file);
  }
  return stale;
}

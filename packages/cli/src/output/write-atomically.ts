import { randomUUID } from "node:crypto";
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file completely or not at all. Only its owner can read a new file. A device or a pipe, such as /dev/stdout,
 * is written to.
 */
export async function writeAtomically(given: string, text: string): Promise<void> {
  // A link to the file stays a link.
  const path = await realpath(given).catch(() => given);
  const known = await stat(path).catch(() => undefined);
  if (known && !known.isFile()) return writeFile(path, text);
  const mode = known ? known.mode & 0o777 : 0o600;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/**
 * Writes a file completely or not at all. Only its owner can read a new file. A device or pipe is written to, never
 * replaced.
 */
export async function writeAtomically(given: string, text: string): Promise<void> {
  const stats = await stat(given).catch(() => undefined);
  if (stats && !stats.isFile()) {
    await writeFile(given, text);
    return;
  }
  // A link to the file stays a link.
  const path = await realpath(given).catch(() => given);
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: stats ? stats.mode & 0o777 : 0o600 });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    // The user does not know the draft.
    if (error instanceof Error) error.message = error.message.replaceAll(draft, given);
    throw error;
  }
}

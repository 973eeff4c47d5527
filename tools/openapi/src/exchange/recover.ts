import { join } from "node:path";
import { countOf } from "../count-of.ts";
import { clean, discard, putInPlace, restore } from "./exchange.ts";
import { findMissingFolders, kindOf } from "./inside.ts";
import {
  checkProof,
  type Entry,
  hashFile,
  type Journal,
  PREPARED,
  PREPARING,
  readJournal,
  removeJournal,
  toNext,
  UNDOING,
} from "./journal.ts";

/**
 * Finishes or undoes an exchange whose process was killed. Returns a line that reports this, or `undefined` if there
 * was no such exchange.
 *
 * @throws {ProblemError} If no command has written the journal.
 */
export async function recover(repository: string): Promise<string | undefined> {
  if ((await kindOf(join(repository, PREPARED))) !== "none") {
    return finish(repository, await readChecked(repository, PREPARED));
  }
  const isReplaced = (await kindOf(join(repository, UNDOING))) !== "none";
  if (!isReplaced && (await kindOf(join(repository, PREPARING))) === "none") return undefined;
  const journal = await readChecked(repository, isReplaced ? UNDOING : PREPARING);
  const kept = isReplaced ? await restore(repository, journal) : [];
  await discard(repository, journal);
  const undid = "Undid the unfinished changes of a command that was killed";
  return kept.length === 0 ? `${undid}: no file was changed.` : `${undid}, except in ${listOf(kept)}.`;
}

// Folders of the exchange may have been replaced by symbolic links.
async function readChecked(repository: string, name: string): Promise<Journal> {
  const journal = await readJournal(repository, name);
  for (const { file } of journal.entries) await findMissingFolders(repository, file);
  for (const folder of journal.folders) await findMissingFolders(repository, `${folder}/file`);
  // A journal that was only partly written is not followed, and its hash is that of the whole journal.
  if (name !== PREPARING || journal.entries.length > 0 || journal.folders.length > 0)
    await checkProof(repository, name);
  return journal;
}

async function finish(repository: string, journal: Journal): Promise<string> {
  const left: Entry[] = [];
  const changed: string[] = [];
  for (const entry of journal.entries) {
    const state = await stateOf(repository, entry);
    if (state === "left") left.push(entry);
    else if (state === "changed") changed.push(entry.file);
  }
  if (changed.length === 0) for (const entry of left) await putInPlace(repository, entry);
  await clean(repository, journal);
  await removeJournal(repository);
  if (changed.length === 0) {
    return `Finished the changes of a command that was killed: ${countOf(journal.entries.length, "file")}.`;
  }
  return `Kept the changes of a killed command unfinished, because of ${listOf(changed)}.`;
}

function listOf(changed: readonly string[]): string {
  return `${changed.join(", ")}, which changed afterwards: check \`git status\``;
}

// Somebody may have edited files or checked out another commit since the command was killed.
async function stateOf(repository: string, { file, before, after }: Entry): Promise<"changed" | "done" | "left"> {
  const path = join(repository, file);
  const found = await hashFile(path);
  if (found === null && (await kindOf(path)) !== "none") return "changed";
  if (found === after) return "done";
  if (found !== before) return "changed";
  return after === null || (await hashFile(toNext(path))) === after ? "left" : "changed";
}

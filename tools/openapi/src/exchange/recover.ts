import { join } from "node:path";
import { clean, putInPlace, undo } from "./exchange.ts";
import { findMissingFolders, kindOf } from "./inside.ts";
import {
  type Entry,
  hashFile,
  type Journal,
  PREPARED,
  PREPARING,
  readJournal,
  removeJournal,
  toNext,
} from "./journal.ts";

/**
 * Finishes or undoes an exchange whose process was killed. Returns a line that says so; `undefined` where there was none.
 *
 * @throws {ProblemError} for a journal that no command has written.
 */
export async function recover(repository: string): Promise<string | undefined> {
  if ((await kindOf(join(repository, PREPARED))) !== "none") {
    return finish(repository, await readChecked(repository, PREPARED));
  }
  if ((await kindOf(join(repository, PREPARING))) === "none") return undefined;
  await undo(repository, await readChecked(repository, PREPARING));
  return "Undid what an earlier command was about to write when it was ended: no file was changed.";
}

// Its folders may have become symbolic links.
async function readChecked(repository: string, name: string): Promise<Journal> {
  const journal = await readJournal(repository, name);
  for (const { file } of journal.entries) await findMissingFolders(repository, file);
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
    const count = journal.entries.length;
    return `Finished what an earlier command was writing when it was ended: ${count} ${count === 1 ? "file" : "files"}.`;
  }
  return `Gave up what an earlier command was writing when it was ended, since ${changed.join(", ")} changed afterwards: check \`git status\`.`;
}

// Between the two runs somebody may have edited files, or checked out another commit.
async function stateOf(repository: string, { file, before, after }: Entry): Promise<"changed" | "done" | "left"> {
  const path = join(repository, file);
  const found = await hashFile(path);
  if (found === null && (await kindOf(path)) !== "none") return "changed";
  if (found === after) return "done";
  if (found !== before) return "changed";
  return after === null || (await hashFile(toNext(path))) === after ? "left" : "changed";
}

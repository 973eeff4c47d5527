import { groupBy } from "@snap/openapi/group-by";
import type { LostWord } from "./lost-words.ts";
import { findWord, type OwnLine, printLines } from "./search-own.ts";

/** Returns each lost word with our lines that contain the word, except `listed` lines, which must be fixed anyway. */
export function listOutdated(
  words: readonly LostWord[],
  own: readonly OwnLine[],
  listed: ReadonlySet<string>,
): string[] {
  return [...groupBy(words, ({ word }) => word)].flatMap(([word, lost]) => {
    const found = new Set(lost.flatMap(({ of }) => findWord(own, word, of)));
    const lines = own.filter((line) => found.has(line) && !listed.has(`${line.file}:${line.line}`));
    return lines.length > 0 ? [`\`${word}\`: ${printLines(lines)}`] : [];
  });
}

import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";

/** Checks that a text has the given number of lines and no hidden characters. */
export function checkLines(random: SeededRandom, text: string, expected: number): void {
  checkHidden(random, text);
  if (text.split("\n").length !== expected + 1) throw new BrokenPromise(random, `forged lines in ${text}`);
}

// Some characters without a glyph have no property that says so, and some spaces look like no space.
const HIDDEN =
  /(?![ \n])[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\uFFFC\u{1107F}\u{13440}-\u{13442}\u{16FE4}\u{1D159}]/u;

/** Checks that a text contains no invisible characters. */
export function checkHidden(random: SeededRandom, text: string): void {
  if (HIDDEN.test(text)) throw new BrokenPromise(random, `hidden characters in ${JSON.stringify(text)}`);
}

/** Checks that a line of Markdown contains only plain text. */
export function checkMarkdown(random: SeededRandom, line: string): void {
  const markup = withoutCode(line).replaceAll(/<!-- -->|<span>\$<\/span>/g, "\0");
  if (/[<$[\]*]|^[#>]|www\.|GH-\d|@[a-z]|:\/\//.test(markup)) throw new BrokenPromise(random, `markup in ${line}`);
}

/** Removes escapes and code from a line, as CommonMark parses them. The rest may contain markup. */
export function withoutCode(line: string): string {
  const [found] = /\\[!-/:-@[-`{-~]|`+/.exec(line) ?? [];
  if (found === undefined) return line;
  const start = line.indexOf(found);
  const rest = line.slice(start + found.length);
  const end = found.startsWith("`") ? rest.search(new RegExp(`(?<!\`)${found}(?!\`)`)) : -1;
  const code = end < 0 ? 0 : end + found.length;
  return `${line.slice(0, start)}\0${withoutCode(rest.slice(code))}`;
}

/** Returns the markup of each line of a page, without its text. */
export function shapeOfMarkdown(page: string): string {
  const lines = page.split("\n").map((line) => {
    const markup = withoutCode(line).replaceAll(/<!-- -->|<span>\$<\/span>|-{3,}/g, "\0");
    const [start = ""] = /^(?:#+|>|- |\d+[.)]|=)/.exec(markup) ?? [];
    return start + (markup.match(/[<$[\]*|~]|(?<![a-z\d])_|_(?![a-z\d])|www\.|GH-\d|@[a-z]|:\/\//gi) ?? []).join("");
  });
  return lines.join("\n");
}

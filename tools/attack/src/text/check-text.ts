import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";

/** So many lines, with nothing hidden in them. */
export function checkLines(random: SeededRandom, text: string, expected: number): void {
  checkHidden(random, text);
  if (text.split("\n").length !== expected + 1) throw new BrokenPromise(random, `forged lines in ${text}`);
}

/** Nothing that a reader does not see. */
export function checkHidden(random: SeededRandom, text: string): void {
  if (/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text))
    throw new BrokenPromise(random, `hidden characters in ${JSON.stringify(text)}`);
}

/** A line of Markdown in which nothing but text is left. */
export function checkMarkdown(random: SeededRandom, line: string): void {
  const markup = withoutCode(line).replaceAll(/<!-- -->|<span>\$<\/span>/g, "\0");
  if (/[<$[\]*]|^[#>]|www\.|GH-\d|@[a-z]|:\/\//.test(markup)) throw new BrokenPromise(random, `markup in ${line}`);
}

/** A line without its escapes and code, as CommonMark reads them: what is left may be more than text. */
export function withoutCode(line: string): string {
  const [found] = /\\[!-/:-@[-`{-~]|`+/.exec(line) ?? [];
  if (found === undefined) return line;
  const start = line.indexOf(found);
  const rest = line.slice(start + found.length);
  const end = found.startsWith("`") ? rest.search(new RegExp(`(?<!\`)${found}(?!\`)`)) : -1;
  const code = end < 0 ? 0 : end + found.length;
  return `${line.slice(0, start)}\0${withoutCode(rest.slice(code))}`;
}

/** The markup of each line of a page, whatever its text is. */
export function shapeOfMarkdown(page: string): string {
  const lines = page.split("\n").map((line) => {
    const markup = withoutCode(line).replaceAll(/<!-- -->|<span>\$<\/span>|-{3,}/g, "\0");
    const [start = ""] = /^(?:#+|>|- |\d+[.)]|=)/.exec(markup) ?? [];
    return start + (markup.match(/[<$[\]*|~]|(?<![a-z\d])_|_(?![a-z\d])|www\.|GH-\d|@[a-z]|:\/\//gi) ?? []).join("");
  });
  return lines.join("\n");
}

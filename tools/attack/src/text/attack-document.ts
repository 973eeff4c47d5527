import { renderText } from "@snap/diff/render";
import { formatProblem } from "@snap/openapi/problem";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { checkHidden, checkLines, checkMarkdown, shapeOfMarkdown } from "./check-text.ts";
import { hostileText } from "./hostile-text.ts";
import { type Made, makeEverything, makeUpdate } from "./make-everything.ts";
import { shapeOfCode, tagsIn } from "./shape-of-code.ts";
import { type DocumentShape, writeDocument } from "./write-document.ts";

const TAME = "tame";
const TITLE =
  /^(?:## (?:The credential is sent to a new place: confirm this before you merge|To be fixed by hand|Values that existing code may compare with|Breaking|A bug in the comparison|Deprecated upstream|Renamed upstream|Lines of ours that may be outdated)|### (?:Added|Breaking|Changed|Removed))$/;

/** The size of a document. With `hasUpdate`, an update to this document is generated, too, which takes long. */
export interface DocumentSize {
  readonly operations: number;
  readonly hasUpdate: boolean;
}

/**
 * Generates all files and pages of a hostile document. These must have the same structure as the files and pages of a
 * harmless document, and no hidden characters.
 */
export async function attackDocument(random: SeededRandom, { operations, hasUpdate }: DocumentSize): Promise<void> {
  const shape = { hasIds: random.next() < 0.5, operations };
  const text = writeDocument(() => (random.next() < 0.3 ? TAME : hostileText(random)), shape);
  const tame = await tameOf(shape);
  const made = await makeEverything(text);
  for (const problem of made.problems) checkLines(random, `${formatProblem(problem)}\n`, 3);
  checkHidden(random, made.printed);
  const listed = made.printed.split("\n").filter((line) => line.startsWith("  "));
  if (listed.length !== made.decisions.length) throw new BrokenPromise(random, `forged lines in ${made.printed}`);
  for (const [name, code] of made.files) checkCode(random, name, code, tame.files.get(name) ?? "");
  for (const [name, page] of made.pages) {
    checkHidden(random, page);
    const [shape, expected] = [page, tame.pages.get(name) ?? ""].map(shapeOfMarkdown);
    if (shape !== expected) throw new BrokenPromise(random, `forged markup in ${name}:\n${page}`);
  }
  if (hasUpdate) checkUpdate(random, writeTame(shape), text);
}

function checkCode(random: SeededRandom, name: string, code: string, tame: string): void {
  checkHidden(random, code);
  const broken = (what: string) => new BrokenPromise(random, `${what} in ${name}:\n${code}`);
  if (shapeOfCode(code) !== shapeOfCode(tame))
    throw broken(`other code than ${shapeOfCode(tame)}, ${shapeOfCode(code)},`);
  const known = tagsIn(tame);
  for (const [tag, count] of tagsIn(code)) if (count > (known.get(tag) ?? 0)) throw broken(`a forged @${tag}`);
}

function checkUpdate(random: SeededRandom, tame: string, text: string): void {
  const [from, to] = random.shuffle([tame, text]) as [string, string];
  const { comparison, pages } = makeUpdate(from, to, hostileText(random));
  checkLines(random, renderText(comparison), comparison.changes.length * 2 + 1);
  for (const [name, page] of pages) {
    checkHidden(random, page);
    for (const line of page.split("\n")) {
      if (line.startsWith("#") && !TITLE.test(line))
        throw new BrokenPromise(random, `a forged title in ${name}: ${line}`);
      if (line.startsWith("- ")) checkMarkdown(random, line);
    }
  }
}

const tames = new Map<string, Promise<Made>>();

function tameOf(shape: DocumentShape): Promise<Made> {
  const text = writeTame(shape);
  const known = tames.get(text) ?? makeEverything(text);
  tames.set(text, known);
  return known;
}

function writeTame(shape: DocumentShape): string {
  return writeDocument(() => TAME, shape);
}

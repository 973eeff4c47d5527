import { renderText } from "@snap/diff/render";
import { formatProblem } from "@snap/openapi/problem";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { checkHidden, checkLines, checkMarkdown, shapeOfMarkdown } from "./check-text.ts";
import { hostileText } from "./hostile-text.ts";
import { type Made, makeEverything, makeUpdate } from "./make-everything.ts";
import { faultsIn, shapeOfCode, tagsIn } from "./shape-of-code.ts";
import { writeDocument } from "./write-document.ts";

const TAME = "tame";
const TITLE =
  /^(?:## (?:The credential goes elsewhere: confirm this before you merge|To be fixed by hand|Values that code may compare with|Breaking|A bug in the comparison|Deprecated upstream|Renamed upstream|Words of ours that may no longer be true)|### (?:Added|Breaking|Changed|Removed))$/;

/** Makes all that is made of a hostile document: it has the shape of what is made of a tame one, and hides nothing. */
export async function attackDocument(random: SeededRandom): Promise<void> {
  const hasIds = random.next() < 0.5;
  const text = writeDocument(() => (random.next() < 0.3 ? TAME : hostileText(random)), hasIds);
  const tame = await tameOf(hasIds);
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
  checkUpdate(
    random,
    writeDocument(() => TAME, hasIds),
    text,
  );
}

function checkCode(random: SeededRandom, name: string, code: string, tame: string): void {
  checkHidden(random, code);
  const broken = (what: string) => new BrokenPromise(random, `${what} in ${name}:\n${code}`);
  if (faultsIn(code) > 0) throw broken("syntax errors");
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

const tames = new Map<boolean, Promise<Made>>();

function tameOf(hasIds: boolean): Promise<Made> {
  const known = tames.get(hasIds) ?? makeEverything(writeDocument(() => TAME, hasIds));
  tames.set(hasIds, known);
  return known;
}

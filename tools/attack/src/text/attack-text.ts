import { compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { renderMarkdown, renderText } from "@snap/diff/render";
import { escapeDoc, escapeLine, escapeMarkdownCode, escapeMarkdownText } from "@snap/openapi/escape";
import { formatProblem } from "@snap/openapi/problem";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { attackDocument } from "./attack-document.ts";
import { checkHidden, checkLines, checkMarkdown } from "./check-text.ts";
import { hostileText } from "./hostile-text.ts";

const LEAST = 500;
// `npm test`, which sets no duration, generates everything for every tenth document, and less for the other documents.
const EVERY = 10;
const WHOLE = { operations: 5, hasUpdate: true };
const SMALL = { operations: 1, hasUpdate: false };

/**
 * Attacks the formatters of contract text: hostile names and documents go through each medium and must stay plain text on
 * one line.
 */
export async function attackText(random: SeededRandom, deadline: number, least?: number): Promise<number> {
  const isBrief = least === undefined && Date.now() >= deadline;
  let count = 0;
  while (count < (least ?? LEAST) || Date.now() < deadline) {
    const name = hostileText(random);
    checkComparison(random, name);
    checkGates(random, name);
    await attackDocument(random, isBrief && count % EVERY > 0 ? SMALL : WHOLE);
    count++;
  }
  return count;
}

function checkComparison(random: SeededRandom, name: string): void {
  const before = contractWith({});
  const after = contractWith({ [name]: { type: "string", enum: [name] } });
  const comparison = random.pick([true, false]) ? compareSpecs(before, after) : compareSpecs(after, before);
  const { length } = comparison.changes;
  if (length === 0) throw new BrokenPromise(random, `no change for ${JSON.stringify(name)}`);
  checkLines(random, renderText(comparison), length * 2 + 1);
  const markdown = renderMarkdown(comparison);
  checkHidden(random, markdown);
  const lines = markdown.split("\n").filter((line) => line !== "");
  const foreign = lines.filter((line) => !/^(?:- |### (?:Added|Breaking|Changed|Removed)$)/.test(line));
  const items = lines.filter((line) => line.startsWith("- "));
  if (foreign.length > 0 || items.length !== length) throw new BrokenPromise(random, `forged lines in ${markdown}`);
  for (const item of items) checkMarkdown(random, item);
}

function checkGates(random: SeededRandom, name: string): void {
  const problem = { code: "x", file: name, pointer: `/${name}`, message: name, fix: name };
  checkLines(random, `${formatProblem(problem)}\n`, 3);
  if (JSON.parse(escapeLine(JSON.stringify(name))) !== name) throw new BrokenPromise(random, "a literal has changed");
  const doc = escapeDoc(name);
  if (doc.includes("*/") || /\{\s*@/.test(doc))
    throw new BrokenPromise(random, `the comment ends or has a tag in ${doc}`);
  for (const text of [doc, escapeMarkdownText(name), escapeMarkdownCode(name)]) {
    checkLines(random, `${text}\n`, 1);
    checkMarkdown(random, text);
  }
}

function contractWith(properties: object) {
  const schema = { type: "object", properties };
  const responses = { 200: { description: "ok", content: { "application/json": { schema } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: { "/things": { get: { operationId: "listThings", responses } } },
  };
  return readContract(JSON.stringify(document), "acme.json");
}

import { compareSpecs } from "@snap/diff/compare-specs";
import { readContract } from "@snap/diff/read-contract";
import { renderMarkdown, renderText } from "@snap/diff/render";
import { escapeDoc, escapeLine, escapeMarkdownCode, escapeMarkdownText } from "@snap/openapi/escape";
import { formatProblem } from "@snap/openapi/problem";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";

const LEAST = 500;

const PIECES = [
  "\n",
  "\r",
  "\u0085",
  "\u2028",
  "\u001B[2K\u001B[1A",
  "\u009B31m",
  "\u202E",
  "\u2066",
  "\u200B",
  "\uFEFF",
  "\u{E0041}",
  "\uFE0F",
  "\u3164",
  "`",
  "``",
  "\\",
  "|",
  "*/",
  "*\u200B/",
  "# a",
  "\n\n## a",
  "[a](https://evil.test)",
  "![a](//evil.test)",
  "<img src=x>",
  "<\u200Bscript>",
  "_www.evil.test",
  "_GH-12",
  "$x$",
  "@all",
  "a",
  " ",
] as const;

/**
 * Attacks the formatters of contract text: hostile names go through each medium and must stay plain text on one line.
 */
export async function attackText(random: SeededRandom, deadline: number): Promise<number> {
  let count = 0;
  while (count < LEAST || Date.now() < deadline) {
    const name = Array.from({ length: random.integer(1, 8) }, () => random.pick(PIECES)).join("");
    checkComparison(random, name);
    checkGates(random, name);
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
  if (doc.includes("*/")) throw new BrokenPromise(random, `the comment ends in ${doc}`);
  for (const text of [doc, escapeMarkdownText(name), escapeMarkdownCode(name)]) {
    checkLines(random, `${text}\n`, 1);
    checkMarkdown(random, text);
  }
}

function checkLines(random: SeededRandom, text: string, expected: number): void {
  checkHidden(random, text);
  if (text.split("\n").length !== expected + 1) throw new BrokenPromise(random, `forged lines in ${text}`);
}

function checkHidden(random: SeededRandom, text: string): void {
  if (/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text))
    throw new BrokenPromise(random, `hidden characters in ${JSON.stringify(text)}`);
}

function checkMarkdown(random: SeededRandom, line: string): void {
  const markup = withoutCode(line).replaceAll(/<!-- -->|<span>\$<\/span>/g, "\0");
  if (/[<$[\]*]|^[#>]|www\.|GH-\d|@[a-z]|:\/\//.test(markup)) throw new BrokenPromise(random, `markup in ${line}`);
}

// Removes escapes and code as CommonMark parses them. Any remaining markup is an attack that succeeded.
function withoutCode(line: string): string {
  const [found] = /\\[!-/:-@[-`{-~]|`+/.exec(line) ?? [];
  if (found === undefined) return line;
  const start = line.indexOf(found);
  const rest = line.slice(start + found.length);
  const end = found.startsWith("`") ? rest.search(new RegExp(`(?<!\`)${found}(?!\`)`)) : -1;
  const code = end < 0 ? 0 : end + found.length;
  return `${line.slice(0, start)}\0${withoutCode(rest.slice(code))}`;
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

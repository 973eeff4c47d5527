import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { quoteShell, unquote } from "../src/quote-shell.ts";

const TEXTS = [
  "listSnapshots,GET /things/{id}?a=1&b=2",
  "$(echo a)`echo b`${HOME}",
  `it's "so" \\ !!`,
  "'; echo c; '",
  "snapshot\\'; echo d #",
  "a & echo e | echo f > g %PATH%",
  "\u201d; echo h",
  "a\n\u202e\u{1f600}",
  "\\u0041",
  "",
];

it.each(TEXTS)("quotes %j as one argument that a shell does not run", (text) => {
  const printed = execFileSync("sh", ["-c", `printf '<%s>' ${quoteShell(text)}`], { encoding: "utf8" });
  expect(printed).toBe(`<${quoteShell(text).slice(1, -1)}>`);
  expect(unquote(printed.slice(1, -1))).toBe(text);
});

// In fish, a backslash escapes a quote in single quotes; PowerShell and cmd have rules of their own.
it.each(TEXTS)("writes %j without characters that are special in any shell", (text) => {
  expect(quoteShell(text)).toMatch(/^"(?:[\w ./:@,{}?=&+-]|\\u[\da-f]{4})*"$/);
});

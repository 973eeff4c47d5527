import { escapeLine } from "./escape.ts";

/** Quotes a text of a contract as one argument of a command that people copy into a shell. */
export function quoteShell(text: string): string {
  if (/^[\w ./:@,{}-]*$/.test(text)) return `"${text}"`;
  return `'${escapeLine(text).replaceAll("'", `'\\''`)}'`;
}

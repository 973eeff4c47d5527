import { toEscapes } from "./escape.ts";

// Everything but the characters that no shell treats as special in double quotes, not even fish, PowerShell and cmd.
const UNSAFE = /[^\w ./:@,{}?=&+-]/g;

/**
 * Quotes text of a contract as one argument of a command that people copy into any shell. Other characters are written
 * as in JSON, such as `\u0027`: {@link unquote} reads them.
 */
export function quoteShell(text: string): string {
  return `"${text.replaceAll(UNSAFE, toEscapes)}"`;
}

/** Returns the text of an argument that {@link quoteShell} has written. */
export function unquote(argument: string): string {
  return argument.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

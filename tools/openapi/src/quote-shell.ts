// Characters that no shell treats as special in double quotes, not even fish, PowerShell and cmd.
const SAFE = /[^\w ./:@,{}?=&+-]/g;

/**
 * Quotes text of a contract as one argument of a command that people copy into any shell. Other characters are written
 * as in JSON, such as `\u0027`: {@link unquote} reads them.
 */
export function quoteShell(text: string): string {
  return `"${text.replaceAll(SAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
}

/** Returns the text of an argument that {@link quoteShell} has written. */
export function unquote(argument: string): string {
  return argument.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

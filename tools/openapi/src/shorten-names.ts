const LONGEST_NAME = 200;
const LONGEST_LINE = 2_000;
const KEPT = 100;
const LONG = new RegExp(`[^\\s/]{${LONGEST_NAME + 1},}`, "gu");

/**
 * Shortens a line that quotes names of a contract, which may have any length: each long name, and then the whole line.
 * States the length of what is omitted.
 */
export function shortenNames(line: string): string {
  const short = line.replaceAll(LONG, (name) => cut(name, KEPT));
  return short.length > LONGEST_LINE ? cut(short, LONGEST_LINE) : short;
}

function cut(text: string, kept: number): string {
  return `${text.slice(0, kept)}… (${text.length} characters)`;
}

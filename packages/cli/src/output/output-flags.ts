import { UsageError } from "../command/command-error.ts";
import type { Flags, FlagValues } from "../command/define-command.ts";
import { suggest } from "../command/suggest.ts";

/** The output formats. */
export const FORMATS = ["table", "json", "ndjson", "csv", "yaml"] as const;
export type Format = (typeof FORMATS)[number];

/** What each output format prints. */
export const FORMAT_NOTES: readonly { readonly format: Format; readonly note: string }[] = [
  { format: "table", note: "Columns for people. They fit the width of the terminal; in a pipe, nothing is cut." },
  { format: "json", note: "One array of objects; sizes in bytes, times in UTC as ISO 8601." },
  { format: "ndjson", note: "One object on each line, as soon as it is known." },
  { format: "csv", note: "RFC 4180 with a header and Unix line endings; unknown values are empty." },
  { format: "yaml", note: "One list of objects with the same properties as in JSON." },
];

/** The flags of every command that prints a list. */
export const OUTPUT_FLAGS = {
  output: {
    type: "string",
    short: "o",
    value: "FORMAT",
    choices: FORMATS,
    description: "The output format. Default: table.",
  },
  columns: {
    type: "string",
    value: "NAMES",
    complete: "column",
    parse: (text) => text.split(",").map((name) => name.trim()),
    description: "The columns to print, separated by commas. In JSON and YAML, the properties.",
  },
  "no-header": { type: "boolean", description: "Prints no header in tables and CSV." },
} as const satisfies Flags;

/** The values of the flags of every command that prints a list. */
export type OutputFlags = FlagValues<typeof OUTPUT_FLAGS>;

/** Returns the flags of a list that is printed in a format, with the default columns. */
export function inFormat(output: Format): OutputFlags {
  return { output, columns: undefined, "no-header": false };
}

/** Checks the names of columns. @throws {UsageError} if a name is unknown. */
export async function checkColumns(names: readonly string[], known: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`Unknown column "${unknown}". ${await suggest(unknown, known)}`);
}

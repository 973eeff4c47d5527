import type { Value } from "./column.ts";
import { HIDDEN } from "./to-printable.ts";

/** One object of machine-readable output. */
export type Item = Readonly<Record<string, unknown>>;

/** Renders a line of CSV by RFC 4180, with a Unix line ending. @param show renders the text of a cell */
export function toCsvLine(values: readonly Value[], show: (text: string) => string = (text) => text): string {
  return `${values.map((value) => toCsvCell(value, show)).join(",")}\n`;
}

function toCsvCell(value: Value, show: (text: string) => string): string {
  if (value === null) return "";
  const text = show(typeof value === "object" ? value.join(",") : String(value));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Renders JSON in which all invisible characters are escaped. */
export function toJson(value: unknown, indent?: number): string {
  // JSON may contain these characters, but a terminal would obey them. The line breaks are those of the indentation.
  return JSON.stringify(value, null, indent).replace(HIDDEN, (character) =>
    character === "\n" ? character : toUnits(character),
  );
}

// Characters outside the basic plane have two code units.
function toUnits(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}

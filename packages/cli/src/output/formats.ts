import type { Value } from "./column.ts";

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

// JSON may contain these characters, but a terminal would obey them.
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/gu;

/** Renders JSON in which all invisible characters are escaped. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, (character) =>
    // Characters outside the basic plane have two code units.
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

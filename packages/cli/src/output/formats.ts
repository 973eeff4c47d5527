import type { Value } from "./column.ts";

/** One object of machine-readable output. */
export type Item = Readonly<Record<string, unknown>>;

/** Renders a line of CSV by RFC 4180, with a Unix line ending. */
export function toCsvLine(values: readonly Value[]): string {
  return `${values.map(toCsvCell).join(",")}\n`;
}

function toCsvCell(value: Value): string {
  if (value === null) return "";
  const text = typeof value === "object" ? value.join(",") : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// JSON may contain these characters, but a terminal would obey them.
const UNSAFE = /[\u007f-\u009f\u00ad\p{Cf}\p{Zl}\p{Zp}]/gu;

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

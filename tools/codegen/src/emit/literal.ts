const WIDTH = 120;

/** Text that stands for itself in a literal: the name of a constant. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Prints a value as a TypeScript literal, on one line where it fits behind what stands `before` it there.
 *
 * Spec text reaches generated code only through here: strings are escaped as JSON, keys quoted unless they are plain
 * names, and `__proto__` computed, so that it stays a property and never sets a prototype.
 */
export function printLiteral(value: unknown, { indent = 0, before = "" } = {}): string {
  const flat = printFlat(value);
  const fits = !flat.includes("\n") && indent + before.length + flat.length < WIDTH;
  if (fits || value instanceof Code || typeof value !== "object" || value === null) return flat;
  const entries = printEntries(value, (item, key) => printLiteral(item, { indent: indent + 2, before: key }));
  if (entries.length === 0) return flat;
  const margin = " ".repeat(indent + 2);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${entries.map((entry) => `${margin}${entry},\n`).join("")}${" ".repeat(indent)}${close}`;
}

// Printed apart from the lines: else each level would print all below it twice.
function printFlat(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value !== "object" || value === null) return printScalar(value);
  const entries = printEntries(value, printFlat).join(", ");
  if (Array.isArray(value)) return `[${entries}]`;
  return entries === "" ? "{}" : `{ ${entries} }`;
}

function printEntries(value: object, print: (item: unknown, before: string) => string): string[] {
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const before = Array.isArray(value) ? "" : `${printKey(key)}: `;
    if (item === undefined) return [];
    const text = print(item, before);
    return [item instanceof Code && text === key ? text : before + text];
  });
}

/** Prints a property name: quoted unless it is a plain name, computed where quoting would set a prototype. */
export function printKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) || /^(0|[1-9]\d{0,8})$/.test(key) ? key : printScalar(key);
}

/** Makes text safe inside a block comment, on one line. */
export function printComment(text: string): string {
  return text
    .replaceAll("*/", "*\\/")
    .replace(/[\s\u2028\u2029]+/g, " ")
    .trim();
}

function printScalar(value: unknown): string {
  // JSON.stringify leaves these two, which end a line in a comment or an old script.
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

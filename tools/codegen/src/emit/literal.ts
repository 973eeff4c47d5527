import { escapeLine } from "@snap/openapi/escape";

const WIDTH = 120;

/** Code that is printed unchanged inside a literal, such as the name of a constant. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Prints a value as a TypeScript literal, on one line if it fits there after `before`.
 *
 * Spec text reaches generated code only through this function: strings and regular expressions are printed without
 * invisible characters, keys are quoted unless they are plain names, and `__proto__` is a computed key, so that it cannot
 * set a prototype.
 */
export function printLiteral(value: unknown, { indent = 0, before = "" } = {}): string {
  if (value instanceof Code) return value.text;
  if (value instanceof RegExp || typeof value !== "object" || value === null) return printScalar(value);
  const line = printLine(value, WIDTH - indent - before.length);
  if (line !== undefined) return line;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const margin = " ".repeat(indent + 2);
  let lines = "";
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    if (item === undefined) continue;
    const before = Array.isArray(value) ? "" : `${printKey(key)}: `;
    const text = printLiteral(item, { indent: indent + 2, before });
    lines += `${margin}${isShorthand(key, item) ? text : before + text},\n`;
  }
  return `${open}\n${lines}${" ".repeat(indent)}${close}`;
}

// Prints one line of less than `room` characters. Returns `undefined` as soon as the literal is longer.
function printLine(value: unknown, room: number): string | undefined {
  if (value instanceof Code) return value.text;
  if (value instanceof RegExp || typeof value !== "object" || value === null) return printScalar(value);
  const isArray = Array.isArray(value);
  const parts: string[] = [];
  let left = room - (isArray ? 2 : 4);
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const before = isArray || isShorthand(key, item) ? "" : `${printKey(key)}: `;
    const text = printLine(item, left - before.length);
    if (text === undefined) return undefined;
    left -= before.length + text.length + (parts.length > 0 ? 2 : 0);
    if (left <= 0 || text.includes("\n")) return undefined;
    parts.push(before + text);
  }
  if (parts.length === 0) return isArray ? "[]" : "{}";
  return isArray ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
}

function isShorthand(key: string, item: unknown): boolean {
  return item instanceof Code && item.text === key;
}

/** Prints a property name: unquoted if it is a plain name, computed if it would set a prototype, quoted otherwise. */
export function printKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) || /^(0|[1-9]\d{0,8})$/.test(key) ? key : printScalar(key);
}

function printScalar(value: unknown): string {
  return escapeLine(value instanceof RegExp ? String(value) : JSON.stringify(value));
}

/** Describes the shape of a response value without its contents, because a report may be shown to others. */
export function describeShape(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === "object") return `object of ${Object.keys(value).length} fields`;
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value !== "string") return typeof value;
  if (TIME.test(value)) return `string like ${value.replaceAll(/\d/g, "0")}`;
  return `string of ${value.length} characters`;
}

/** Describes an enum value by itself if it looks like an identifier, otherwise by its shape. */
export function describeWord(value: unknown): string {
  const digits = typeof value === "string" ? value.replaceAll(/\D/g, "").length : 0;
  return typeof value === "string" && WORD.test(value) && digits <= 2 ? value : describeShape(value);
}

/** Returns the name of a field or media type if it looks like one, otherwise its length. */
export function describeName(name: string): string {
  return NAME.test(name) ? name : `a name of ${name.length} characters`;
}

const TIME = /^\d{4}-\d\d-\d\d(?:[T ][\d:.,]+)?(?:Z|[+-][\d:]+)?$/;
const WORD = /^[A-Za-z][A-Za-z0-9_-]{0,27}$/;
const NAME = /^[\w@$.+/-]{1,64}$/;

/** Formats a value for an error message: as JSON, except for numbers, since JSON has no NaN and Infinity. */
export function show(value: unknown): string {
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}

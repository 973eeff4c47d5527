/** A value as an error shows it: as JSON, but for numbers, among which JSON lacks some. */
export function show(value: unknown): string {
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}

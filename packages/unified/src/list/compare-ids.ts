/**
 * Compares the ids of two snapshots of an account in the order in which the provider has assigned them: numbers by their
 * value, and other ids as strings.
 */
export function compareIds(a: string, b: string): number {
  const numbers = /^\d+$/.test(a) && /^\d+$/.test(b);
  return (numbers && a.length - b.length) || compareTexts(a, b);
}

/** Compares strings by their UTF-16 code units. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

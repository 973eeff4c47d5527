/** Converts a size in units of `unit` bytes to bytes. Returns `null` if the value is not a size, or the unit unknown. */
export function readSize(stated: unknown, unit: number | undefined): number | null {
  const bytes = typeof stated === "number" ? Math.round(stated * (unit ?? Number.NaN)) : Number.NaN;
  return bytes >= 0 && Number.isSafeInteger(bytes) ? bytes : null;
}

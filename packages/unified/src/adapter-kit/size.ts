/**
 * Converts a size in units of `unit` bytes to bytes. The size is a number, or a string of digits. Returns `null` if the
 * value is not a size, or the unit unknown.
 */
export function readSize(stated: unknown, unit: number | undefined): number | null {
  const size = typeof stated === "string" && /^\d+$/.test(stated) ? Number(stated) : stated;
  const bytes = typeof size === "number" ? Math.round(size * (unit ?? Number.NaN)) : Number.NaN;
  return bytes >= 0 && Number.isSafeInteger(bytes) ? bytes : null;
}

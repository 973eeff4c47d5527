/** The bytes of a size that a provider states in such a unit; `null` where that is no size. */
export function readSize(stated: unknown, unit = 1): number | null {
  const bytes = typeof stated === "number" ? Math.round(stated * unit) : Number.NaN;
  return bytes >= 0 && Number.isSafeInteger(bytes) ? bytes : null;
}

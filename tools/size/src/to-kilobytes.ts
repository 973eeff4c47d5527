/** Formats bytes for display: in kB, rounded up to a tenth. */
export function toKilobytes(bytes: number): string {
  return `${(Math.ceil(bytes / 100) / 10).toFixed(1)} kB`;
}

const UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];

/** Renders a size with three digits: `12.3 GB`. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return "-";
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}

/** Renders a time in UTC: `2026-11-03 12:00`. */
export function formatTime(time: Date | null): string {
  return time === null ? "-" : time.toISOString().slice(0, 16).replace("T", " ");
}

/** Returns a time for machines. */
export function toIso(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}

/**
 * Formats a time in the format of another time: with or without a zone, and with the same number of digits after the
 * seconds.
 */
export function formatTime(time: Date, like: unknown): string {
  const [, fraction = "", zone = ""] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(
    String(like),
  ) ?? ["", "", "Z"];
  const [seconds = "", rest = ""] = time.toISOString().slice(0, -1).split(".");
  const digits = fraction && `.${rest.padEnd(fraction.length - 1, "0").slice(0, fraction.length - 1)}`;
  return seconds + digits + zone.replace(/^[+-].*/, "Z");
}

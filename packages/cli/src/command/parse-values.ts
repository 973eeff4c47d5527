import type { Duration } from "@snap/unified";
import { UsageError } from "./command-error.ts";

/** Reads a duration such as `30d`. */
export function parseDuration(text: string, flag: string): Duration {
  if (/^\d+(?:\.\d+)?(?:ms|s|m|h|d|w)$/.test(text)) return text as Duration;
  throw new UsageError(`\`--${flag}\` must be a duration such as 30d, 12h or 2w, got "${text}".`);
}

/** Reads a duration such as `30d`, or a time such as `2026-11-01`. */
export function parseDurationOrTime(text: string, flag: string): Duration | Date {
  return readDurationOrTime(text, `--${flag}`);
}

/** Reads a duration or a time that messages call `name`. */
export function readDurationOrTime(text: string, name: string): Duration | Date {
  const isTime = /^\d{4}-\d\d-\d\d(?:T.+)?$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isTime) return new Date(text);
  if (/^\d+(?:\.\d+)?(?:ms|s|m|h|d|w)$/.test(text)) return text as Duration;
  throw new UsageError(`\`${name}\` must be a duration such as 30d, or a time such as 2026-11-01, got "${text}".`);
}

/** Reads a whole number above zero. */
export function parseCount(text: string, flag: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(`\`--${flag}\` must be a whole number above 0, got "${text}".`);
}

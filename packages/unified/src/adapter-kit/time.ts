/** A time that a provider reported. */
export interface ReadTime {
  /** The time, or `null` if it is absent or invalid. */
  readonly date: Date | null;
  /** Whether the time has no zone, and was therefore read as UTC. */
  readonly assumedUtc: boolean;
}

const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** Parses an RFC 3339 time, with or without a zone. */
export function readTime(text: string | null | undefined): ReadTime {
  const match = TIME.exec(text ?? "");
  if (!match || !isDay(match[0].slice(0, 10))) return { date: null, assumedUtc: false };
  const assumedUtc = match[1] === undefined;
  const date = new Date(match[0].replace(" ", "T") + (assumedUtc ? "Z" : ""));
  return Number.isNaN(date.getTime()) ? { date: null, assumedUtc: false } : { date, assumedUtc };
}

// Some engines read 30 February as a day in March. Up to the 28th, every day exists. Programs in Go write a missing
// time as a date in the year 1.
function isDay(text: string): boolean {
  if (text.startsWith("0001")) return false;
  return Number(text.slice(8)) <= 28 || String(new Date(text).toJSON()).startsWith(text);
}

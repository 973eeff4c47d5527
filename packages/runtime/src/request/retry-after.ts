/** The response header that says when a rate limit ends. */
export interface RateLimitReset {
  /** The name of the header. */
  readonly header: string;
  /** `epoch-seconds`: a point in time; `seconds`: from now. */
  readonly unit: "epoch-seconds" | "seconds";
}

// RFC 9110, 5.6.7: IMF-fixdate, RFC 850 and asctime.
const DATES = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d:\d\d:\d\d) GMT$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})$/,
];

/**
 * Reads how long the provider asks to wait, in milliseconds; the longest where a header comes twice, `undefined` where
 * it does not say, or not readably.
 */
export function readRetryAfter({ status, headers }: Response, reset?: RateLimitReset): number | undefined {
  const read = <Value>(name: string, parse: (text: string) => Value) =>
    // A comma between two values, not that of a date.
    (headers.get(name) ?? "").split(/,(?! \d\d[ -][A-Z])/).map((text) => parse(text.trim()));
  // The provider's own clock, so that a wrong one here does no harm.
  const now = read("date", parseDate).find((time) => time >= 0) ?? Date.now();
  const waits = [
    read("retry-after-ms", parseNumber),
    read("retry-after", (text) => {
      const seconds = parseNumber(text) * 1000;
      return Number.isNaN(seconds) ? parseDate(text) - now : seconds;
    }),
    reset && status === 429
      ? read(reset.header, (text) => parseNumber(text) * 1000 - (reset.unit === "seconds" ? 0 : now))
      : [],
  ];
  for (const given of waits) {
    const readable = given.filter((wait) => !Number.isNaN(wait));
    if (readable.length > 0) return Math.max(0, ...readable);
  }
  return undefined;
}

function parseNumber(text: string): number {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function parseDate(text: string): number {
  const [fixdate, rfc850, asctime] = DATES.map((pattern) => pattern.exec(text)?.slice(1));
  const [day, month, year = "", time] = fixdate ?? rfc850 ?? [asctime?.[1], asctime?.[0], asctime?.[3], asctime?.[2]];
  const parse = (full: number | string) => Date.parse(`${day} ${month} ${full} ${time} GMT`);
  if (year.length !== 2) return parse(year);
  // One that seems more than 50 years ahead is the last that ended so.
  const thisYear = new Date().getUTCFullYear();
  const full = Math.floor(thisYear / 100) * 100 + Number(year);
  return parse(full > thisYear + 50 ? full - 100 : full);
}

/** The response header that says when a rate limit resets. */
export interface RateLimitReset {
  /** The name of the header. */
  readonly header: string;
  /** `epoch-seconds`: a time, in seconds since 1970. `seconds`: the remaining seconds. */
  readonly unit: "epoch-seconds" | "seconds";
}

// The three date formats of RFC 9110, 5.6.7: IMF-fixdate, RFC 850 and asctime.
const DATES = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d:\d\d:\d\d) GMT$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})$/,
];

/**
 * Returns the delay that the provider asks for, in milliseconds. If a header occurs twice, the longest delay counts.
 * Returns `undefined` if no such header is present, or none is valid.
 */
export function readRetryAfter({ status, headers }: Response, reset?: RateLimitReset): number | undefined {
  const read = <Value>(name: string, parse: (text: string) => Value) =>
    // Splits at commas between values, but not at the comma in a date.
    (headers.get(name) ?? "").split(/,(?! \d\d[ -][A-Z])/).map((text) => parse(text.trim()));
  // Dates are compared with the response's own `Date`, so a wrong local clock has no effect.
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
  // RFC 9110: a two-digit year more than 50 years ahead means the most recent year with the same last digits.
  const thisYear = new Date().getUTCFullYear();
  const full = Math.floor(thisYear / 100) * 100 + Number(year);
  return parse(full > thisYear + 50 ? full - 100 : full);
}

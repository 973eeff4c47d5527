/** When and how often a request is sent again. */
export interface RetryOptions {
  /** How many times a request is sent at most, the first included. Default: 3. */
  readonly attempts?: number;
  /** The longest wait before the second attempt, in milliseconds; it doubles with each further one. Default: 500. */
  readonly baseDelay?: number;
  /** The longest wait of all, in milliseconds, unless the provider asks for a longer one. Default: 8,000. */
  readonly maxDelay?: number;
  /**
   * Sends a POST or PATCH again too, because doing it twice does no harm. Other methods are sent again in any case.
   * Default: what the provider's spec says, which is no for every operation that creates something.
   */
  readonly idempotent?: boolean;
}

/** The response header that tells when a rate limit ends. */
export interface RateLimitReset {
  readonly header: string;
  /** `epoch-seconds`: a point in time; `seconds`: from now. */
  readonly unit: "epoch-seconds" | "seconds";
}

/** Whether an answer with this status may be another one next time. */
export function isRetried(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status);
}

/** A wait in milliseconds: exponential backoff with full jitter. */
export function backoff(attempt: number, { baseDelay = 500, maxDelay = 8000 }: RetryOptions): number {
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

/** How long the provider asks to wait, in milliseconds; `undefined` where it does not say, or not readably. */
export function readRetryAfter({ status, headers }: Response, reset?: RateLimitReset): number | undefined {
  const read = (name: string) => headers.get(name) ?? "";
  const readNumber = (name: string) => (/^\d+(\.\d+)?$/.test(read(name)) ? Number(read(name)) : Number.NaN);
  // The provider's own clock, so that a wrong one here does no harm.
  const now = Date.parse(read("date")) || Date.now();
  const after = read("retry-after");
  const waits = [
    readNumber("retry-after-ms"),
    readNumber("retry-after") * 1000,
    // Engines read dates into almost any text.
    Date.parse(/^\w+, .* GMT$/.test(after) ? after : "") - now,
    reset && status === 429 ? readNumber(reset.header) * 1000 - (reset.unit === "seconds" ? 0 : now) : Number.NaN,
  ];
  return waits.map((wait) => Math.max(0, wait)).find((wait) => wait >= 0);
}

/** How many requests a mock cloud takes. */
export interface RateLimit {
  /** How many requests are allowed in each period. */
  readonly requests: number;
  /** In so many seconds, which pass on the cloud's clock. */
  readonly seconds: number;
}

/** What a request meets. */
export interface RateLimitState {
  readonly exceeded: boolean;
  /** Values of the documented headers whose names end so. */
  readonly headers: Readonly<Record<"limit" | "remaining" | "reset" | "retry-after", string>>;
}

/** Creates a limiter with a window that slides: a request counts until it is so many seconds old. */
export function createRateLimiter({ requests, seconds }: RateLimit): (now: Date) => RateLimitState {
  const taken: number[] = [];
  return (date) => {
    const now = date.getTime() / 1000;
    while (taken[0] !== undefined && taken[0] <= now - seconds) taken.shift();
    const exceeded = taken.length >= requests;
    if (!exceeded) taken.push(now);
    const reset = Math.ceil((taken[0] ?? now) + seconds);
    return {
      exceeded,
      headers: {
        limit: String(requests),
        remaining: String(requests - taken.length),
        reset: String(reset),
        "retry-after": String(Math.max(1, Math.ceil(reset - now))),
      },
    };
  };
}

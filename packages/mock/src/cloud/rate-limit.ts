/** How many requests a mock cloud accepts in a period. */
export interface RateLimit {
  /** How many requests are allowed in each period. */
  readonly requests: number;
  /** The length of a period in seconds, on the cloud's clock. */
  readonly seconds: number;
}

/** The state of the rate limit when a request arrives. */
export interface RateLimitState {
  readonly exceeded: boolean;
  /** The values of the documented headers, by the ending of the header's name. */
  readonly headers: Readonly<Record<"limit" | "remaining" | "reset" | "retry-after", string>>;
}

/** Creates a rate limiter with a sliding window: a request counts until it is `seconds` old. */
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

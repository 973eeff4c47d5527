import { randomUUID } from "node:crypto";
import type { AccountLimits } from "@snap/unified";
import { redis } from "./redis.ts";

// Reserves a request if every window has room and the provider has not asked for a pause. Returns the delay in
// milliseconds otherwise. Redis runs a script atomically, and its clock is the same for all workers.
const RESERVE = `
  local time = redis.call("TIME")
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local wait, longest = redis.call("PTTL", KEYS[2]), 0
  for at = 2, #ARGV, 2 do
    local requests, within = tonumber(ARGV[at]), tonumber(ARGV[at + 1])
    local oldest = redis.call("ZRANGE", KEYS[1], -requests, -requests, "WITHSCORES")
    if oldest[2] then wait = math.max(wait, oldest[2] + within - now) end
    longest = math.max(longest, within)
  end
  if wait > 0 then return wait end
  redis.call("ZREMRANGEBYSCORE", KEYS[1], 0, now - longest)
  redis.call("ZADD", KEYS[1], now, ARGV[1])
  redis.call("PEXPIRE", KEYS[1], longest + 1)
  return 0`;
const PAUSE = 60;

/**
 * Creates a `fetch` that counts the requests of an account in Redis, so that all workers together stay within its
 * limits. A request over the limit is not sent: its response is a 429 with the delay, like that of a provider.
 */
export function limitRequests(account: string, { requestsPerMinute, requestsPerHour }: AccountLimits): typeof fetch {
  const windows = [
    ...(requestsPerMinute === undefined ? [] : [requestsPerMinute, 60_000]),
    ...(requestsPerHour === undefined ? [] : [requestsPerHour, 3_600_000]),
  ];
  const [requests, paused] = [`requests:${account}`, `paused:${account}`];
  return async (input, init) => {
    const wait = Number(await redis.eval(RESERVE, 2, requests, paused, randomUUID(), ...windows));
    if (wait > 0)
      return new Response(null, { status: 429, headers: { "retry-after": String(Math.ceil(wait / 1000)) } });
    const response = await fetch(input, init);
    // Other programs use the account too.
    if (response.status === 429) await redis.set(paused, 1, "EX", Number(response.headers.get("retry-after")) || PAUSE);
    return response;
  };
}

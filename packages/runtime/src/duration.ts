import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { describeValue } from "./request/describe-value.ts";

/** A duration: a number of milliseconds, or a string with a unit (`ms`, `s`, `m`, `h`, `d`, `w`), such as `"30s"`. */
export type Duration = number | `${number}${"ms" | "s" | "m" | "h" | "d" | "w"}`;

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 };

/**
 * Converts a duration to milliseconds. A day always has 24 hours.
 *
 * @param option the name of the option, for the error
 * @throws {InvalidRequestError} when the duration is negative or malformed.
 */
export function toMilliseconds(duration: Duration, option: string): number {
  if (typeof duration === "number" && duration >= 0) return duration;
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(String(duration)) ?? [];
  const value = Number(number) * Number(UNITS[unit]);
  if (value >= 0) return value;
  const got = describeValue(duration);
  throw new InvalidRequestError(`\`${option}\` must be milliseconds ≥ 0 or a duration such as "30s", got ${got}.`);
}

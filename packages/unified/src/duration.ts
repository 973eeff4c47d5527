import { InvalidRequestError } from "@snap/runtime";

/** A length of time: milliseconds, or a number with a unit (`ms`, `s`, `m`, `h`, `d`, `w`), such as `"30d"`. */
export type Duration = number | `${number}${"ms" | "s" | "m" | "h" | "d" | "w"}`;

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 };

/**
 * The milliseconds of a length of time. A day is 24 hours: no calendar is asked.
 *
 * @throws {InvalidRequestError} when it is not one.
 */
export function toMilliseconds(duration: Duration, option: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|[smhdw])$/.exec(String(duration)) ?? [];
  const value = typeof duration === "number" ? duration : Number(number) * (UNITS[unit ?? ""] ?? Number.NaN);
  if (value >= 0) return value;
  throw new InvalidRequestError(
    `\`${option}\`: "${duration}" is no length of time: write milliseconds, or such as "30d"`,
  );
}

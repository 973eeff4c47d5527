import { refuseOption } from "../option-values.ts";

/**
 * A number of years (`y`), months (`m`), weeks (`w`), days (`d`) and hours (`h`) of the calendar, such as `"1y6m"` or
 * `"7d"`. The units are those of restic: here, `m` means months.
 */
export type CalendarAge = string;

const UNITS = ["y", "m", "w", "d", "h"] as const;

type Amounts = Record<(typeof UNITS)[number], number>;

/**
 * Returns the time that lies `age` before `time`, both in milliseconds since 1970. Days and months are those of UTC; a
 * day beyond the end of a month becomes a day of the next month.
 *
 * @throws {InvalidRequestError} when the age is malformed.
 */
export function subtractAge(time: number, age: CalendarAge, option: string): number {
  const { y, m, w, d, h } = readAge(age, option);
  const date = new Date(time);
  date.setUTCFullYear(date.getUTCFullYear() - y, date.getUTCMonth() - m, date.getUTCDate() - d - 7 * w);
  return date.getTime() - h * 36e5;
}

/** Checks a calendar age. @throws {InvalidRequestError} when it is malformed. */
export function checkAge(age: unknown, option: string): void {
  readAge(age, option);
}

function readAge(age: unknown, option: string): Amounts {
  const amounts: Amounts = { y: 0, m: 0, w: 0, d: 0, h: 0 };
  const parts = typeof age === "string" && /^(?:\d{1,5}[ymwdh])+$/.test(age) ? age.match(/\d+./g) : null;
  for (const part of parts ?? []) {
    const unit = UNITS.find((known) => part.endsWith(known));
    if (unit) amounts[unit] += Number.parseInt(part, 10);
  }
  if (parts) return amounts;
  return refuseOption(option, 'years, months, weeks, days or hours such as "1y6m" or "7d"', age);
}

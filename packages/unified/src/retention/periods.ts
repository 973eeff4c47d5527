import type { PERIOD_RULES } from "./retention-policy.ts";

/** The hour, day, ISO week, month, quarter and year of a time, each as a unique string. */
export type Periods = Readonly<Record<(typeof PERIOD_RULES)[number], string>>;

/** Creates a function that returns the periods of a time in a time zone. */
export function createPeriods(timeZone: string): (moment: Date) => Periods {
  const read = timeZone === "UTC" ? readUtc : createReader(timeZone);
  return (moment) => {
    const { day, hour } = read(moment);
    const keepMonthly = day.slice(0, -3);
    const keepYearly = day.slice(0, -6);
    return {
      keepHourly: `${day} ${hour}`,
      keepDaily: day,
      keepWeekly: `week of ${mondayOf(day)}`,
      keepMonthly,
      keepQuarterly: `${keepYearly}-Q${Math.ceil(Number(keepMonthly.slice(-2)) / 3)}`,
      keepYearly,
    };
  };
}

/** The day of a time, and its hour in a form that is unique on that day. */
interface DayAndHour {
  readonly day: string;
  readonly hour: string;
}

// `Intl` is ten times slower.
function readUtc(moment: Date): DayAndHour {
  const [day = "", clock = ""] = moment.toISOString().split("T");
  return { day, hour: `${clock.slice(0, 2)}h GMT` };
}

function createReader(timeZone: string): (moment: Date) => DayAndHour {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    timeZoneName: "longOffset",
  });
  return (moment) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(moment)) parts[type] = value;
    // The offset distinguishes the repeated hours of a night in which the clock is set back.
    return {
      day: `${parts.year?.padStart(4, "0")}-${parts.month}-${parts.day}`,
      hour: `${parts.hour}h ${parts.timeZoneName}`,
    };
  };
}

// Returns the Monday that identifies an ISO week. It counts days in UTC, where each day has 24 hours.
function mondayOf(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

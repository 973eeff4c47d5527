import type { PERIOD_RULES } from "./retention-policy.ts";

/** The hour, day, ISO week, month, quarter and year of a time, each as a unique string. */
export type Periods = Readonly<Record<(typeof PERIOD_RULES)[number], string>>;

/** Creates a function that returns the periods of a time in a time zone. */
export function createPeriods(timeZone: string): (moment: Date) => Periods {
  const offsetAt = timeZone === "UTC" ? () => UTC : createOffsets(timeZone);
  return (moment) => {
    const { milliseconds, name } = offsetAt(moment.getTime());
    const [day = "", clock = ""] = new Date(moment.getTime() + milliseconds).toISOString().split("T");
    const keepMonthly = day.slice(0, -3);
    const keepYearly = day.slice(0, -6);
    return {
      // The offset distinguishes the repeated hours of a night in which the clock is set back.
      keepHourly: `${day} ${clock.slice(0, 2)}h ${name}`,
      keepDaily: day,
      keepWeekly: `week of ${mondayOf(day)}`,
      keepMonthly,
      keepQuarterly: `${keepYearly}-Q${Math.ceil(Number(keepMonthly.slice(-2)) / 3)}`,
      keepYearly,
    };
  };
}

/** The difference between local time and UTC. */
interface Offset {
  readonly milliseconds: number;
  /** The name of the offset, such as `GMT+02:00`. */
  readonly name: string;
}

const DAY = 864e5;
const UTC: Offset = { milliseconds: 0, name: "GMT" };

// `Intl` is slow, and most days have the same offset from start to end, so offsets are remembered by day.
function createOffsets(timeZone: string): (time: number) => Offset {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const read = (time: number): Offset => {
    const name = format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? UTC.name;
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? [];
    const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return { milliseconds: (sign === "-" ? -size : size) * 1000, name };
  };
  const days = new Map<number, Offset | null>();
  return (time) => {
    const day = Math.floor(time / DAY);
    let offset = days.get(day);
    if (offset === undefined) {
      const start = read(day * DAY);
      offset = start.name === read((day + 1) * DAY).name ? start : null;
      days.set(day, offset);
    }
    return offset ?? read(time);
  };
}

// Returns the Monday that identifies an ISO week. It counts days in UTC, where each day has 24 hours.
function mondayOf(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

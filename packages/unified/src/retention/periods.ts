/** The hour, day, ISO week and month of a time, each as a unique string. */
export interface Periods {
  readonly keepHourly: string;
  readonly keepDaily: string;
  readonly keepWeekly: string;
  readonly keepMonthly: string;
}

/** Creates a function that returns the periods of a time in a time zone. */
export function createPeriods(timeZone: string): (moment: Date) => Periods {
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
    const keepMonthly = `${parts.year?.padStart(4, "0")}-${parts.month}`;
    const keepDaily = `${keepMonthly}-${parts.day}`;
    return {
      // The offset distinguishes the repeated hours of a night in which the clock is set back.
      keepHourly: `${keepDaily} ${parts.hour}h ${parts.timeZoneName}`,
      keepDaily,
      keepWeekly: `week of ${mondayOf(keepDaily)}`,
      keepMonthly,
    };
  };
}

// Returns the Monday that identifies an ISO week. It counts days in UTC, where each day has 24 hours.
function mondayOf(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

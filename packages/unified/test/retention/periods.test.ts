import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createPeriods } from "../../src/retention/periods.ts";

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Pacific/Apia",
];

describe("createPeriods", () => {
  it.each([
    // The year of an ISO week can differ from the year of its days.
    ["UTC", "2027-01-03T23:59:59Z", "2027-01-03", "week of 2026-12-28", "2027-01"],
    ["UTC", "2027-01-04T00:00:00Z", "2027-01-04", "week of 2027-01-04", "2027-01"],
    // The same moment is in different days, weeks and months.
    ["America/New_York", "2026-06-01T03:59:59Z", "2026-05-31", "week of 2026-05-25", "2026-05"],
    ["Europe/Berlin", "2026-05-31T22:00:00Z", "2026-06-01", "week of 2026-06-01", "2026-06"],
    ["Asia/Kolkata", "2026-11-21T18:29:59Z", "2026-11-21", "week of 2026-11-16", "2026-11"],
    ["Asia/Kolkata", "2026-11-21T18:30:00Z", "2026-11-22", "week of 2026-11-16", "2026-11"],
    // Programs write these years for unknown times.
    ["UTC", "0001-01-01T00:00:00Z", "0001-01-01", "week of 0001-01-01", "0001-01"],
  ])("finds the day, week and month in %s of %s", (zone, moment, keepDaily, keepWeekly, keepMonthly) => {
    expect(createPeriods(zone)(new Date(moment))).toMatchObject({ keepDaily, keepWeekly, keepMonthly });
  });

  it.each([
    ["Europe/Berlin", "2026-10-25", 25],
    ["Europe/Berlin", "2026-03-29", 23],
    ["America/New_York", "2026-11-01", 25],
    ["America/New_York", "2026-03-08", 23],
    ["Asia/Kolkata", "2026-10-25", 24],
    // The clock goes back by half an hour: the repeated half hour is a separate period.
    ["Australia/Lord_Howe", "2026-04-05", 25],
  ])("returns a different string for each hour of a day in %s on %s", (zone, day, hours) => {
    const periodsOf = createPeriods(zone);
    const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
    const [from, to] = [start.epochMilliseconds, start.add({ days: 1 }).epochMilliseconds];
    const found = new Set<string>();
    for (let time = from; time < to; time += 600_000) {
      const { keepHourly, keepDaily } = periodsOf(new Date(time));
      expect(keepDaily).toBe(day);
      found.add(keepHourly);
    }
    expect(found.size).toBe(hours);
    expect(periodsOf(new Date(from - 1)).keepDaily).not.toBe(day);
    expect(periodsOf(new Date(to)).keepDaily).not.toBe(day);
  });

  it("assigns two moments to the same period if and only if Temporal does", () => {
    const noon = Date.UTC(2026, 9, 25);
    const moments = fc.oneof(
      fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) }),
      fc.integer({ min: noon - 40 * 864e5, max: noon + 40 * 864e5 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moments, fc.integer({ min: 0, max: 35 * 864e5 }), (zone, first, gap) => {
        const periodsOf = createPeriods(zone);
        const [a, b] = [first, first + gap].map((time) => periodsOf(new Date(time)));
        const [x, y] = [first, first + gap].map((time) =>
          Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone),
        );
        if (!a || !b || !x || !y) throw new Error("a moment has no periods");
        const sameDay = x.toPlainDate().equals(y.toPlainDate());
        expect({
          day: a.keepDaily === b.keepDaily,
          hour: a.keepHourly === b.keepHourly,
          month: a.keepMonthly === b.keepMonthly,
          week: a.keepWeekly === b.keepWeekly,
        }).toEqual({
          day: sameDay,
          hour: sameDay && x.hour === y.hour && x.offset === y.offset,
          month: x.year === y.year && x.month === y.month,
          week: x.yearOfWeek === y.yearOfWeek && x.weekOfYear === y.weekOfYear,
        });
      }),
      { numRuns: 500 },
    );
  });
});

import type { KeepCount, RetentionPolicy, Snapshot } from "@snap/unified";
import { Temporal } from "temporal-polyfill";
import { now } from "./arbitrary-snapshots.ts";

const DAY = 864e5;

type CountingRule = "keepDaily" | "keepHourly" | "keepMonthly" | "keepQuarterly" | "keepWeekly" | "keepYearly";

/** Returns the rules that keep a snapshot. This is a slow and simple implementation with Temporal, to compare with. */
export function holdersOf(snapshot: Snapshot, all: readonly Snapshot[], policy: RetentionPolicy): string[] {
  const { createdAt, state, isPublic, tags, name } = snapshot;
  const counts = (other: Snapshot) =>
    other.state === "ready" && !other.isPublic && other.createdAt !== null && other.createdAt <= now;
  const newer = (other: Snapshot) => counts(other) && isNewer(other, snapshot);
  const ofSource = all.filter(
    ({ account, source }) =>
      account === snapshot.account && source?.type === snapshot.source?.type && source?.id === snapshot.source?.id,
  );
  const group = policy.per === "account" ? all.filter(({ account }) => account === snapshot.account) : ofSource;
  const counted = group.filter(counts);
  const isOldest = counted.every((other) => other === snapshot || !isNewer(snapshot, other));
  const isWithin = (age: string | undefined) => {
    const newest = Math.max(...counted.map((other) => Number(other.createdAt)));
    return age !== undefined && Number(createdAt) > Number(subtract(newest, age));
  };
  // A rule that counts also keeps the oldest snapshot, unless newer periods have used up its number.
  const holds = (rule: CountingRule, count: KeepCount = 0) => {
    const before = counted.filter((other) => isNewer(other, snapshot)).map((other) => periodOf(rule, other, policy));
    const isFirst = !before.includes(periodOf(rule, snapshot, policy));
    return (isFirst || isOldest) && (count === "unlimited" || new Set(before).size < count);
  };
  const always = {
    undated: createdAt === null,
    future: createdAt !== null && createdAt > now,
    young: createdAt !== null && Number(now) - Number(createdAt) <= Number.parseInt(String(policy.olderThan), 10) * DAY,
    state: state !== "ready" && state !== "failed",
    public: isPublic === true,
    tag: tags?.some((tag) => policy.protect?.tags?.includes(tag)),
    name: policy.protect?.names !== undefined && name === "by hand",
  };
  const counting = counts(snapshot) && {
    newest: !ofSource.some(newer),
    keepLast: policy.keepLast === "unlimited" || group.filter(newer).length < (policy.keepLast ?? 0),
    keepHourly: holds("keepHourly", policy.keepHourly),
    keepDaily: holds("keepDaily", policy.keepDaily),
    keepWeekly: holds("keepWeekly", policy.keepWeekly),
    keepMonthly: holds("keepMonthly", policy.keepMonthly),
    keepQuarterly: holds("keepQuarterly", policy.keepQuarterly),
    keepYearly: holds("keepYearly", policy.keepYearly),
    keepWithin: isWithin(policy.keepWithin),
    keepWithinHourly: isWithin(policy.keepWithinHourly) && holds("keepHourly", "unlimited"),
    keepWithinDaily: isWithin(policy.keepWithinDaily) && holds("keepDaily", "unlimited"),
    keepWithinWeekly: isWithin(policy.keepWithinWeekly) && holds("keepWeekly", "unlimited"),
    keepWithinMonthly: isWithin(policy.keepWithinMonthly) && holds("keepMonthly", "unlimited"),
    keepWithinQuarterly: isWithin(policy.keepWithinQuarterly) && holds("keepQuarterly", "unlimited"),
    keepWithinYearly: isWithin(policy.keepWithinYearly) && holds("keepYearly", "unlimited"),
  };
  return Object.entries({ ...always, ...counting }).flatMap(([rule, held]) => (held ? [rule] : []));
}

// The ids of these snapshots are ascending numbers.
function isNewer(a: Snapshot, b: Snapshot): boolean {
  return (
    Number(a.createdAt) - Number(b.createdAt) > 0 ||
    (Number(a.createdAt) === Number(b.createdAt) && Number(a.id) > Number(b.id))
  );
}

// Days beyond the end of a month become days of the next month, so the days are subtracted after the months.
function subtract(time: number, age: string): number {
  const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(age)?.[1] ?? 0);
  const start = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO("UTC");
  const month = start.with({ day: 1 }).subtract({ years: amount("y"), months: amount("m") });
  return month.add({ days: start.day - 1 - amount("d") }).subtract({ hours: amount("h") }).epochMilliseconds;
}

function periodOf(rule: CountingRule, { createdAt }: Snapshot, { timeZone = "UTC" }: RetentionPolicy): string {
  const time = Temporal.Instant.fromEpochMilliseconds(Number(createdAt)).toZonedDateTimeISO(timeZone);
  const periods = {
    keepHourly: `${time.toPlainDate()} ${time.hour} ${time.offset}`,
    keepDaily: String(time.toPlainDate()),
    keepWeekly: `${time.yearOfWeek} ${time.weekOfYear}`,
    keepMonthly: String(time.toPlainDate().toPlainYearMonth()),
    keepQuarterly: `${time.year} ${Math.floor((time.month - 1) / 3)}`,
    keepYearly: String(time.year),
  };
  return periods[rule];
}

import type { RetentionPolicy, Snapshot } from "@snap/unified";
import { Temporal } from "temporal-polyfill";
import { now } from "./arbitrary-snapshots.ts";

const DAY = 864e5;

/** Returns the rules that keep a snapshot. This is a slow and simple implementation with Temporal, to compare with. */
export function holdersOf(snapshot: Snapshot, all: readonly Snapshot[], policy: RetentionPolicy): string[] {
  const { createdAt, state, isPublic, tags, name } = snapshot;
  const counts = (other: Snapshot) =>
    other.state === "ready" && !other.isPublic && other.createdAt !== null && other.createdAt <= now;
  const newer = (other: Snapshot) =>
    counts(other) &&
    (Number(other.createdAt) > Number(createdAt) ||
      (Number(other.createdAt) === Number(createdAt) && other.ref < snapshot.ref));
  const ofSource = all.filter(
    ({ account, source }) =>
      account === snapshot.account && source?.type === snapshot.source?.type && source?.id === snapshot.source?.id,
  );
  const group = policy.per === "account" ? all.filter(({ account }) => account === snapshot.account) : ofSource;
  const holds = (rule: "keepDaily" | "keepHourly" | "keepMonthly" | "keepWeekly") => {
    const mine = periodOf(rule, snapshot, policy);
    const before = group.filter(newer).map((other) => periodOf(rule, other, policy));
    return !before.includes(mine) && new Set(before).size < (policy[rule] ?? 0);
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
    keepLast: group.filter(newer).length < (policy.keepLast ?? 0),
    keepHourly: holds("keepHourly"),
    keepDaily: holds("keepDaily"),
    keepWeekly: holds("keepWeekly"),
    keepMonthly: holds("keepMonthly"),
  };
  return Object.entries({ ...always, ...counting }).flatMap(([rule, held]) => (held ? [rule] : []));
}

function periodOf(rule: string, { createdAt }: Snapshot, { timeZone = "UTC" }: RetentionPolicy): string {
  const time = Temporal.Instant.fromEpochMilliseconds(Number(createdAt)).toZonedDateTimeISO(timeZone);
  if (rule === "keepHourly") return `${time.toPlainDate()} ${time.hour} ${time.offset}`;
  if (rule === "keepDaily") return String(time.toPlainDate());
  return rule === "keepWeekly"
    ? `${time.yearOfWeek} ${time.weekOfYear}`
    : String(time.toPlainDate().toPlainYearMonth());
}

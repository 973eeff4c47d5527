import { toMilliseconds } from "@snap/runtime";
import { compareTexts } from "../list/compare-ids.ts";
import type { Snapshot } from "../snapshot.ts";
import { subtractAge } from "./calendar-age.ts";
import { compareTimes } from "./compare-snapshots.ts";
import { createPeriods, type Periods } from "./periods.ts";
import { createProtection } from "./protection.ts";
import { type KeepCount, PERIOD_RULES, type RetentionRules, WITHIN_RULES } from "./retention-policy.ts";
import { type AnyPolicy, createTiers, type NamedPolicy } from "./tiers.ts";

/** A snapshot with the reasons to keep it. */
export interface Retained {
  readonly snapshot: Snapshot;
  /** The account and source of the snapshot, as a string. */
  readonly source: string;
  /** Whether the source no longer exists. */
  readonly orphan: boolean;
  /** The creation time in milliseconds since 1970; `NaN` if it is unknown. */
  readonly time: number;
  /** The policy that applies to the snapshot. */
  readonly named: NamedPolicy;
  readonly reasons: string[];
}

/** The reason that keeps the newest ready snapshot of a source. */
export const NEWEST_OF_SOURCE = "newest ready snapshot of its source";

/**
 * Returns each snapshot with the policy's reasons to keep it. Sorts by account, then by source, then newest first.
 *
 * @param isOrphan whether the source of a snapshot no longer exists
 */
export function applyRules(
  snapshots: readonly Snapshot[],
  policy: AnyPolicy,
  now: number,
  isOrphan: (snapshot: Snapshot) => boolean,
): Retained[] {
  const tierOf = createTiers(policy);
  // A provider may list a snapshot twice: count it once.
  const all = [...new Map(snapshots.map((snapshot) => [snapshot.ref, snapshot])).values()]
    .map((snapshot): Retained => {
      const { account, source, createdAt } = snapshot;
      return {
        snapshot,
        source: JSON.stringify([account, source?.type, source?.id]),
        orphan: isOrphan(snapshot),
        time: createdAt?.getTime() ?? Number.NaN,
        named: tierOf(snapshot),
        reasons: [],
      };
    })
    .sort((a, b) => compareTexts(a.source, b.source) || compareTimes(a, b));
  const counted = new Set(
    all.filter(({ snapshot, time }) => snapshot.state === "ready" && !snapshot.isPublic && time <= now),
  );
  const tiers = groupBy(all, ({ named, orphan }) => JSON.stringify([named.tier, orphan])).map((items) => {
    const [{ named, orphan } = {}] = items;
    return { items, policy: named?.policy, rules: (orphan && named?.policy?.orphans) || named?.policy };
  });
  for (const { items, rules } of tiers) applyUncounted(items, rules, now);
  for (const [newest] of groupBy([...counted], ({ source }) => source)) {
    if (newest && !(newest.orphan && newest.named.policy?.orphans)) newest.reasons.push(NEWEST_OF_SOURCE);
  }
  for (const { items, policy: { per = "source", timeZone = "UTC" } = {}, rules } of tiers) {
    if (!rules) continue;
    const groups = groupBy(
      items.filter((item) => counted.has(item)),
      ({ snapshot, source }) => (per === "source" ? source : snapshot.account),
    );
    const periodsOf = createPeriods(timeZone);
    // The groups of an account are not sorted by time yet.
    for (const group of groups) applyCounted(group.sort(compareTimes), rules, periodsOf);
  }
  return all;
}

/** The rules that apply to each snapshot by itself. */
function applyUncounted(items: readonly Retained[], rules: RetentionRules | undefined, now: number): void {
  if (!rules) {
    for (const { reasons } of items) reasons.push("no tier matches it");
    return;
  }
  const protection = createProtection(rules);
  const minAge = rules.olderThan === undefined ? -1 : toMilliseconds(rules.olderThan, "olderThan");
  for (const { snapshot, time, reasons } of items) {
    const age = now - time;
    if (Number.isNaN(age)) reasons.push("no readable time");
    if (age < 0) reasons.push("dated in the future");
    if (age >= 0 && age <= minAge) reasons.push(`not older than ${rules.olderThan}`);
    reasons.push(...protection(snapshot));
  }
}

/** The rules that count the snapshots of a group, which is sorted newest first. */
function applyCounted(group: readonly Retained[], rules: RetentionRules, periodsOf: (moment: Date) => Periods): void {
  const newest = group[0]?.time ?? Number.NaN;
  const { keepLast = 0, keepWithin } = rules;
  for (const { reasons } of group.slice(0, keepLast === "unlimited" ? group.length : keepLast))
    reasons.push(`keepLast ${keepLast}`);
  if (keepWithin !== undefined) {
    const start = subtractAge(newest, keepWithin, "keepWithin");
    for (const { time, reasons } of group) if (time > start) reasons.push(`keepWithin ${keepWithin}`);
  }
  const counts = PERIOD_RULES.flatMap((rule) => (rules[rule] ? [{ rule, count: rules[rule] }] : []));
  const ages = Object.entries(WITHIN_RULES).flatMap(([rule, periods]) => {
    const age = rules[rule as keyof typeof WITHIN_RULES];
    return age === undefined ? [] : [{ rule, periods, start: subtractAge(newest, age, rule) }];
  });
  if (counts.length + ages.length === 0) return;
  const dated = group.map(({ time, reasons }) => ({ time, reasons, periods: periodsOf(new Date(time)) }));
  for (const { rule, count } of counts)
    keepPeriods(dated, { rule, periods: rule, count, start: Number.NEGATIVE_INFINITY });
  for (const age of ages) keepPeriods(dated, { ...age, count: "unlimited" });
}

/** A rule that keeps one snapshot of each period. Only periods after `start` count, and at most `count` of them. */
interface PeriodRule {
  readonly rule: string;
  readonly periods: keyof Periods;
  readonly count: KeepCount;
  readonly start: number;
}

/** Keeps the newest snapshot of each period, and the oldest of all snapshots while there are fewer periods. */
function keepPeriods(
  dated: readonly { readonly time: number; readonly reasons: string[]; readonly periods: Periods }[],
  { rule, periods: wanted, count, start }: PeriodRule,
): void {
  let left = count === "unlimited" ? Number.POSITIVE_INFINITY : count;
  let last: string | undefined;
  for (const [index, { time, reasons, periods }] of dated.entries()) {
    if (left <= 0 || time <= start) return;
    const current = periods[wanted];
    if (current !== last) reasons.push(`${rule} ${current}`);
    else if (index === dated.length - 1) reasons.push(`${rule} ${current} (oldest)`);
    else continue;
    last = current;
    left--;
  }
}

// Groups items by key, in the order of their first item.
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

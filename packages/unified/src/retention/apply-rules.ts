import { toMilliseconds } from "@snap/runtime";
import type { Snapshot } from "../snapshot.ts";
import { createPeriods } from "./periods.ts";
import { createProtection } from "./protection.ts";
import { PERIOD_RULES, type RetentionPolicy } from "./retention-policy.ts";

/** A snapshot with the reasons to keep it. */
export interface Retained {
  readonly snapshot: Snapshot;
  /** The account and source of the snapshot, as a string. */
  readonly source: string;
  /** The creation time in milliseconds since 1970; `NaN` if it is unknown. */
  readonly time: number;
  readonly reasons: string[];
}

/** Returns each snapshot with the policy's reasons to keep it. Sorts by account, then by source, then newest first. */
export function applyRules(snapshots: readonly Snapshot[], policy: RetentionPolicy, now: number): Retained[] {
  const { keepLast = 0, olderThan, per = "source", timeZone = "UTC" } = policy;
  const protection = createProtection(policy);
  const minAge = olderThan === undefined ? -1 : toMilliseconds(olderThan, "olderThan");
  // A provider may list a snapshot twice: count it once.
  const all = [...new Map(snapshots.map((snapshot) => [snapshot.ref, snapshot])).values()]
    .map(toRetained)
    .sort(compare);
  for (const { snapshot, time, reasons } of all) {
    const age = now - time;
    if (Number.isNaN(age)) reasons.push("no readable time");
    if (age < 0) reasons.push("dated in the future");
    if (age >= 0 && age <= minAge) reasons.push(`not older than ${olderThan}`);
    reasons.push(...protection(snapshot));
  }
  const counted = all.filter(({ snapshot, time }) => snapshot.state === "ready" && !snapshot.isPublic && time <= now);
  for (const [newest] of groupBy(counted, ({ source }) => source))
    newest?.reasons.push("newest ready snapshot of its source");
  const periodsOf = createPeriods(timeZone);
  for (const group of groupBy(counted, ({ snapshot, source }) => (per === "source" ? source : snapshot.account))) {
    // Groups by account are not sorted by time yet.
    const dated = group
      .sort(compareTimes)
      .map(({ time, reasons }) => ({ reasons, periods: periodsOf(new Date(time)) }));
    for (const { reasons } of dated.slice(0, keepLast)) reasons.push(`keepLast ${keepLast}`);
    for (const rule of PERIOD_RULES) {
      for (const [newest] of groupBy(dated, ({ periods }) => periods[rule]).slice(0, policy[rule] ?? 0)) {
        newest?.reasons.push(`${rule} ${newest.periods[rule]}`);
      }
    }
  }
  return all;
}

function toRetained(snapshot: Snapshot): Retained {
  const { account, source, createdAt } = snapshot;
  const time = createdAt?.getTime() ?? Number.NaN;
  return { snapshot, source: JSON.stringify([account, source?.type, source?.id]), time, reasons: [] };
}

function compare(a: Retained, b: Retained): number {
  return compareTexts(a.source, b.source) || compareTimes(a, b);
}

// Snapshots with the same time are sorted by their refs.
function compareTimes(a: Retained, b: Retained): number {
  const unknown = Number(Number.isNaN(a.time)) - Number(Number.isNaN(b.time));
  return unknown || b.time - a.time || compareTexts(a.snapshot.ref, b.snapshot.ref);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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

import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";
import { describeUnknown } from "@snap/runtime/helpers";
import { checkObject, isTexts, refuseOption } from "../option-values.ts";
import { type CalendarAge, checkAge } from "./calendar-age.ts";

/** How many snapshots a rule keeps; `"unlimited"` keeps one of every period. */
export type KeepCount = number | "unlimited";

/**
 * The rules of a retention plan. A snapshot is kept if any rule keeps it; all others are deleted.
 *
 * The `keep…` rules count ready snapshots, separately for each source in each account (see `per`). Some snapshots are
 * always kept, and no rule counts them: public snapshots, which may belong to the provider; snapshots that are
 * `creating`, `deleting` or in an unknown state; snapshots without a known time; snapshots dated after `now`. The
 * newest ready snapshot of each source is also always kept. Failed snapshots do not count: only `olderThan` and
 * `protect` keep them.
 *
 * A rule that counts periods, and finds fewer than it may keep, also keeps the oldest snapshot, so that the history
 * grows until it is complete.
 */
export interface RetentionRules {
  /** Keeps this many of the newest snapshots. */
  readonly keepLast?: KeepCount;
  /** Keeps the newest snapshot of each hour, for this many hours. Hours without a snapshot do not count. */
  readonly keepHourly?: KeepCount;
  /** Keeps the newest snapshot of each day of `timeZone`, for this many days. Days without a snapshot do not count. */
  readonly keepDaily?: KeepCount;
  /**
   * Keeps the newest snapshot of each ISO week (from Monday), for this many weeks. Weeks without a snapshot do not
   * count.
   */
  readonly keepWeekly?: KeepCount;
  /** Keeps the newest snapshot of each calendar month, for this many months. Months without a snapshot do not count. */
  readonly keepMonthly?: KeepCount;
  /**
   * Keeps the newest snapshot of each calendar quarter, for this many quarters. Quarters without a snapshot do not
   * count.
   */
  readonly keepQuarterly?: KeepCount;
  /** Keeps the newest snapshot of each calendar year, for this many years. Years without a snapshot do not count. */
  readonly keepYearly?: KeepCount;
  /** Keeps every snapshot from this period before the newest snapshot, such as `"7d"` or `"1y6m"`. */
  readonly keepWithin?: CalendarAge;
  /** Keeps the newest snapshot of each hour, in this period before the newest snapshot. */
  readonly keepWithinHourly?: CalendarAge;
  /** Keeps the newest snapshot of each day, in this period before the newest snapshot. */
  readonly keepWithinDaily?: CalendarAge;
  /** Keeps the newest snapshot of each week, in this period before the newest snapshot. */
  readonly keepWithinWeekly?: CalendarAge;
  /** Keeps the newest snapshot of each month, in this period before the newest snapshot. */
  readonly keepWithinMonthly?: CalendarAge;
  /** Keeps the newest snapshot of each quarter, in this period before the newest snapshot. */
  readonly keepWithinQuarterly?: CalendarAge;
  /** Keeps the newest snapshot of each year, in this period before the newest snapshot. */
  readonly keepWithinYearly?: CalendarAge;
  /** Keeps every snapshot that is not older than this, such as `"2d"`. */
  readonly olderThan?: Duration;
  /** Snapshots that are always kept. */
  readonly protect?: {
    /** Keeps snapshots that have any of these tags. */
    readonly tags?: readonly string[];
    /** Keeps snapshots whose name matches any of these patterns: `*` matches any characters and `?` exactly one. */
    readonly names?: readonly string[];
  };
}

/** The rules of a retention plan, with the rules for snapshots whose source no longer exists. */
export interface RetentionPolicy extends RetentionRules {
  /**
   * The rules for snapshots whose source no longer exists. They apply instead of the other rules, and may delete the
   * newest ready snapshot of such a source. `{ olderThan: "90d" }` deletes all of its snapshots after 90 days.
   * Snapshots of sources that may still exist follow the other rules.
   */
  readonly orphans?: RetentionRules;
  /**
   * Whether rules count per source or per account. Snapshots of an account without a known source count as one source.
   * Default: `source`.
   */
  readonly per?: "account" | "source";
  /** The IANA time zone of hours, days, weeks, months, quarters and years. Default: `UTC`. */
  readonly timeZone?: string;
}

/** The rules that count periods. */
export const PERIOD_RULES = [
  "keepHourly",
  "keepDaily",
  "keepWeekly",
  "keepMonthly",
  "keepQuarterly",
  "keepYearly",
] as const;

/** The rules that keep one snapshot of each period within an age, with the rule whose periods they use. */
export const WITHIN_RULES = {
  keepWithinHourly: "keepHourly",
  keepWithinDaily: "keepDaily",
  keepWithinWeekly: "keepWeekly",
  keepWithinMonthly: "keepMonthly",
  keepWithinQuarterly: "keepQuarterly",
  keepWithinYearly: "keepYearly",
} as const satisfies Partial<Record<keyof RetentionRules, (typeof PERIOD_RULES)[number]>>;

const COUNTING_RULES = ["keepLast", ...PERIOD_RULES] as const;
const AGE_RULES = ["keepWithin", ...(Object.keys(WITHIN_RULES) as (keyof typeof WITHIN_RULES)[])] as const;
const RULES = [...COUNTING_RULES, ...AGE_RULES, "olderThan", "protect"] as const;
const OPTIONS = ["orphans", "per", "timeZone"] as const;

/**
 * Checks a policy, which may come from a file.
 *
 * @param place the place of the policy in its document, such as `tiers[0].`, for the error
 * @param others further keys that the place allows
 * @throws {InvalidRequestError} when an option or its value is invalid.
 */
export function checkPolicy(policy: RetentionPolicy, place = "", others: readonly string[] = []): void {
  checkKeys(policy, place, "policy", [...RULES, ...OPTIONS, ...others]);
  checkRules(policy, place);
  const { orphans, per = "source", timeZone } = policy;
  if (orphans !== undefined) {
    checkKeys(orphans, `${place}orphans.`, `${place}orphans`, RULES);
    checkRules(orphans, `${place}orphans.`);
  }
  if (!["account", "source"].includes(per)) refuseOption(`${place}per`, '"account" or "source"', per);
  if (timeZone !== undefined && !isTimeZone(timeZone))
    refuseOption(`${place}timeZone`, 'a time zone such as "Europe/Berlin"', timeZone);
}

/** Returns whether a policy has a rule that can keep a snapshot. */
export function hasRule(policy: RetentionPolicy): boolean {
  const { olderThan = 0 } = policy;
  return (
    COUNTING_RULES.some((rule) => policy[rule]) ||
    AGE_RULES.some((rule) => policy[rule] !== undefined) ||
    toMilliseconds(olderThan, "olderThan") > 0
  );
}

/** Refuses unknown keys, because a misspelt rule would keep no snapshot. */
export function checkKeys(value: unknown, place: string, name: string, known: readonly string[]): void {
  checkObject(name, value);
  const unknown = Object.keys(Object(value)).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new InvalidRequestError(describeUnknown(place + unknown, known));
}

/** Checks lists of strings in an object. */
export function checkTexts(values: Readonly<Record<string, unknown>>, place: string): void {
  for (const [key, texts] of Object.entries(values)) {
    if (texts === undefined) continue;
    if (!isTexts(texts)) refuseOption(place + key, "an array of strings", texts);
  }
}

function checkRules(rules: RetentionRules, place: string): void {
  for (const rule of COUNTING_RULES) {
    const count = rules[rule];
    if (count !== undefined && count !== "unlimited" && !(Number.isSafeInteger(count) && count >= 0))
      refuseOption(place + rule, 'a whole number ≥ 0 or "unlimited"', count);
  }
  for (const rule of AGE_RULES) if (rules[rule] !== undefined) checkAge(rules[rule], place + rule);
  const { olderThan, protect = {} } = rules;
  if (olderThan !== undefined && !Number.isFinite(toMilliseconds(olderThan, `${place}olderThan`)))
    refuseOption(`${place}olderThan`, "a finite duration", olderThan);
  checkKeys(protect, `${place}protect.`, `${place}protect`, ["names", "tags"]);
  checkTexts(protect, `${place}protect.`);
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

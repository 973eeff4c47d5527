import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";
import { describeUnknown, describeValue } from "@snap/runtime/helpers";

/**
 * The rules of a retention plan. A snapshot is kept if any rule keeps it; all others are deleted.
 *
 * The `keep…` rules count ready snapshots, separately for each source in each account (see `per`). Some snapshots are
 * always kept, and no rule counts them: public snapshots, which may belong to the provider; snapshots that are
 * `creating`, `deleting` or in an unknown state; snapshots without a known time; snapshots dated after `now`. The
 * newest ready snapshot of each source is also always kept. Failed snapshots do not count: only `olderThan` and
 * `protect` keep them.
 */
export interface RetentionPolicy {
  /** Keeps this many of the newest snapshots. */
  readonly keepLast?: number;
  /** Keeps the newest snapshot of each of this many hours, counting back from the newest hour with a snapshot. */
  readonly keepHourly?: number;
  /** Keeps the newest snapshot of each of this many days of `timeZone`, counting only days with a snapshot. */
  readonly keepDaily?: number;
  /** Keeps the newest snapshot of each of this many ISO weeks (from Monday), counting only weeks with a snapshot. */
  readonly keepWeekly?: number;
  /** Keeps the newest snapshot of each of this many calendar months, counting only months with a snapshot. */
  readonly keepMonthly?: number;
  /** Keeps every snapshot that is not older than this, such as `"2d"`. */
  readonly olderThan?: Duration;
  /** Snapshots that are always kept. */
  readonly protect?: {
    /** Keeps snapshots that have any of these tags. */
    readonly tags?: readonly string[];
    /** Keeps snapshots whose name matches any of these patterns: `*` matches any characters and `?` exactly one. */
    readonly names?: readonly string[];
  };
  /**
   * Whether rules count per source or per account. Snapshots of an account without a known source count as one source.
   * Default: `source`.
   */
  readonly per?: "account" | "source";
  /** The IANA time zone of hours, days, weeks and months. Default: `UTC`. */
  readonly timeZone?: string;
}

/** The rules that count periods. */
export const PERIOD_RULES = ["keepHourly", "keepDaily", "keepWeekly", "keepMonthly"] as const;

const COUNTING_RULES = ["keepLast", ...PERIOD_RULES] as const;

/**
 * Checks a policy, which may come from a file.
 *
 * @throws {InvalidRequestError} when an option or its value is invalid.
 */
export function checkPolicy(policy: RetentionPolicy): void {
  checkKeys(policy, "", [...COUNTING_RULES, "olderThan", "protect", "per", "timeZone"]);
  for (const rule of COUNTING_RULES) {
    const count = policy[rule];
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0)) refuse(rule, "a whole number ≥ 0", count);
  }
  const { olderThan, protect = {}, per = "source", timeZone } = policy;
  if (olderThan !== undefined && !Number.isFinite(toMilliseconds(olderThan, "olderThan")))
    refuse("olderThan", "a finite duration", olderThan);
  checkKeys(protect, "protect.", ["names", "tags"]);
  for (const option of ["names", "tags"] as const) {
    const texts: unknown = protect[option] ?? [];
    if (!(Array.isArray(texts) && texts.every((text) => typeof text === "string"))) {
      refuse(`protect.${option}`, "an array of strings", texts);
    }
  }
  if (!["account", "source"].includes(per)) refuse("per", '"account" or "source"', per);
  if (timeZone !== undefined && !isTimeZone(timeZone))
    refuse("timeZone", 'a time zone such as "Europe/Berlin"', timeZone);
}

/** Returns whether a policy has a rule that can keep a snapshot. */
export function hasRule(policy: RetentionPolicy): boolean {
  const { olderThan = 0 } = policy;
  return COUNTING_RULES.some((rule) => policy[rule]) || toMilliseconds(olderThan, "olderThan") > 0;
}

// Refuses unknown keys, because a misspelt rule would keep no snapshot.
function checkKeys(value: unknown, place: string, known: readonly string[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse(place === "" ? "policy" : "protect", "an object", value);
  }
  const unknown = Object.keys(Object(value)).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new InvalidRequestError(describeUnknown(place + unknown, known));
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

function refuse(option: string, wanted: string, got: unknown): never {
  throw new InvalidRequestError(`\`${option}\` must be ${wanted}, got ${describeValue(got)}.`);
}

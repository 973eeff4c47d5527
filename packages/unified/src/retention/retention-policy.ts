import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";

/**
 * What to keep. A snapshot is kept when any of these holds it; all others are deleted.
 *
 * The `keep…` rules count ready snapshots, of each source in each account by itself (see `per`). Some snapshots are kept
 * whatever the policy says, and are counted by no rule: public ones, which may be the provider's own; those that are
 * `creating` or `deleting` or of an unknown state; those without a readable time; those dated after `now`. So is the
 * newest ready snapshot of each source. A failed snapshot holds nothing: only `olderThan` and `protect` keep it.
 */
export interface RetentionPolicy {
  /** The newest so many. */
  readonly keepLast?: number;
  /** The newest snapshot of each of the newest so many hours that hold one. */
  readonly keepHourly?: number;
  /** The same with days of `timeZone`. */
  readonly keepDaily?: number;
  /** The same with ISO weeks, which begin on Monday. */
  readonly keepWeekly?: number;
  /** The same with calendar months. */
  readonly keepMonthly?: number;
  /** Only what is older may be deleted: every younger snapshot is kept. */
  readonly olderThan?: Duration;
  /** What is kept although no rule counts it. */
  readonly protect?: {
    /** Snapshots with any of these tags. */
    readonly tags?: readonly string[];
    /** Snapshots with any of these names, in which `*` stands for any text and `?` for one character. */
    readonly names?: readonly string[];
  };
  /** Whether rules count per source (those of an unknown source together), or per account. Default: `source`. */
  readonly per?: "account" | "source";
  /** The IANA time zone of hours, days, weeks and months. Default: `UTC`. */
  readonly timeZone?: string;
}

/** The rules that count periods. */
export const PERIOD_RULES = ["keepHourly", "keepDaily", "keepWeekly", "keepMonthly"] as const;

const COUNTING_RULES = ["keepLast", ...PERIOD_RULES] as const;

/**
 * Holds a policy to what it may say: it may come from a file.
 *
 * @throws {InvalidRequestError} when an option is unknown or cannot be read.
 */
export function checkPolicy(policy: RetentionPolicy): void {
  checkKeys(policy, "", [...COUNTING_RULES, "olderThan", "protect", "per", "timeZone"]);
  for (const rule of COUNTING_RULES) {
    const count = policy[rule];
    if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0)) refuse(rule, "a whole number from 0 on");
  }
  const { olderThan, protect = {}, per = "source", timeZone } = policy;
  if (olderThan !== undefined && !Number.isFinite(toMilliseconds(olderThan, "olderThan")))
    refuse("olderThan", "finite");
  checkKeys(protect, "protect.", ["names", "tags"]);
  for (const option of ["names", "tags"] as const) {
    const texts: unknown = protect[option] ?? [];
    if (!(Array.isArray(texts) && texts.every((text) => typeof text === "string"))) {
      refuse(`protect.${option}`, "an array of texts");
    }
  }
  if (!["account", "source"].includes(per)) refuse("per", '"account" or "source"');
  if (timeZone !== undefined && !isTimeZone(timeZone)) refuse("timeZone", 'a time zone such as "Europe/Berlin"');
}

/** Whether any rule of a policy holds anything. */
export function hasRule(policy: RetentionPolicy): boolean {
  const { olderThan = 0 } = policy;
  return COUNTING_RULES.some((rule) => policy[rule]) || toMilliseconds(olderThan, "olderThan") > 0;
}

// A misspelt rule would keep nothing.
function checkKeys(value: unknown, place: string, known: readonly string[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidRequestError(`${place === "" ? "the policy" : "`protect` of the policy"} is not an object`);
  }
  const unknown = Object.keys(Object(value)).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse(place + unknown, `known: choose from ${known.join(", ")}`);
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

function refuse(option: string, wanted: string): never {
  throw new InvalidRequestError(`\`${option}\` of the policy is not ${wanted}`);
}

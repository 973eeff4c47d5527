import type { AnyPolicy, CalendarAge, KeepCount, RetentionPolicy } from "@snap/unified";
import { UsageError } from "../command/command-error.ts";
import type { Flags, FlagValues } from "../command/define-command.ts";
import { parseDuration } from "../command/parse-values.ts";
import { readPolicy } from "./read-policy.ts";

/** The rules that keep a number of snapshots, by the name of their flag: the rules of restic, and further rules. */
const COUNTS = {
  "keep-last": { rule: "keepLast", what: "the newest N snapshots" },
  "keep-hourly": { rule: "keepHourly", what: "the newest snapshot of each of N hours" },
  "keep-daily": { rule: "keepDaily", what: "the newest snapshot of each of N days" },
  "keep-weekly": { rule: "keepWeekly", what: "the newest snapshot of each of N weeks" },
  "keep-monthly": { rule: "keepMonthly", what: "the newest snapshot of each of N months" },
  "keep-quarterly": { rule: "keepQuarterly", what: "the newest snapshot of each of N quarters" },
  "keep-yearly": { rule: "keepYearly", what: "the newest snapshot of each of N years" },
} as const;

/** The rules that keep the snapshots that are younger than an age, counted back from the newest snapshot. */
const WITHIN = {
  "keep-within": { rule: "keepWithin", what: "all snapshots" },
  "keep-within-hourly": { rule: "keepWithinHourly", what: "one snapshot of each hour" },
  "keep-within-daily": { rule: "keepWithinDaily", what: "one snapshot of each day" },
  "keep-within-weekly": { rule: "keepWithinWeekly", what: "one snapshot of each week" },
  "keep-within-monthly": { rule: "keepWithinMonthly", what: "one snapshot of each month" },
  "keep-within-quarterly": { rule: "keepWithinQuarterly", what: "one snapshot of each quarter" },
  "keep-within-yearly": { rule: "keepWithinYearly", what: "one snapshot of each year" },
} as const;

interface CountFlag {
  readonly type: "string";
  readonly value: "N";
  readonly parse: (text: string, flag: string) => KeepCount;
  readonly description: string;
}

interface AgeFlag {
  readonly type: "string";
  readonly value: "AGE";
  readonly parse: (text: string, flag: string) => CalendarAge;
  readonly description: string;
}

/** The flags of a retention policy. */
export const POLICY_FLAGS = {
  ...(mapValues(COUNTS, ({ what }) => ({
    type: "string",
    value: "N",
    parse: parseKeepCount,
    description: `Keeps ${what}; unlimited keeps them all.`,
  })) as { readonly [Name in keyof typeof COUNTS]: CountFlag }),
  ...(mapValues(WITHIN, ({ what }) => ({
    type: "string",
    value: "AGE",
    parse: parseAge,
    description: `Keeps ${what} of the last AGE before the newest snapshot, such as 1y6m or 7d (m means months).`,
  })) as { readonly [Name in keyof typeof WITHIN]: AgeFlag }),
  "keep-tag": { type: "string", value: "TAG", multiple: true, description: "Keeps all snapshots with this tag." },
  "keep-name": { type: "string", value: "PATTERN", multiple: true, description: "Keeps all snapshots with this name." },
  "keep-younger": {
    type: "string",
    value: "DURATION",
    parse: parseDuration,
    description: "Keeps all snapshots that are younger than this, such as 2d.",
  },
  "group-by": {
    type: "string",
    value: "GROUP",
    choices: ["source", "account"],
    description: "Applies the rules to each source, or to each account. Default: source.",
  },
  "time-zone": { type: "string", value: "ZONE", description: "The zone of days and weeks. Default: UTC." },
  policy: {
    type: "string",
    value: "FILE",
    complete: "file",
    description: "Reads the policy from a TOML file instead of flags: keep-daily = 7, and also tiers and orphans.",
  },
  "allow-empty-source": { type: "boolean", description: "Lets the policy delete the last snapshot of a source." },
  "allow-delete-all": { type: "boolean", description: "Lets the policy delete all snapshots." },
} as const satisfies Flags;

type PolicyFlags = FlagValues<typeof POLICY_FLAGS>;

/** Returns the policy that the flags state. @throws {UsageError} if the flags state no policy, or state it twice. */
export async function toPolicy(flags: PolicyFlags): Promise<AnyPolicy> {
  const fromFlags: Record<string, unknown> = {
    ...rulesOf(COUNTS, flags),
    ...rulesOf(WITHIN, flags),
    ...protectionOf(flags),
    ...(flags["keep-younger"] !== undefined && { olderThan: flags["keep-younger"] }),
    ...(flags["group-by"] !== undefined && { per: flags["group-by"] }),
    ...(flags["time-zone"] !== undefined && { timeZone: flags["time-zone"] }),
  };
  const isStated = Object.keys(fromFlags).length > 0;
  if (flags.policy === undefined) {
    if (!isStated) throw new UsageError("No policy. Pass flags such as --keep-daily 7, or --policy FILE.");
    return fromFlags as RetentionPolicy;
  }
  if (isStated)
    throw new UsageError("--policy cannot be combined with the flags of rules. Write the rules into the file.");
  return readPolicy(flags.policy);
}

function rulesOf(rules: typeof COUNTS | typeof WITHIN, flags: PolicyFlags): object {
  const stated = Object.entries(rules).flatMap(([name, { rule }]) => {
    const value = flags[name as keyof typeof flags];
    return value === undefined ? [] : [[rule, value]];
  });
  return Object.fromEntries(stated);
}

function protectionOf({ "keep-tag": tags, "keep-name": names }: PolicyFlags): object {
  if (tags.length + names.length === 0) return {};
  return { protect: { ...(tags.length > 0 && { tags }), ...(names.length > 0 && { names }) } };
}

function parseKeepCount(text: string, flag: string): KeepCount {
  // restic writes -1 for an unlimited number.
  if (text === "unlimited" || text === "-1") return "unlimited";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`\`--${flag}\` must be a whole number or unlimited, got "${text}".`);
}

function parseAge(text: string, flag: string): CalendarAge {
  if (/^(?:\d+[ymwdh])+$/.test(text)) return text;
  throw new UsageError(`\`--${flag}\` must be an age such as 1y6m or 7d12h, got "${text}".`);
}

function mapValues<Value, Result>(given: Readonly<Record<string, Value>>, map: (value: Value) => Result) {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, map(value)]));
}

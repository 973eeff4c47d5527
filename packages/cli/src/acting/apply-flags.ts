import type { ApplyOptions, DeletionLimit } from "@snap/unified";
import { UsageError } from "../command/command-error.ts";
import type { Flags, FlagValues } from "../command/define-command.ts";
import { parseCount } from "../command/parse-values.ts";
import { CONFIRM_FLAGS } from "./confirm.ts";

/** The flags of every command that applies a plan. */
export const APPLY_FLAGS = {
  "dry-run": { type: "boolean", short: "n", description: "Prints what would be deleted, and deletes nothing." },
  "max-deletions": {
    type: "string",
    value: "N",
    parse: parseLimit,
    description: "Refuses to delete more snapshots: a number, or a share of the planned snapshots such as 10%.",
  },
  "max-deletions-per-account": {
    type: "string",
    value: "N",
    parse: parseLimit,
    description: "Refuses to delete more snapshots of one account.",
  },
  concurrency: {
    type: "string",
    value: "N",
    parse: parseCount,
    description: "Deletes N snapshots of an account at the same time. Default: what the provider accepts.",
  },
  "requests-per-minute": {
    type: "string",
    value: "N",
    parse: parseCount,
    description: "Sends at most N requests a minute to an account. Default: what the provider accepts.",
  },
  "no-verify": {
    type: "boolean",
    description: "Does not verify that deleted snapshots are gone, which saves a request for each.",
  },
  "allow-partial": { type: "boolean", description: "Continues although an account could not be read completely." },
  report: {
    type: "string",
    value: "FORMAT",
    choices: ["text", "json"],
    description: "The format of the report on standard output. Default: text.",
  },
  "webhook-env": {
    type: "string",
    value: "VARIABLE",
    description: "Sends the report as JSON by POST to the address in this environment variable.",
  },
  ...CONFIRM_FLAGS,
} as const satisfies Flags;

/** The values of the flags of every command that applies a plan. */
export type ApplyFlags = FlagValues<typeof APPLY_FLAGS>;

/** Returns the options of `snap.apply`. */
export function toApplyOptions(flags: ApplyFlags): ApplyOptions {
  const { "max-deletions": most, "max-deletions-per-account": mostOfOne, concurrency } = flags;
  const requestsPerMinute = flags["requests-per-minute"];
  return {
    onError: "collect",
    allowPartial: flags["allow-partial"],
    verify: !flags["no-verify"],
    ...(most !== undefined && { maxDeletions: most }),
    perAccount: {
      ...(mostOfOne !== undefined && { maxDeletions: mostOfOne }),
      ...(concurrency !== undefined && { concurrency }),
      ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    },
  };
}

/** Reads a number of deletions or a percentage. */
export function parseLimit(text: string, flag: string): DeletionLimit {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (/^\d+(?:\.\d+)?%$/.test(text)) return text as DeletionLimit;
  throw new UsageError(`\`--${flag}\` must be a number or a percentage such as 10%, got "${text}".`);
}

import type { Duration } from "@snap/runtime";
import type { SnapshotKind, SnapshotState } from "../snapshot.ts";

/** Conditions on the snapshots to list. A snapshot must meet all of them. */
export interface ListQuery {
  /** Only snapshots in one of these states, such as `"ready"`. */
  readonly state?: SnapshotState | readonly SnapshotState[];
  /**
   * Only snapshots whose name matches this pattern: `*` matches any characters and `?` exactly one. Snapshots without a
   * name never match.
   */
  readonly name?: string;
  /**
   * Only snapshots that were created before this time, or longer ago than this duration, such as `"30d"`. Snapshots
   * without a known time never match.
   */
  readonly olderThan?: Duration | Date;
  /**
   * Only snapshots that were created after this time, or more recently than this duration. Snapshots without a known
   * time never match.
   */
  readonly newerThan?: Duration | Date;
  /** Only snapshots that have all of these tags. */
  readonly tags?: readonly string[];
  /** Only snapshots that were created from a source of this kind, with this id, or both. */
  readonly source?: { readonly type?: SnapshotKind; readonly id?: string };
  /** Only snapshots that can be used in one of these regions. Snapshots without a known region never match. */
  readonly region?: string | readonly string[];
  /** Only snapshots of these providers, such as `digitalocean`. */
  readonly provider?: string | readonly string[];
  /** Only snapshots of the accounts with these names. */
  readonly account?: string | readonly string[];
}

// These are keys of a record: the compiler then reports a condition that is missing here. A position stores the
// conditions in this order.
const CONDITIONS: Record<keyof ListQuery, true> = {
  account: true,
  provider: true,
  state: true,
  name: true,
  olderThan: true,
  newerThan: true,
  tags: true,
  region: true,
  source: true,
};
export const CONDITION_NAMES = Object.keys(CONDITIONS) as (keyof ListQuery)[];

/** Returns the conditions that the options contain. */
export function pickConditions(options: ListQuery): ListQuery {
  return Object.fromEntries(
    CONDITION_NAMES.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}

/** Returns whether a value is one of the requested values. If none are requested, any value matches. */
export function isOneOf<Value>(asked: Value | readonly Value[] | undefined, value: Value): boolean {
  return asked === undefined || (Array.isArray(asked) ? asked.includes(value) : asked === value);
}

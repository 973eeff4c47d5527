import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";
import type { Snapshot, SnapshotKind, SnapshotState } from "../snapshot.ts";
import { matchGlob } from "./match-glob.ts";

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
  /** Only snapshots of these providers, such as `digitalocean`. */
  readonly provider?: string | readonly string[];
  /** Only snapshots of the accounts with these names. */
  readonly account?: string | readonly string[];
}

type Asked = { readonly [Name in keyof ListQuery]-?: NonNullable<ListQuery[Name]> };
type Conditions = { readonly [Name in keyof Asked]: (asked: Asked[Name], now: number) => Test };
type Test = (snapshot: Snapshot) => boolean;

/** The tests of all conditions, in the order in which a position stores the conditions. */
export const CONDITIONS: Conditions = {
  account:
    (asked) =>
    ({ account }) =>
      isOneOf(asked, account),
  provider:
    (asked) =>
    ({ provider }) =>
      isOneOf(asked, provider),
  state:
    (asked) =>
    ({ state }) =>
      isOneOf(asked, state),
  name:
    (glob) =>
    ({ name }) =>
      name !== null && matchGlob(glob, name),
  olderThan(moment, now) {
    const time = toTime(moment, "olderThan", now);
    return ({ createdAt }) => createdAt !== null && createdAt.getTime() < time;
  },
  newerThan(moment, now) {
    const time = toTime(moment, "newerThan", now);
    return ({ createdAt }) => createdAt !== null && createdAt.getTime() > time;
  },
  tags:
    (asked) =>
    ({ tags }) =>
      asked.every((tag) => tags?.includes(tag)),
  source:
    ({ type, id }) =>
    ({ source }) =>
      (type === undefined || source?.type === type) && (id === undefined || source?.id === id),
};
const NAMES = Object.keys(CONDITIONS) as (keyof Asked)[];

/** Returns the conditions that the options contain. */
export function pickConditions(options: ListQuery): ListQuery {
  return Object.fromEntries(NAMES.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}

/**
 * Creates a function that tests whether a snapshot matches a query. Durations count back from `now`.
 *
 * @throws {InvalidRequestError} when a condition is invalid.
 */
export function createMatcher(query: ListQuery, now = Date.now()): Test {
  const tests = NAMES.flatMap((name) => createTest(name, query, now) ?? []);
  return (snapshot) => tests.every((test) => test(snapshot));
}

function createTest<Name extends keyof Asked>(name: Name, query: Partial<Asked>, now: number): Test | undefined {
  const asked: Asked[Name] | undefined = query[name];
  return asked === undefined ? undefined : CONDITIONS[name](asked, now);
}

/** Returns whether a value is one of the requested values. If none are requested, any value matches. */
export function isOneOf<Value>(asked: Value | readonly Value[] | undefined, value: Value): boolean {
  return asked === undefined || (Array.isArray(asked) ? asked.includes(value) : asked === value);
}

function toTime(moment: Duration | Date, option: string, now: number): number {
  const time = moment instanceof Date ? moment.getTime() : now - toMilliseconds(moment, option);
  if (!Number.isNaN(time)) return time;
  throw new InvalidRequestError(`\`${option}\` must be a valid Date.`);
}

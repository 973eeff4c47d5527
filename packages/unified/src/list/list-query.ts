import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";
import type { Snapshot, SnapshotKind, SnapshotState } from "../snapshot.ts";
import { matchGlob } from "./match-glob.ts";

/** Which snapshots to list: those that meet all conditions. */
export interface ListQuery {
  /** One of these states, such as `"ready"`. */
  readonly state?: SnapshotState | readonly SnapshotState[];
  /** A name pattern: `*` matches any characters and `?` exactly one. Snapshots without a name never match. */
  readonly name?: string;
  /**
   * Created before this time, or longer ago than this duration, such as `"30d"`. Snapshots without a known time never
   * match.
   */
  readonly olderThan?: Duration | Date;
  /** Created after this time, or more recently than this duration. */
  readonly newerThan?: Duration | Date;
  /** Has all of these tags. */
  readonly tags?: readonly string[];
  /** Created from this source. */
  readonly source?: { readonly type?: SnapshotKind; readonly id?: string };
  /** Only snapshots of these providers, such as `digitalocean`. */
  readonly provider?: string | readonly string[];
  /** Only snapshots of the accounts with these names. */
  readonly account?: string | readonly string[];
}

type Asked = { readonly [Name in keyof ListQuery]-?: NonNullable<ListQuery[Name]> };
type Conditions = { readonly [Name in keyof Asked]: (asked: Asked[Name], now: number) => Test };
type Test = (snapshot: Snapshot) => boolean;

/** All conditions with their tests, in the order in which a position stores them. */
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

/** Returns the conditions in the options. */
export function pickConditions(options: ListQuery): ListQuery {
  return Object.fromEntries(NAMES.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}

/**
 * Creates the test of a query. Times are compared with the moment of this call.
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

/** Returns whether a value is one of the wanted ones; any value is if none are given. */
export function isOneOf<Value>(asked: Value | readonly Value[] | undefined, value: Value): boolean {
  return asked === undefined || (Array.isArray(asked) ? asked.includes(value) : asked === value);
}

function toTime(moment: Duration | Date, option: string, now: number): number {
  const time = moment instanceof Date ? moment.getTime() : now - toMilliseconds(moment, option);
  if (!Number.isNaN(time)) return time;
  throw new InvalidRequestError(`\`${option}\` must be a valid Date.`);
}

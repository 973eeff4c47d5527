import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";
import type { Snapshot, SnapshotKind, SnapshotState } from "../snapshot.ts";
import { matchGlob } from "./match-glob.ts";

/** Which snapshots to list; those that meet all conditions. */
export interface ListQuery {
  /** One of these states. */
  readonly state?: SnapshotState | readonly SnapshotState[];
  /** A name, in which `*` stands for any text and `?` for one character. Snapshots without a name never match. */
  readonly name?: string;
  /** Created before: so long ago, or a time. Snapshots without a readable time never match. */
  readonly olderThan?: Duration | Date;
  /** Created after: less long ago, or a time. */
  readonly newerThan?: Duration | Date;
  /** With all of these tags. */
  readonly tags?: readonly string[];
  /** Made from this. */
  readonly source?: { readonly type?: SnapshotKind; readonly id?: string };
  readonly provider?: string | readonly string[];
  readonly account?: string | readonly string[];
}

type Asked = { readonly [Name in keyof ListQuery]-?: NonNullable<ListQuery[Name]> };
type Conditions = { readonly [Name in keyof Asked]: (asked: Asked[Name], now: number) => Test };
type Test = (snapshot: Snapshot) => boolean;

/** All conditions, with their tests; in the order in which a position stores them. */
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

/** Returns the conditions among options. */
export function pickConditions(options: ListQuery): ListQuery {
  return Object.fromEntries(NAMES.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}

/**
 * Creates the test of a query. Times are compared with the moment of this call.
 *
 * @throws {InvalidRequestError} when a condition cannot be read.
 */
export function createMatcher(query: ListQuery, now = Date.now()): Test {
  const tests = NAMES.flatMap((name) => createTest(name, query, now) ?? []);
  return (snapshot) => tests.every((test) => test(snapshot));
}

function createTest<Name extends keyof Asked>(name: Name, query: Partial<Asked>, now: number): Test | undefined {
  const asked: Asked[Name] | undefined = query[name];
  return asked === undefined ? undefined : CONDITIONS[name](asked, now);
}

/** Whether a value is one of those asked for; any is where nothing is asked. */
export function isOneOf<Value>(asked: Value | readonly Value[] | undefined, value: Value): boolean {
  return asked === undefined || (Array.isArray(asked) ? asked.includes(value) : asked === value);
}

function toTime(moment: Duration | Date, option: string, now: number): number {
  const time = moment instanceof Date ? moment.getTime() : now - toMilliseconds(moment, option);
  if (!Number.isNaN(time)) return time;
  throw new InvalidRequestError(`\`${option}\` is a Date that holds no time`);
}

import { type Duration, InvalidRequestError, toMilliseconds } from "@snap/runtime";
import { CONDITION_NAMES, isOneOf, type ListQuery } from "./list-query.ts";
import type { Listed } from "./listed.ts";
import { matchGlob } from "./match-glob.ts";

type Asked = { readonly [Name in keyof ListQuery]-?: NonNullable<ListQuery[Name]> };
type Conditions = { readonly [Name in keyof Asked]: (asked: Asked[Name], now: number) => Test };
/** Returns whether an object of a listing matches. */
export type Test = (item: Listed) => boolean;

/** The tests of all conditions. */
const CONDITIONS: Conditions = {
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
  region:
    (asked) =>
    ({ regions }) =>
      regions?.some((region) => isOneOf(asked, region)) === true,
  source:
    ({ type, id }) =>
    ({ source }) =>
      (type === undefined || source?.type === type) && (id === undefined || source?.id === id),
};

/**
 * Creates a function that tests whether a snapshot or a source matches a query. Durations count back from `now`.
 *
 * @throws {InvalidRequestError} when a condition is invalid.
 */
export function createMatcher(query: ListQuery, now = Date.now()): Test {
  const tests = CONDITION_NAMES.flatMap((name) => createTest(name, query, now) ?? []);
  return (item) => tests.every((test) => test(item));
}

function createTest<Name extends keyof Asked>(name: Name, query: Partial<Asked>, now: number): Test | undefined {
  const asked: Asked[Name] | undefined = query[name];
  return asked === undefined ? undefined : CONDITIONS[name](asked, now);
}

function toTime(moment: Duration | Date, option: string, now: number): number {
  const time = moment instanceof Date ? moment.getTime() : now - toMilliseconds(moment, option);
  if (!Number.isNaN(time)) return time;
  throw new InvalidRequestError(`\`${option}\` must be a valid Date.`);
}

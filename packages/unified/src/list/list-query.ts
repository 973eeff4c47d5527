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

/**
 * Creates the test of a query. Times are compared with the moment of this call.
 *
 * @throws {InvalidRequestError} when a condition cannot be read.
 */
export function createMatcher(query: ListQuery, now = Date.now()): (snapshot: Snapshot) => boolean {
  const { state, name, olderThan, newerThan, tags, source, provider, account } = query;
  const [before, after] = [toTime(olderThan, "olderThan", now), toTime(newerThan, "newerThan", now)];
  return (snapshot) => {
    const created = snapshot.createdAt?.getTime() ?? Number.NaN;
    return (
      isOneOf(state, snapshot.state) &&
      isOneOf(provider, snapshot.provider) &&
      isOneOf(account, snapshot.account) &&
      (name === undefined || (snapshot.name !== null && matchGlob(name, snapshot.name))) &&
      (before === undefined || created < before) &&
      (after === undefined || created > after) &&
      (tags === undefined || tags.every((tag) => snapshot.tags?.includes(tag) === true)) &&
      (source?.type === undefined || snapshot.source?.type === source.type) &&
      (source?.id === undefined || snapshot.source?.id === source.id)
    );
  };
}

/** Whether a value is one of those asked for; any is where nothing is asked. */
export function isOneOf<Value>(asked: Value | readonly Value[] | undefined, value: Value): boolean {
  return asked === undefined || (Array.isArray(asked) ? asked.includes(value) : asked === value);
}

function toTime(moment: Duration | Date | undefined, option: string, now: number): number | undefined {
  if (moment === undefined) return undefined;
  const time = moment instanceof Date ? moment.getTime() : now - toMilliseconds(moment, option);
  if (!Number.isNaN(time)) return time;
  throw new InvalidRequestError(`\`${option}\` is a Date that holds no time`);
}

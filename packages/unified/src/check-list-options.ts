import { InvalidRequestError } from "@snap/runtime";
import type { Adapter } from "./adapter.ts";
import type { ListOptions } from "./listing.ts";
import type { SnapshotKind, SnapshotState } from "./snapshot.ts";

/**
 * Holds the options of a listing to what they may be: a misspelt one would list too much, or nothing.
 *
 * @throws {InvalidRequestError} when an option, or a value of it, is unknown.
 */
export function checkListOptions(options: ListOptions, adapters: readonly Adapter[]): void {
  const { order, concurrency, from, name, tags, source = {} } = options;
  checkOptions("a listing", "", options, {
    account: adapters.map(({ account }) => account),
    provider: adapters.map(({ provider }) => provider),
    state: Object.keys(STATES),
    order: ["createdAt", "-createdAt"],
    onError: ["collect", "throw"],
    concurrency: undefined,
    from: undefined,
    name: undefined,
    newerThan: undefined,
    olderThan: undefined,
    signal: undefined,
    source: undefined,
    tags: undefined,
  } satisfies Record<keyof ListOptions, Values>);
  checkOptions("a listing", "source.", Object(source), { type: Object.keys(KINDS), id: undefined });
  const problem =
    (concurrency !== undefined && !(concurrency >= 1) && "`concurrency` is no number from 1 on") ||
    (!isText(name) && "`name` is no text") ||
    (tags !== undefined && !(Array.isArray(tags) && tags.every(isText)) && "`tags` is no array of texts") ||
    (Object(source) !== source && "`source` is no object") ||
    (!isText(source.id) && "`source.id` is no text") ||
    (order && from !== undefined && "`from` does not go together with `order`, which hears all out anew");
  if (problem) throw new InvalidRequestError(problem);
}

/**
 * Refuses options that are not known, and values that they do not take.
 *
 * @throws {InvalidRequestError}
 */
export function checkOptions(
  what: string,
  place: string,
  options: object,
  known: Readonly<Record<string, Values>>,
): void {
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, option)) refuse(`\`${place}${option}\` is no option of ${what}`, Object.keys(known));
    const values = known[option];
    if (!values || value === undefined) continue;
    const asked: unknown[] = SEVERAL.test(option) ? [value].flat() : [value];
    if (asked.length === 0) refuse(`\`${place}${option}\` is empty`, values);
    const other = asked.find((each) => !values.includes(each as string));
    if (other !== undefined) refuse(`\`${place}${option}\`: ${JSON.stringify(other)} is unknown`, values);
  }
}

/** The values that an option may have; none where any may be. */
export type Values = readonly string[] | undefined;

// As keys, so that a new one cannot be forgotten here.
const STATES: Record<SnapshotState, true> = {
  creating: true,
  deleting: true,
  failed: true,
  ready: true,
  unknown: true,
};
const KINDS: Record<SnapshotKind, true> = { environment: true, image: true, vm: true, volume: true };

// Those that take several values, too.
const SEVERAL = /account|provider|state/;

// An id, name or tag of another type would equal none.
function isText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function refuse(problem: string, known: readonly string[]): never {
  throw new InvalidRequestError(`${problem}: choose from ${[...new Set(known)].join(", ")}`);
}

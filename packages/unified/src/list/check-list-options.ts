import { InvalidRequestError } from "@snap/runtime";
import { describeUnknown } from "@snap/runtime/helpers";
import type { Adapter } from "../adapter.ts";
import type { SnapshotKind, SnapshotState } from "../snapshot.ts";
import type { ListOptions } from "./list-options.ts";
import { CONDITIONS } from "./list-query.ts";

/**
 * Holds the options of a listing to what they may be: a misspelt one would list too much, or nothing.
 *
 * @throws {InvalidRequestError} when an option, or a value of it, is unknown.
 */
export function checkListOptions(options: ListOptions, adapters: readonly Adapter[]): void {
  const { order, onError, concurrency, from, name, tags, source } = options;
  checkValues("", options, {
    ...CONDITIONS,
    account: adapters.map(({ account }) => account),
    provider: adapters.map(({ provider }) => provider),
    state: Object.keys(STATES),
    order: ["createdAt", "-createdAt"],
    onError: ["collect", "throw"],
    concurrency: undefined,
    from: undefined,
    signal: undefined,
  } satisfies Record<keyof ListOptions, unknown>);
  checkValues("source.", source ?? {}, { type: Object.keys(KINDS), id: undefined });
  const problem =
    (concurrency !== undefined && !(concurrency >= 1) && "`concurrency` is no number from 1 on") ||
    (tags !== undefined && !Array.isArray(tags) && "`tags` is no array") ||
    ([name, order, onError, source?.type, source?.id, ...(tags ?? [])].some(isNoText) &&
      "`name`, `order`, `onError`, `source` and `tags` take texts") ||
    (order && from !== undefined && "`from` does not go together with `order`, which hears all out anew");
  if (problem) throw new InvalidRequestError(problem);
}

// As keys, so that a new one cannot be forgotten here.
const STATES: Record<SnapshotState, true> = {
  creating: true,
  deleting: true,
  failed: true,
  ready: true,
  unknown: true,
};
const KINDS: Record<SnapshotKind, true> = { environment: true, image: true, vm: true, volume: true };

// It would equal none: an id that is a number, or several values where one is taken.
function isNoText(value: unknown): boolean {
  return value !== undefined && typeof value !== "string";
}

// `known` holds the values of each option; any is, where it holds no list of them.
function checkValues(place: string, options: object, known: Readonly<Record<string, unknown>>): void {
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, option))
      throw new InvalidRequestError(describeUnknown(place + option, Object.keys(known)));
    const values = known[option];
    if (!Array.isArray(values) || value === undefined) continue;
    const asked: unknown[] = [value].flat();
    if (asked.length === 0) refuse(`\`${place}${option}\` is empty`, values);
    const other = asked.find((each) => !values.includes(each));
    if (other !== undefined) refuse(`\`${place}${option}\`: "${other}" is unknown`, values);
  }
}

function refuse(problem: string, known: readonly string[]): never {
  throw new InvalidRequestError(`${problem}: choose from ${[...new Set(known)].join(", ")}`);
}

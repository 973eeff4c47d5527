import { InvalidRequestError } from "@snap/runtime";
import { describeUnknown, isPlainObject } from "@snap/runtime/helpers";
import { checkCall } from "../act/check-call.ts";
import type { Adapter } from "../adapter.ts";
import { checkPositive, refuseOption } from "../option-values.ts";
import type { SnapshotState } from "../snapshot.ts";
import type { ListOptions } from "./list-options.ts";

/**
 * Checks the options of a listing, because a misspelt option would change which snapshots are listed.
 *
 * @throws {InvalidRequestError} when an option or its value is unknown.
 */
export function checkListOptions(
  options: ListOptions,
  adapters: readonly Pick<Adapter, "account" | "provider">[],
): void {
  const { order, onError, concurrency, from, name, tags, region, source } = options;
  const known = {
    name: undefined,
    olderThan: undefined,
    newerThan: undefined,
    tags: undefined,
    region: undefined,
    source: undefined,
    account: adapters.map(({ account }) => account),
    provider: adapters.map(({ provider }) => provider),
    state: Object.keys(STATES),
    order: ["createdAt", "-createdAt"],
    onError: ["collect", "throw"],
    concurrency: undefined,
    from: undefined,
    signal: undefined,
  } satisfies Record<keyof ListOptions, unknown>;
  checkCall("list", options, Object.keys(known));
  checkValues("", options, known);
  if (source !== undefined && !isPlainObject(source)) {
    refuseOption("source", "an object with `type` and `id`", source);
  }
  checkValues("source.", source ?? {}, { type: undefined, id: undefined });
  checkPositive("concurrency", concurrency);
  if (tags !== undefined && !Array.isArray(tags)) refuseOption("tags", "an array of strings", tags);
  const strings = { name, order, onError, "source.type": source?.type, "source.id": source?.id };
  const regions: unknown[] = region === undefined ? [] : [region].flat();
  if (region !== undefined && regions.length === 0) refuseOption("region", "a string or a list of strings", region);
  const items = [
    ...(tags ?? []).map((tag, index) => [`tags[${index}]`, tag] as const),
    ...regions.map((each) => ["region", each] as const),
  ];
  // A value of another type, such as a number as an id, would match no snapshot.
  for (const [option, value] of [...Object.entries(strings), ...items]) {
    if (value !== undefined && typeof value !== "string") refuseOption(option, "a string", value);
  }
  if (order && from !== undefined) {
    throw new InvalidRequestError(
      "`from` cannot be combined with `order`: an ordered listing always starts over. Omit one of them.",
    );
  }
}

// These are keys of a record: the compiler then reports a state that is missing here.
const STATES: Record<SnapshotState, true> = {
  creating: true,
  deleting: true,
  failed: true,
  ready: true,
  unknown: true,
};

// Checks options against `known`, which has the allowed values of each. An option without a list of values accepts
// any value.
function checkValues(place: string, options: object, known: Readonly<Record<string, unknown>>): void {
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, option))
      throw new InvalidRequestError(describeUnknown(place + option, Object.keys(known)));
    const values = known[option];
    if (!Array.isArray(values) || value === undefined) continue;
    const asked: unknown[] = [value].flat();
    const wanted = `one of ${[...new Set(values)].join(", ")}`;
    if (asked.length === 0)
      throw new InvalidRequestError(`\`${place}${option}\` must be ${wanted}, got an empty array.`);
    const other = asked.find((each) => !values.includes(each));
    if (other !== undefined) refuseOption(place + option, wanted, other);
  }
}

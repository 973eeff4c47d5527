import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { MockCollection as CollectionWords, MockContract, MockState } from "../mock-operation.ts";
import { faultOf } from "../request/fault-of.ts";
import { hideSecrets } from "../request/hide-secrets.ts";
import type { CloudState, EndOptions, MockBehaviour } from "./behaviour.ts";
import { createClock } from "./clock.ts";
import { createCollection, type MockRecord } from "./collection.ts";
import { closest, examplesOf, templatesOf } from "./examples-of.ts";
import { formatTime } from "./format-time.ts";
import { atEnd, atProgress, jobOf } from "./jobs.ts";
import { createIdMaker } from "./make-id.ts";
import type { MockCloudOptions, MockCollection } from "./mock-cloud.ts";
import { changeAt, toPointer } from "./pointer.ts";
import { createScopes, type ScopeValues } from "./scopes.ts";

/** The state of a mock cloud, and its source of randomness. */
export interface SeededState extends CloudState {
  readonly draw: () => number;
}

// The examples that match the schema of their collection: checking them takes longer than creating a cloud.
const checked = new WeakMap<MockRecord, CollectionWords>();

// The progress of a running job, in percent.
const STEPS = [25, 50, 75];

/** Creates the initial state of a mock cloud. */
export function createCloudState(
  contract: MockContract,
  behaviour: MockBehaviour,
  { seed = 1, now, speed, records = {}, scopes: given = {} }: MockCloudOptions,
): SeededState {
  const clock = createClock(now, speed);
  const makeId = createIdMaker(seed);
  const generator = xoroshiro128plus(seed);
  const store: Record<string, MockCollection<MockRecord>> = {};
  const scopes = createScopes(contract, store, given);
  const cloud: SeededState = {
    store,
    hasScope: scopes.has,
    clock,
    makeId,
    changeTimeOf(name, record) {
      const words = wordsOf(contract, name);
      return timesOf(words, clock.now(), record, [words.updated]);
    },
    draw: () => uniformInt(generator, 0, 2 ** 31 - 1) / 2 ** 31,
    create(name, given, { like, ready, held, scope, ...end } = {}) {
      const words = wordsOf(contract, name);
      const { state } = words;
      const template = like ?? templatesOf(contract, name)[0];
      const whole: MockRecord = { ...template, ...timesOf(words, clock.now(), template), ...given };
      if (state) Object.assign(whole, atState(state, whole, state.from));
      const record = make(name, whole, given);
      collectionOf(store, name).add(record, scope);
      if (ready) finish(name, record, end);
      else if (!held) cloud.restart(name, record, end);
      return record;
    },
    restart(name, record, end = {}) {
      const { state } = wordsOf(contract, name);
      if (!state) return finish(name, record, end);
      const job = jobOf(contract, name);
      const update = (changes: MockRecord) => collectionOf(store, name).update(record, changes);
      const start = clock.now().getTime();
      const at = (percent: number, act: () => void) => clock.at(start + state.after * 10 * percent, act);
      update({ ...atState(state, record, state.from), ...(job && atProgress(job, record, 0)) });
      if (job?.job.progress !== undefined) {
        for (const percent of STEPS) at(percent, () => update(atProgress(job, record, percent)));
      }
      at(100, () => finish(name, record, end));
    },
    settle(name, record, failed) {
      const { state } = wordsOf(contract, name);
      const job = jobOf(contract, name);
      const changes: MockRecord = {
        ...(state && atState(state, record, (failed && state.failed) || state.to)),
        ...cloud.changeTimeOf(name, record),
        ...(state?.at && { [state.at]: formatTime(clock.now(), undefined) }),
        ...(job && atEnd(job, record, failed)),
      };
      collectionOf(store, name).update(record, changes);
      const more = behaviour.settled?.[name]?.(record, failed, cloud);
      if (more) collectionOf(store, name).update(record, more);
    },
  };

  const make = (name: string, whole: MockRecord, given: MockRecord): MockRecord =>
    check(name, copy(name, whole, given));
  const copy = (name: string, whole: MockRecord, given: MockRecord): MockRecord => {
    const words = wordsOf(contract, name);
    const record = structuredClone(whole);
    const collection = collectionOf(store, name);
    record[words.id] = given[words.id] ?? makeId(record[words.id], (id) => isTaken(collection, words, id, record));
    return record;
  };
  const check = (name: string, record: MockRecord): MockRecord => {
    const found = faultOf(record, wordsOf(contract, name).schema, contract);
    if (!found) return record;
    const fault = hideSecrets({ in: "body", ...found }, contract);
    const place = `${contract.provider}: "${fault.at}" of an object in "${name}"`;
    const blame = "Either the test that created the object is wrong, or the mock.";
    throw new TypeError(`${place} breaks the spec: ${fault.problem} ${blame}`);
  };
  const isTaken = (
    collection: MockCollection<MockRecord>,
    { id }: CollectionWords,
    wanted: unknown,
    like: MockRecord,
  ) => collection.get(behaviour.keys?.[collection.name]?.({ ...like, [id]: wanted }) ?? wanted) !== undefined;

  const finish = (name: string, record: MockRecord, { fails = false, ended }: EndOptions) => {
    cloud.settle(name, record, fails);
    ended?.();
  };

  for (const name of Object.keys(contract.collections)) {
    const words = wordsOf(contract, name);
    const keyOf = behaviour.keys?.[name] ?? ((record: MockRecord) => String(record[words.id]));
    const examples = [...examplesOf(contract, name), ...(behaviour.records?.[name] ?? [])];
    const collection = createCollection(keyOf, { ...behaviour.derived?.[name], ...scopes.derived });
    const { add: insert } = collection;
    const add = (record: MockRecord, scope?: ScopeValues) => {
      scopes.place(record, scope);
      return insert(record);
    };
    const templates = [...examples, ...templatesOf(contract, name)];
    const copyOne = (like: MockRecord | undefined, given: MockRecord) =>
      copy(name, { ...like, ...timesOf(words, clock.now(), like), ...given }, given);
    store[name] = Object.assign(collection, {
      name,
      add: (record: MockRecord, scope?: ScopeValues) => add(check(name, record), scope),
      make: (given: MockRecord = {}, scope?: ScopeValues) =>
        add(check(name, copyOne(closest(templates, given), given)), scope),
      fill: (count: number, given: MockRecord = {}, scope?: ScopeValues) => {
        if (!(Number.isInteger(count) && count >= 0))
          throw new RangeError(`${name}.fill must be given a whole number ≥ 0, got ${count}.`);
        const like = closest(templates, given);
        for (let index = 0; index < count; index++) {
          const record = copyOne(like, given);
          // The other records differ from the first only in their ids, so they are not checked.
          add(index === 0 ? check(name, record) : record, scope);
        }
      },
    });
    for (const record of examples) if (checked.get(record) !== words) checked.set(check(name, record), words);
    const initial =
      records[name]?.map((record) => check(name, record)) ??
      examples.toSorted((a, b) => timeOf(a, words) - timeOf(b, words));
    for (const record of initial) add(structuredClone(record));
  }
  return cloud;
}

// Returns the creation and change times of a new object, in the format of the object that it is copied from. An object
// that has not changed may have no time of a change: then both times have the format of its time of creation.
function timesOf(
  { created, updated }: CollectionWords,
  now: Date,
  like: MockRecord = {},
  fields = [created, updated],
): MockRecord {
  const known = fields.filter((field) => field !== undefined);
  return Object.fromEntries(known.map((field) => [field, formatTime(now, like[field] ?? like[created ?? field])]));
}

// Returns the change that sets the state of an object.
function atState({ field }: MockState, record: MockRecord, value: unknown): MockRecord {
  return changeAt(record, toPointer(field), value);
}

// Sort by creation: the initial objects are listed oldest first.
function timeOf(record: MockRecord, { created }: CollectionWords): number {
  return created === undefined ? 0 : Date.parse(String(record[created]));
}

function wordsOf({ provider, collections }: MockContract, name: string): CollectionWords {
  const words = collections[name];
  if (words) return words;
  throw new RangeError(
    `Unknown collection "${name}" of ${provider}. Known collections: ${Object.keys(collections).join(", ")}.`,
  );
}

function collectionOf(store: CloudState["store"], name: string): MockCollection<MockRecord> {
  const collection = store[name];
  if (collection) return collection;
  throw new RangeError(`Unknown collection "${name}".`);
}

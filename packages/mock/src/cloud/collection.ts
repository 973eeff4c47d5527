import { findFirst } from "./find-first.ts";

/** An object of a provider's API, as stored in a mock cloud. */
export type MockRecord = Record<string, unknown>;

/** Conditions on a record: each named property, converted to a string, must equal the given value. */
export type Where = Readonly<Record<string, string>>;

/** Functions that compute a value from a record, by the name that conditions use for the value. */
export type Derived = Readonly<Record<string, (record: MockRecord) => string>>;

/** The records of one kind, in the order in which they were added. Change a record only with `update`. */
export interface Collection<Record extends MockRecord = MockRecord> extends Iterable<Readonly<Record>> {
  /** The number of records. */
  readonly size: number;
  /**
   * Returns the record with this id that meets the conditions. If several match, returns the one that was added first.
   */
  get(id: unknown, where?: Where): Readonly<Record> | undefined;
  /** Adds a record, and returns it. */
  add(record: Record): Readonly<Record>;
  /** Changes properties of a record, and returns it. The key must stay the same. */
  update(record: Readonly<Record>, changes: Partial<Record>): Readonly<Record>;
  /** Removes a record. Returns whether the collection contained the record. */
  delete(record: Readonly<Record>): boolean;
  /**
   * Returns the records that meet the conditions. Reads an index, so the time does not depend on the number of records.
   */
  where(where: Where): readonly Readonly<Record>[];
  /**
   * Returns the records that `choice` returns for a request. Calls `choice` again only after a record was added,
   * changed or deleted.
   */
  choose(request: string, choice: () => readonly Readonly<Record>[]): readonly Readonly<Record>[];
  /** Returns the position of a record among all records that were ever added, or -1 if it is not in the collection. */
  sequenceOf(record: Readonly<Record>): number;
}

const MOST_CHOICES = 16;

interface Entry {
  readonly sequence: number;
  readonly key: string;
}

/**
 * Creates a collection. Each combination of conditions gets an index on first use.
 *
 * @param keyOf returns the key by which `get` finds a record
 * @param derived values that conditions can compare although no property has them
 */
export function createCollection<Record extends MockRecord>(
  keyOf: (record: Record) => string,
  derived: Derived = {},
): Collection<Record> {
  const entries = new Map<Record, Entry>();
  const byKey = new Map<string, Record[]>();
  const indexes = new Map<string, Map<string, Record[]>>();
  const choices = new Map<string, readonly Readonly<Record>[]>();
  let sequence = 0;
  const readValue = (record: MockRecord, name: string) => String(derived[name] ? derived[name](record) : record[name]);
  const valuesOf = (record: MockRecord, properties: readonly string[]) =>
    JSON.stringify(properties.map((name) => readValue(record, name)));

  const indexFor = (properties: readonly string[]) => {
    const name = JSON.stringify(properties);
    let index = indexes.get(name);
    if (!index) {
      index = new Map();
      for (const record of entries.keys()) insert(index, valuesOf(record, properties), record);
      indexes.set(name, index);
    }
    return index;
  };
  const eachIndex = (act: (index: Map<string, Record[]>, properties: string[]) => void) => {
    for (const [name, index] of indexes) act(index, JSON.parse(name));
  };
  const insert = (index: Map<string, Record[]>, value: string, record: Record) => {
    const list = index.get(value);
    if (list) list.push(record);
    else index.set(value, [record]);
  };
  const sequenceOf = (record: Readonly<Record>) => entries.get(record as Record)?.sequence ?? -1;
  const placeOf = (list: readonly Record[], record: Record) => {
    const wanted = sequenceOf(record);
    const place = findFirst(list, (other) => sequenceOf(other) >= wanted);
    return list[place] === record ? place : -1;
  };
  const remove = (index: Map<string, Record[]>, value: string, record: Record) => {
    const list = index.get(value) ?? [];
    const place = placeOf(list, record);
    if (place >= 0) list.splice(place, 1);
    if (list.length === 0) index.delete(value);
    return place >= 0;
  };
  // The next use rebuilds the index.
  const drop = (properties: readonly string[]) => indexes.delete(JSON.stringify(properties));

  return {
    get size() {
      return entries.size;
    },
    get(id, where = {}) {
      const conditions = Object.entries(where);
      const meets = (record: Record) => conditions.every(([name, value]) => readValue(record, name) === value);
      return byKey.get(String(id))?.find(meets);
    },
    add(record) {
      if (entries.has(record)) return record;
      choices.clear();
      const key = keyOf(record);
      entries.set(record, { sequence: sequence++, key });
      insert(byKey, key, record);
      eachIndex((index, properties) => insert(index, valuesOf(record, properties), record));
      return record;
    },
    update(record, changes) {
      Object.assign(record, changes);
      choices.clear();
      eachIndex((index, properties) => {
        if (placeOf(index.get(valuesOf(record, properties)) ?? [], record) < 0) drop(properties);
      });
      return record;
    },
    delete(record) {
      const entry = entries.get(record);
      if (!entry) return false;
      choices.clear();
      remove(byKey, entry.key, record);
      // An index can be wrong if an untyped program changed the record directly.
      eachIndex((index, properties) => {
        if (!remove(index, valuesOf(record, properties), record)) drop(properties);
      });
      return entries.delete(record);
    },
    sequenceOf,
    where(where) {
      const properties = Object.keys(where).sort();
      return indexFor(properties).get(JSON.stringify(properties.map((name) => where[name]))) ?? [];
    },
    choose(request, choice) {
      const chosen = choices.get(request) ?? choice();
      if (choices.size === MOST_CHOICES) choices.clear();
      choices.set(request, chosen);
      return chosen;
    },
    *[Symbol.iterator]() {
      yield* [...entries.keys()];
    },
  };
}

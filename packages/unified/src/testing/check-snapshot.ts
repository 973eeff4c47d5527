import type { Adapter } from "../adapter.ts";
import { formatRef } from "../ref.ts";
import type { Snapshot, SnapshotField, SnapshotKind, SnapshotState } from "../snapshot.ts";
import { check, isDate, show } from "./check.ts";
import { ACCOUNT } from "./trial.ts";

/** Checks that a snapshot has only values that the model allows.
 *
 * @throws {ConformanceError} when it does not. */
export function checkSnapshot(snapshot: Snapshot, { provider }: Adapter): void {
  const { ref, id, inferred, raw, sizeBasis, sizeBytes } = snapshot;
  const same = { provider, account: ACCOUNT, ref: formatRef(ACCOUNT, id) };
  for (const [field, value] of Object.entries(same)) {
    const actual: unknown = Reflect.get(snapshot, field);
    check(actual === value, () => `${ref} has the ${field} ${show(actual)}, not ${show(value)}`);
  }
  check(isText(id), () => `${ref} has the id ${show(id)}, which is not a string`);
  for (const [field, { allows, what }] of Object.entries(FIELDS)) {
    const actual: unknown = Reflect.get(snapshot, field);
    check(allows(actual), () => `${ref} has the ${field} ${show(actual)}, which is not ${what}`);
  }
  const paired = (sizeBytes === null) === (sizeBasis === null);
  check(
    paired,
    () => `${ref} has the size ${show(sizeBytes)} and the basis ${show(sizeBasis)}: both or none must be null`,
  );
  check(typeof raw === "object" && raw !== null, () => `${ref} does not keep the provider's object in \`raw\``);
  check(new Set(inferred).size === inferred.length, () => `${ref} names a field twice in \`inferred\``);
  for (const field of inferred) {
    check(
      Object.hasOwn(FIELDS, field),
      () => `${ref} names ${show(field)} in \`inferred\`, which is not a field that can be inferred`,
    );
    const value = snapshot[field];
    check(value !== null, () => `${ref} names ${field} in \`inferred\`, although it is null`);
  }
}

interface Rule {
  readonly allows: (value: unknown) => boolean;
  readonly what: string;
}

const STATES: Readonly<Record<SnapshotState, true>> = {
  creating: true,
  deleting: true,
  failed: true,
  ready: true,
  unknown: true,
};
const KINDS: Readonly<Record<SnapshotKind, true>> = { environment: true, image: true, vm: true, volume: true };

const isText = (value: unknown) => typeof value === "string" && value !== "";
const isKind = (value: unknown) => typeof value === "string" && Object.hasOwn(KINDS, value);
const orNull = (allows: Rule["allows"], what: string): Rule => ({
  allows: (value) => value === null || allows(value),
  what: `${what} or null`,
});
const TEXT = orNull((value) => typeof value === "string", "a string");
const TEXTS = orNull((value) => Array.isArray(value) && value.every((each) => typeof each === "string"), "strings");
const TIME = orNull((value) => isDate(value) && !Number.isNaN(value.getTime()), "a valid Date");

const FIELDS: Readonly<Record<SnapshotField, Rule>> = {
  name: TEXT,
  state: {
    allows: (value) => typeof value === "string" && Object.hasOwn(STATES, value),
    what: `one of ${Object.keys(STATES).join(", ")}`,
  },
  kind: orNull(isKind, `one of ${Object.keys(KINDS).join(", ")}`),
  createdAt: TIME,
  updatedAt: TIME,
  sizeBytes: orNull((value) => Number.isSafeInteger(value) && Number(value) >= 0, "whole bytes"),
  sizeBasis: orNull((value) => value === "billed" || value === "stored", "billed, stored"),
  source: orNull((value) => {
    const { type, id } = Object(value) as Readonly<Record<string, unknown>>;
    return isKind(type) && isText(id);
  }, "a kind and an id"),
  image: TEXT,
  regions: TEXTS,
  tags: TEXTS,
  isPublic: orNull((value) => typeof value === "boolean", "true, false"),
  error: TEXT,
};

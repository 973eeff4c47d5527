import type { Adapter } from "../adapter.ts";
import { joinRef } from "../format-ref.ts";
import type { SizeBasis, Snapshot, SnapshotField, SnapshotState } from "../snapshot.ts";
import { check, isDate, show } from "./check.ts";
import { ACCOUNT } from "./trial.ts";

/** Checks that a snapshot has only values that the model allows.
 *
 * @throws {ConformanceError} when it does not. */
export function checkSnapshot(snapshot: Snapshot, { provider }: Adapter): void {
  const { ref, id, inferred, raw, sizeBasis, sizeBytes, sizes } = snapshot;
  const same = { provider, account: ACCOUNT, ref: joinRef(ACCOUNT, id) };
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
  check(Array.isArray(sizes) && sizes.every(isSize), () => `${ref} has the sizes ${show(sizes)}, which are not sizes`);
  const [first = { bytes: null, basis: null }] = sizes;
  check(
    first.bytes === sizeBytes && first.basis === sizeBasis,
    () => `${ref} has the size ${show(sizeBytes)} (${sizeBasis}), which is not the first of its sizes ${show(sizes)}`,
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
const BASES: Readonly<Record<SizeBasis, true>> = { billed: true, provisioned: true, stored: true };

const isText = (value: unknown) => typeof value === "string" && value !== "";
const isBytes = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isBasis = (value: unknown) => typeof value === "string" && Object.hasOwn(BASES, value);
const isSize = (value: unknown) => isBytes(Object(value).bytes) && isBasis(Object(value).basis);
const orNull = (allows: Rule["allows"], what: string): Rule => ({
  allows: (value) => value === null || allows(value),
  what: `${what} or null`,
});
const BYTES = orNull(isBytes, "whole bytes");
const FLAG = orNull((value) => typeof value === "boolean", "true, false");
const TEXT = orNull((value) => typeof value === "string", "a string");
const TEXTS = orNull((value) => Array.isArray(value) && value.every((each) => typeof each === "string"), "strings");
const TIME = orNull((value) => isDate(value) && !Number.isNaN(value.getTime()), "a valid Date");

const FIELDS: Readonly<Record<SnapshotField, Rule>> = {
  name: TEXT,
  state: {
    allows: (value) => typeof value === "string" && Object.hasOwn(STATES, value),
    what: `one of ${Object.keys(STATES).join(", ")}`,
  },
  kind: orNull(isText, "the name of a kind"),
  createdAt: TIME,
  updatedAt: TIME,
  expiresAt: TIME,
  sizeBytes: BYTES,
  sizeBasis: orNull(isBasis, Object.keys(BASES).join(", ")),
  minDiskBytes: BYTES,
  source: orNull((value) => {
    const { type, id } = Object(value) as Readonly<Record<string, unknown>>;
    return isText(type) && isText(id);
  }, "a kind and an id"),
  image: TEXT,
  regions: TEXTS,
  tags: TEXTS,
  isPublic: FLAG,
  isProtected: FLAG,
  error: TEXT,
};

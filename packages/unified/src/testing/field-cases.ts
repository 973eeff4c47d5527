import type { Snapshot, SnapshotField } from "../snapshot.ts";
import { check, isSame, show } from "./check.ts";
import { checkSnapshot } from "./check-snapshot.ts";
import { eachSnapshot, readStated } from "./each-snapshot.ts";
import { rewrite } from "./interceptors.ts";
import type { StatedFields } from "./subject.ts";
import type { Case } from "./trial.ts";

/**
 * Returns the cases of fields: a field has the value that the provider reports, or `null` if that value has another
 * type.
 */
export function fieldCases(fields: StatedFields): Case[] {
  return FIELDS.flatMap((field) => {
    const properties = [fields[field] ?? []].flat();
    if (properties.length === 0) return [knowsNone(field)];
    const isSize = field === "sizeBytes" || field === "minDiskBytes";
    return [
      ...knowsNoneWithout(field, properties, fields, isSize ? [undefined, null, "much"] : undefined),
      // The value of a size may differ, because a provider may report it in another unit.
      ...(isSize ? [] : [reportsProperty(field, properties)]),
    ];
  });
}

/** Returns the case of a field that the provider never reports. */
export function knowsNone(field: SnapshotField): Case {
  return {
    name: `model: has no ${field} if the provider never reports one`,
    run: (trial) => eachSnapshot(trial, (snapshot) => checkNull(snapshot, field, "which the provider does not report")),
  };
}

/** Returns the cases of a field whose properties are removed from the response. */
export function knowsNoneWithout(
  field: SnapshotField,
  properties: readonly string[],
  { id }: StatedFields,
  nothing: readonly unknown[] = [undefined, null],
): Case[] {
  // A test cannot distinguish snapshots without an id.
  if (properties.includes(id)) return [];
  return nothing.map((stated) => ({
    name: `model: has no ${field} where the provider reports ${show(stated)}`,
    async run(trial) {
      trial.intercept(rewrite(properties, stated));
      await eachSnapshot(trial, (snapshot) => {
        checkNull(snapshot, field, `where the provider reports ${show(stated)}`);
        checkSnapshot(snapshot, trial.adapter);
      });
    },
  }));
}

type Field = (typeof FIELDS)[number];

const FIELDS = [
  "name",
  "sizeBytes",
  "minDiskBytes",
  "image",
  "regions",
  "tags",
  "isPublic",
  "isProtected",
  "error",
] as const;

function reportsProperty(field: Field, properties: readonly string[]): Case {
  return {
    name: `model: has the ${field} that the provider reports`,
    run: (trial) =>
      eachSnapshot(trial, (snapshot) => {
        const stated = properties
          .map((property) => readStated(snapshot, property))
          .find((each) => isPlain(each, field));
        if (stated === undefined) return;
        const actual = snapshot[field];
        // The property may also explain other states, and only a failure is an error.
        if (field === "error" && actual === null && snapshot.state !== "failed") return;
        check(
          isSame(actual, stated),
          () => `${snapshot.ref} has the ${field} ${show(actual)}, where the provider reports ${show(stated)}`,
        );
      }),
  };
}

function isPlain(stated: unknown, field: Field): boolean {
  if (field === "isPublic" || field === "isProtected") return typeof stated === "boolean";
  if (field === "regions" || field === "tags") {
    return Array.isArray(stated) && stated.every((each) => typeof each === "string");
  }
  // An empty string may mean that there is no value.
  return typeof stated === "string" && stated !== "";
}

function checkNull(snapshot: Snapshot, field: SnapshotField, where: string): void {
  const actual = snapshot[field];
  check(actual === null, () => `${snapshot.ref} has the ${field} ${show(actual)}, ${where}`);
}

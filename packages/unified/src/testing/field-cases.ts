import type { Snapshot, SnapshotField } from "../snapshot.ts";
import { check, isSame, show } from "./check.ts";
import { checkSnapshot } from "./check-snapshot.ts";
import { eachSnapshot, readStated } from "./each-snapshot.ts";
import { rewrite } from "./interceptors.ts";
import type { StatedFields } from "./subject.ts";
import type { Case } from "./trial.ts";

/** Fields are `null` where the provider states nothing, and what it states where that is of the field's type. */
export function fieldCases(fields: StatedFields): Case[] {
  return FIELDS.flatMap((field) => {
    const property = fields[field];
    if (property === undefined) return [knowsNone(field)];
    return [
      ...knowsNoneWithout(field, [property], fields, field === "sizeBytes" ? [undefined, null, "much"] : undefined),
      // A provider may well state a size in a unit of its own.
      ...(field === "sizeBytes" ? [] : [tells(field, property)]),
    ];
  });
}

/** A field that no property states. */
export function knowsNone(field: SnapshotField): Case {
  return {
    name: `model: knows no ${field}, which the provider does not state`,
    run: (trial) => eachSnapshot(trial, (snapshot) => checkNull(snapshot, field, "which the provider does not state")),
  };
}

/** A field whose properties are taken out. */
export function knowsNoneWithout(
  field: SnapshotField,
  properties: readonly string[],
  { id }: StatedFields,
  nothing: readonly unknown[] = [undefined, null],
): Case[] {
  // Without its id no snapshot can be told from another.
  if (properties.includes(id)) return [];
  return nothing.map((stated) => ({
    name: `model: knows no ${field} where the provider states ${show(stated)}`,
    async run(trial) {
      trial.intercept(rewrite(properties, stated));
      await eachSnapshot(trial, (snapshot) => {
        checkNull(snapshot, field, `where the provider states ${show(stated)}`);
        checkSnapshot(snapshot, trial.adapter);
      });
    },
  }));
}

type Field = (typeof FIELDS)[number];

const FIELDS = ["name", "sizeBytes", "image", "regions", "tags", "isPublic", "error"] as const;

function tells(field: Field, property: string): Case {
  return {
    name: `model: has the ${field} that the provider states`,
    run: (trial) =>
      eachSnapshot(trial, (snapshot) => {
        const stated = readStated(snapshot, property);
        if (!isPlain(stated, field)) return;
        const actual = snapshot[field];
        check(
          isSame(actual, stated),
          () => `${snapshot.ref} has the ${field} ${show(actual)}, where the provider states ${show(stated)}`,
        );
      }),
  };
}

function isPlain(stated: unknown, field: Field): boolean {
  if (field === "isPublic") return typeof stated === "boolean";
  if (field === "regions" || field === "tags") {
    return Array.isArray(stated) && stated.every((each) => typeof each === "string");
  }
  // An empty text may stand for none.
  return typeof stated === "string" && stated !== "";
}

function checkNull(snapshot: Snapshot, field: SnapshotField, where: string): void {
  const actual = snapshot[field];
  check(actual === null, () => `${snapshot.ref} has the ${field} ${show(actual)}, ${where}`);
}

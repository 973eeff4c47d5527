import type { SnapshotField } from "../snapshot.ts";

/** The names of the fields that were inferred, sorted. */
export function namesOfInferred(fields: Readonly<Partial<Record<SnapshotField, boolean>>>): SnapshotField[] {
  return (Object.keys(fields) as SnapshotField[]).filter((field) => fields[field]).sort();
}

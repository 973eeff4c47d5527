import type { SnapshotField } from "../snapshot.ts";

/** Returns the sorted names of the inferred fields. */
export function namesOfInferred(fields: Readonly<Partial<Record<SnapshotField, boolean>>>): SnapshotField[] {
  return (Object.keys(fields) as SnapshotField[]).filter((field) => fields[field]).sort();
}

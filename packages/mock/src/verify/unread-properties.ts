import { find, keysOf, toPointer } from "../cloud/pointer.ts";
import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { partsOf, type SchemaPart } from "../request/schema-parts.ts";

/** A snapshot, as an adapter has read it from an object of the API. */
export interface ReadSnapshot {
  /** The id of the snapshot. */
  readonly id: string;
  /** The state that the adapter reports for the snapshot. */
  readonly state: string;
  /** The time of creation. */
  readonly createdAt: Date | null;
  /** The time of the last change. */
  readonly updatedAt: Date | null;
  /** The object of the API. */
  readonly raw: unknown;
}

/** A property of an object of the API that an adapter cannot read. */
export interface UnreadProperty {
  /** Whether the adapter needs a state or a time. */
  readonly kind: "state" | "time";
  /** JSON Pointer into the object. */
  readonly at: string;
  /** The value that the adapter cannot read. */
  readonly value: string;
}

/**
 * Returns the properties of a snapshot that its adapter cannot read, although the contract allows their values: unknown
 * states that the contract does not list, and times in another format.
 */
export function unreadProperties(snapshot: ReadSnapshot, contract: MockContract): readonly UnreadProperty[] {
  const { id, raw, state, createdAt, updatedAt } = snapshot;
  const collection = Object.values(contract.collections).find((each) => `${find(raw, toPointer(each.id))}` === id);
  if (!collection) return [];
  const read = (
    kind: UnreadProperty["kind"],
    field: string | undefined,
    isRead: boolean,
  ): readonly UnreadProperty[] => {
    if (field === undefined || isRead) return [];
    const at = toPointer(field);
    const value = find(raw, at);
    // A listed state may map to `unknown`.
    if (kind === "state" && partsAt(collection.schema, at, contract).some((part) => part.enum)) return [];
    return typeof value === "string" && value !== "" ? [{ kind, at, value }] : [];
  };
  return [
    ...read("state", collection.state?.field, state !== "unknown"),
    ...read("time", collection.created, createdAt !== null),
    ...read("time", collection.updated, updatedAt !== null),
  ];
}

function partsAt(schema: JsonSchema, at: string, contract: MockContract): readonly SchemaPart[] {
  const step = (parts: readonly SchemaPart[], key: string) =>
    parts.flatMap(({ properties }) => partsOf(properties?.[key], contract));
  return keysOf(at).reduce<readonly SchemaPart[]>(step, partsOf(schema, contract));
}

import { isDeepStrictEqual } from "node:util";
import { isRecord, type Json } from "@snap/openapi/json";
import { escapePointer } from "@snap/openapi/pointer";

/** Thrown for values that cannot be merged, with the pointer of the conflict below the target. */
export class IncompatibleError extends Error {
  override readonly name = "IncompatibleError";
}

/**
 * Lists the values that merging replaces, each with its pointer below the target.
 */
export function findReplaced(target: Json, update: Json | undefined, pointer = ""): Map<string, Json> {
  if (update === undefined || Array.isArray(target) || isDeepStrictEqual(target, update)) return new Map();
  if (!isRecord(target)) return new Map([[pointer, target]]);
  const entries = isRecord(update) ? Object.entries(update) : [];
  return new Map(
    entries.flatMap(([key, value]) => {
      const known = Object.hasOwn(target, key) ? target[key] : undefined;
      return known === undefined ? [] : [...findReplaced(known, value, `${pointer}/${escapePointer(key)}`)];
    }),
  );
}

/**
 * Merges a value into another as the Overlay Specification defines: objects by key, arrays by appending, primitives by
 * replacement. Changes neither value.
 *
 * @throws {IncompatibleError} If the values are not both objects, both arrays or both primitives.
 */
export function merge(target: Json, update: Json, pointer = ""): Json {
  if (isRecord(target) && isRecord(update)) {
    const merged = { ...target };
    for (const [key, value] of Object.entries(update)) {
      const known = Object.hasOwn(target, key) ? target[key] : undefined;
      merged[key] = known === undefined ? value : merge(known, value, `${pointer}/${key}`);
    }
    return merged;
  }
  if (Array.isArray(target) && Array.isArray(update)) return [...target, ...update];
  if (shapeOf(target) === "a primitive" && shapeOf(update) === "a primitive") return update;
  throw new IncompatibleError(
    `${pointer ? `${pointer} is ` : "the target is "}${shapeOf(target)}, not ${shapeOf(update)}`,
  );
}

export function shapeOf(value: Json): "an array" | "an object" | "a primitive" {
  return Array.isArray(value) ? "an array" : isRecord(value) ? "an object" : "a primitive";
}

import { isRecord, type Json } from "@snap/openapi/json";
import { escapePointer } from "@snap/openapi/pointer";

/** Tracks which action of an overlay, by index, was the last to write each place of a document. */
export class Writers {
  readonly #last = new Map<string, number>();

  /** Returns the action that last changed or removed the value at a place or below it. */
  get(keys: readonly string[]): number | undefined {
    return this.#last.get(toPointer(keys));
  }

  /**
   * Records the changes of an action, and returns whether the action has changed anything. Both documents share
   * unchanged objects.
   */
  record(action: number, before: Json | undefined, after: Json | undefined, pointer = ""): boolean {
    if (before === after) return false;
    const [old, next] = [childrenOf(before), childrenOf(after)];
    const keys = new Set([...old.keys(), ...next.keys()]);
    let differs = sortOf(before) === "primitive" || sortOf(before) !== sortOf(after);
    for (const key of keys) {
      if (this.record(action, old.get(key), next.get(key), pointer + toPointer([key]))) differs = true;
    }
    if (differs) this.#last.set(pointer, action);
    return differs;
  }
}

function toPointer(keys: readonly string[]): string {
  return keys.map((key) => `/${escapePointer(key)}`).join("");
}

function childrenOf(value: Json | undefined): ReadonlyMap<string, Json> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function sortOf(value: Json | undefined): "array" | "object" | "primitive" {
  return Array.isArray(value) ? "array" : isRecord(value) ? "object" : "primitive";
}

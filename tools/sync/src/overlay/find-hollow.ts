import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { at, type Json } from "@snap/openapi/json";
import { escapePointer } from "@snap/openapi/pointer";
import { isProse } from "../slice/facts.ts";

/**
 * Returns the JSON Pointers of objects that an update has added to an OpenAPI document and that contain only prose and
 * examples. The update describes something that no longer exists in that case. An object added as `{}` is allowed.
 */
export function findHollow(before: Json, after: Json): string[] {
  const found: string[] = [];
  const visit = (old: Json | undefined, value: Json, kind: Kind, pointer: string): void => {
    if (typeof value !== "object" || value === null || kind === "data" || old === value) return;
    if (old === undefined && isHollow(value, kind)) {
      found.push(pointer);
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      if (hasKeywords(kind) && isProse(key)) continue;
      visit(at(old, key), child, kindBelow(kind, value, key), `${pointer}/${escapePointer(key)}`);
    }
  };
  visit(before, after, "object", "");
  return found;
}

function isHollow(value: Json, kind: Kind): boolean {
  if (kind === "data" || typeof value !== "object" || value === null) return false;
  const entries = Object.entries(value);
  if (entries.length === 0) return false;
  return entries.every(
    ([key, child]) => (hasKeywords(kind) && isProse(key)) || isHollow(child, kindBelow(kind, value, key)),
  );
}

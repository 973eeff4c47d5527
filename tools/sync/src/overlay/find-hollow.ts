import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { at, type Json } from "@snap/openapi/json";
import { escapePointer } from "@snap/openapi/pointer";
import { isProse } from "../slice/facts.ts";

/**
 * The JSON Pointers of what an update added to an OpenAPI document, and that holds nothing but prose and examples: the
 * update means to describe something that is there no more. What was added as `{}` is there.
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

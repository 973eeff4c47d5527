import { hasKeywords, type Kind, mapBelow } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";

/** The words of a publisher in a spec, which are not ours to ship: facts stay. */
const PROSE = new Set([
  "description",
  "summary",
  "title",
  "externalDocs",
  "x-codeSamples",
  "termsOfService",
  "contact",
]);

/** Leaves out a publisher's sentences; what is called `description`, such as a property, stays. */
export function dropProse(value: unknown, kind: Kind = "object"): unknown {
  if (kind === "data" || typeof value !== "object" || value === null) return value;
  const isHolder = isRecord(value) && hasKeywords(kind);
  const kept = isHolder ? Object.fromEntries(Object.entries(value).filter(([key]) => !PROSE.has(key))) : value;
  return mapBelow(kept, kind, dropProse);
}

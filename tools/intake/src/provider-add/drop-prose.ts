import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";

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
  if (Array.isArray(value)) return value.map((item) => dropProse(item, kind));
  const kept = Object.entries(value).filter(([key]) => !hasKeywords(kind) || !PROSE.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, dropProse(child, kindBelow(kind, key, child))]));
}

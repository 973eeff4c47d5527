import { mapHolders } from "@snap/openapi/grammar";
import type { Tree } from "@snap/openapi/json";

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
export function dropProse(document: Tree): Tree {
  return mapHolders(document, (holder) =>
    Object.fromEntries(Object.entries(holder).filter(([key]) => !PROSE.has(key))),
  );
}

import { mapHolders } from "@snap/openapi/grammar";
import type { Tree } from "@snap/openapi/json";

/** The keywords that contain a publisher's prose, which we must not publish; facts are kept. */
const PROSE = new Set([
  "description",
  "summary",
  "title",
  "externalDocs",
  "x-codeSamples",
  "termsOfService",
  "contact",
]);

/** Removes a publisher's prose. Properties that are called `description` or similar are kept. */
export function dropProse(document: Tree): Tree {
  return mapHolders(document, (holder) =>
    Object.fromEntries(Object.entries(holder).filter(([key]) => !PROSE.has(key))),
  );
}

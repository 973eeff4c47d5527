import { isWord } from "@snap/codegen/words";
import type { Tree } from "@snap/openapi/json";

/** What holds the documents that were brought into another, by their names. */
export const DOCUMENTS = "x-documents";

/** Removes the `x-` keys of an object that is no map of names; our own stay. */
export function dropExtensions(tree: Tree): void {
  for (const key of Object.keys(tree)) if (key.startsWith("x-") && key !== DOCUMENTS && !isWord(key)) delete tree[key];
}

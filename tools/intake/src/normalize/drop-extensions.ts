import { isWord } from "@snap/codegen/words";
import type { Tree } from "@snap/openapi/json";
import { DOCUMENTS } from "@snap/sync/bundle";

/** Removes the `x-` keys of an object that is not a map of names, except our extensions. */
export function dropExtensions(tree: Tree): void {
  for (const key of Object.keys(tree)) if (key.startsWith("x-") && key !== DOCUMENTS && !isWord(key)) delete tree[key];
}

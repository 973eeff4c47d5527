import { type Kind, kindBelow } from "@snap/openapi/grammar";
import { isRecord } from "@snap/openapi/json";
import type { Tree } from "@snap/openapi/json-tree";

/**
 * Visits what holds a reference at and below a place, data included, each holder before what it holds; `keys` lead to it
 * then.
 */
export function visitReferences(
  tree: unknown,
  kind: Kind,
  keys: string[],
  visit: (holder: Tree, kind: Kind) => void,
): void {
  if (typeof tree !== "object" || tree === null) return;
  const holdsNames = kind === "map" || kind === "maps" || kind === "schemas";
  if (!holdsNames && isRecord(tree) && typeof tree["$ref"] === "string") visit(tree, kind);
  for (const key of Object.keys(tree)) {
    const child: unknown = Reflect.get(tree, key);
    keys.push(key);
    visitReferences(child, Array.isArray(tree) ? kind : kindBelow(kind, key, child), keys, visit);
    keys.pop();
  }
}

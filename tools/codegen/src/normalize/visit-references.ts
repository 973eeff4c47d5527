import { HOLDS_LIST, HOLDS_NAMED, HOLDS_ONE, isRecord } from "../model/schema-walk.ts";
import type { Tree } from "./json-tree.ts";

/** What stands at a place: a part of OpenAPI or a schema, several of them, or a value that is only shown. */
export type PlaceKind = "part" | "parts" | "schema" | "schemas" | "value";

/**
 * Visits what holds a reference at and below a place, each holder before what it holds; `keys` lead to it then.
 *
 * A word means what it means where it stands: a property called `value` holds a schema, not an example.
 */
export function visitReferences(
  tree: unknown,
  kind: PlaceKind,
  keys: string[],
  visit: (holder: Tree, kind: PlaceKind) => void,
): void {
  if (typeof tree !== "object" || tree === null) return;
  if (isRecord(tree) && typeof tree["$ref"] === "string" && kind !== "parts" && kind !== "schemas") visit(tree, kind);
  for (const key of Object.keys(tree)) {
    const isItem = Array.isArray(tree) && kind !== "parts" && kind !== "schemas";
    keys.push(key);
    visitReferences(Reflect.get(tree, key), isItem ? kind : kindBelow(kind, key), keys, visit);
    keys.pop();
  }
}

// What holds parts of OpenAPI in a list, or under names of the author's.
const PARTS = ["callbacks", "content", "encoding", "examples", "headers", "links", "parameters", "pathItems", "paths"];
const HOLDS_PARTS = new Set([...PARTS, "requestBodies", "responses", "securitySchemes", "webhooks"]);

function kindBelow(kind: PlaceKind, key: string): PlaceKind {
  if (kind === "parts") return "part";
  if (kind === "schemas") return "schema";
  if (kind === "schema") {
    if (HOLDS_ONE.has(key)) return "schema";
    // `definitions` are of older drafts.
    return HOLDS_LIST.has(key) || HOLDS_NAMED.has(key) || key === "definitions" ? "schemas" : "value";
  }
  if (kind === "part") {
    if (HOLDS_PARTS.has(key)) return "parts";
    if (key === "schema" || key === "schemas") return key;
  }
  return kind === "value" || key === "value" || key === "example" || key.startsWith("x-") ? "value" : "part";
}

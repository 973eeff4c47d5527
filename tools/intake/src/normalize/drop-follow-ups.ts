import { type Tree, treeAt } from "@snap/openapi/json";
import { operationsOf, responsesOf } from "@snap/openapi/places";
import type { Warn } from "./warnings.ts";

/**
 * Removes callbacks and links: clients do not use callbacks and links, and schemas that only these refer to would
 * become components.
 */
export function dropFollowUps(document: Tree, warn: Warn): void {
  for (const { operation, pointer } of operationsOf(document)) drop(operation, "callbacks", pointer);
  for (const [response, pointer] of responsesOf(document)) drop(response, "links", pointer);
  drop(document, "webhooks", "");
  const components = treeAt(document, "components");
  for (const kind of ["callbacks", "links"]) delete components[kind];

  function drop(holder: Tree, key: string, pointer: string): void {
    const count = Object.keys(Object(holder[key])).length;
    delete holder[key];
    if (count > 0) warn("part-left-out", `${pointer}/${key}`, `clients do not support ${key}: ${count} removed`);
  }
}

import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { segmentsOf, wordsOf } from "../verdict/words.ts";
import { itemsAt, schemaAt } from "./find-schema.ts";
import { freeName } from "./free-name.ts";

/**
 * Moves the objects of lists that are described in place to `components/schemas`, because collections name a component.
 * Equal descriptions share a component.
 */
export function nameItems(document: Tree): void {
  const schemas = treeAt(treeAt(document, "components"), "schemas");
  for (const list of operationsOf(document)) {
    const { style, items = "" } = Object(list.operation["x-snap-pagination"]);
    if (style === undefined) continue;
    const array = schemaAt(list, items).value;
    const item = itemsAt(list, items);
    if (!isRecord(array) || !isRecord(item.value) || item.component !== undefined) continue;
    const name = freeName(schemas, nameOf(list.path));
    const text = JSON.stringify(item.value);
    schemas[name] = item.value;
    array["items"] = reference(name);
    shareSchema(document, text, name);
  }
}

// Replaces equal schemas in the responses of all operations with a reference.
function shareSchema(document: Tree, text: string, name: string): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (!isRecord(node)) return;
    for (const [key, value] of Object.entries(node)) {
      const isSchema = key === "schema" || key === "items" || isRecord(value);
      if (isSchema && isRecord(value) && JSON.stringify(value) === text) node[key] = reference(name);
      else visit(value);
    }
  };
  for (const { operation } of operationsOf(document)) visit(operation["responses"]);
}

function reference(name: string): Tree {
  return { $ref: `#/components/schemas/${name}` };
}

function nameOf(path: string): string {
  const words = wordsOf(segmentsOf(path).at(-1) ?? "item");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("") || "Item";
}

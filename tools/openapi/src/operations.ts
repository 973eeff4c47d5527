import { isRecord, type Tree } from "./json.ts";
import type { SpecNode } from "./spec-node.ts";

/** The methods that OpenAPI 3.1 has, each the name of an operation in a path item. */
export const ALL_METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "trace"] as const;

/** Those that clients send: `fetch` refuses TRACE. */
export const METHODS = ["get", "post", "put", "patch", "delete", "head", "options"] as const;

export type Method = (typeof METHODS)[number];

/** An operation of a document, with what its path item and the document add to it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** The operationId, if it has one. */
  readonly id: string | undefined;
  readonly place: SpecNode;
  /** Its path item, before its reference: read it with `fieldOf`. */
  readonly item: SpecNode;
  readonly root: SpecNode;
}

/** Lists the operations of a document, in its order. */
export function listOperations(root: SpecNode, methods: readonly string[] = METHODS): Operation[] {
  const items = root.raw("paths").rawEntries();
  return items.flatMap(([path, item]) =>
    path.startsWith("x-")
      ? []
      : methods.flatMap((method): Operation[] => {
          const place = fieldOf(item, method);
          return isRecord(place.value) ? [{ method, path, id: place.text("operationId"), place, item, root }] : [];
        }),
  );
}

/** The same in the order of their paths, as code units sort. */
export function sortedOperations(root: SpecNode, methods?: readonly string[]): Operation[] {
  return listOperations(root, methods).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A field of a path item: what is next to its `$ref`, or else what that leads to. */
export function fieldOf(item: SpecNode, key: string): SpecNode {
  const own = item.raw(key);
  return own.exists || item.ref === undefined ? own : item.followed().raw(key);
}

/** The parameters of an operation: its own, and those of its path item that it does not replace. */
export function parametersFor({ item, place }: Pick<Operation, "item" | "place">): SpecNode[] {
  const all = [fieldOf(item, "parameters"), place.raw("parameters")].flatMap((list) => list.items());
  return [...new Map(all.map((node) => [`${node.text("in")} ${node.text("name")}`, node])).values()];
}

/** What an operation is called without an id: `GET /path`. */
export function callOf({ method, path }: Pick<Operation, "method" | "path">): string {
  return `${method.toUpperCase()} ${path}`;
}

/**
 * Copies a document with each operation as `change` makes it; without those for which that is nothing, and without
 * path items that have none. `changeItem` makes of a path item what it shall be without its operations.
 */
export function mapOperations(
  document: Tree,
  change: (operation: Tree, call: string) => Tree | undefined,
  changeItem: (item: Tree) => Tree = (item) => item,
): Tree {
  const paths = Object.entries(Object(document["paths"])).flatMap(([path, item]) => {
    if (!isRecord(item)) return [[path, item]];
    const before = Object.entries(changeItem(item));
    const after = before.flatMap(([key, value]) => {
      if (!METHODS.some((method) => method === key) || !isRecord(value)) return [[key, value]];
      const changed = change(value, callOf({ method: key, path }));
      return changed ? [[key, changed]] : [];
    });
    const isKept = after.some(([key]) => METHODS.some((method) => method === key));
    return isKept ? [[path, Object.fromEntries(after)]] : [];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

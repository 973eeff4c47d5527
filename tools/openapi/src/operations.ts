import { isRecord, type Tree } from "./json.ts";
import type { SpecNode } from "./spec-node.ts";

/** The methods of OpenAPI 3.1; each is the key of an operation in a path item. */
export const ALL_METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "trace"] as const;

/** The methods that clients can send: `fetch` refuses TRACE. */
export const METHODS = ["get", "post", "put", "patch", "delete", "head", "options"] as const;

export type Method = (typeof METHODS)[number];

/** An operation of a document, together with its path item. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** The operationId, if it has one. */
  readonly id: string | undefined;
  readonly place: SpecNode;
  /** The path item before its `$ref` is resolved: read it with `fieldOf`. */
  readonly item: SpecNode;
  readonly root: SpecNode;
}

/** Lists the operations of a document in document order. */
export function listOperations(root: SpecNode, methods: readonly string[] = METHODS): Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of root.raw("paths").rawEntries()) {
    if (path.startsWith("x-")) continue;
    const target = item.followed();
    for (const method of methods) {
      if (!item.has(method) && !target.has(method)) continue;
      const place = fieldOf(item, method);
      if (isRecord(place.value)) operations.push({ method, path, id: place.text("operationId"), place, item, root });
    }
  }
  return operations;
}

/** Lists the operations of a document, sorted by path in code unit order. */
export function sortedOperations(root: SpecNode, methods?: readonly string[]): Operation[] {
  return listOperations(root, methods).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/**
 * Returns a field of a path item: the field next to its `$ref` if there is one, otherwise the field of the referenced
 * item.
 */
export function fieldOf(item: SpecNode, key: string): SpecNode {
  const own = item.raw(key);
  return own.exists || item.ref === undefined ? own : item.followed().raw(key);
}

/** Returns the parameters of an operation and those of its path item that the operation does not override. */
export function parametersFor({ item, place }: Pick<Operation, "item" | "place">): SpecNode[] {
  const all = [fieldOf(item, "parameters"), place.raw("parameters")].flatMap((list) => list.items());
  return [...new Map(all.map((node) => [`${node.text("in")} ${node.text("name")}`, node])).values()];
}

/** Formats an operation as `GET /path`, for messages about operations without an id. */
export function callOf({ method, path }: Pick<Operation, "method" | "path">): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Returns the path with empty braces for its parameters. */
export function templateOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, "{}");
}

/** Returns the names of the parameters in a path, in their order. */
export function parameterNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}

/**
 * Copies a document and replaces each operation with the result of `change`. Operations for which `change` returns
 * `undefined` are removed, and so are path items without operations. `changeItem` replaces the rest of a path item.
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

import { METHODS } from "@snap/openapi/operations";
import { SpecNode } from "@snap/openapi/spec-node";

export type Tree = Record<string, unknown>;

/** An operation of a normalised document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tree: Tree;
  /** Its own, and those of its path. */
  readonly parameters: readonly Tree[];
  readonly responses: Tree;
}

export function operationsOf(document: Tree): Operation[] {
  return entriesOf(treeAt(document, "paths")).flatMap(([path, item]) =>
    METHODS.flatMap((method): Operation[] => {
      const tree = isTree(item) ? item[method] : undefined;
      if (!isTree(tree) || !isTree(item)) return [];
      const parameters = [...listAt(item, "parameters"), ...listAt(tree, "parameters")];
      const id = String(tree["operationId"]);
      return [{ id, method, path, tree, parameters, responses: treeAt(tree, "responses") }];
    }),
  );
}

/** What a value is, behind its reference. */
export function resolve(document: Tree, value: unknown): unknown {
  return SpecNode.of({ ...document, value }).get("value").value;
}

/** The JSON of a response or a body. */
export function contentOf(holder: unknown): Tree | undefined {
  const content = isTree(holder) ? holder["content"] : undefined;
  const first: unknown = isTree(content) ? Object.values(content)[0] : undefined;
  return isTree(first) ? first : undefined;
}

/** The first success of an operation. */
export function successOf(document: Tree, { responses }: Operation): [status: string, response: Tree] | undefined {
  const status = Object.keys(responses).find((status) => status.startsWith("2"));
  const response = status === undefined ? undefined : resolve(document, responses[status]);
  return status !== undefined && isTree(response) ? [status, response] : undefined;
}

export function entriesOf(tree: Tree): [string, unknown][] {
  return Object.entries(tree);
}

export function listAt(tree: Tree, key: string): Tree[] {
  const value = tree[key];
  return Array.isArray(value) ? value.filter(isTree) : [];
}

/** The object below a key, put there where there is none. */
export function treeAt(tree: Tree, key: string): Tree {
  const value = tree[key];
  if (isTree(value)) return value;
  const empty: Tree = {};
  tree[key] = empty;
  return empty;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

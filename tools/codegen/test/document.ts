export type Tree = Record<string, unknown>;

export const THING = { type: "object", required: ["id"], properties: { id: { type: "string" } } };

// Creates a spec with one operation. `changes` are merged into the operation, `document` into the spec.
export function spec(changes: Tree = {}, document: Tree = {}, path = "/things"): Tree {
  const operation = { operationId: "listThings", responses: { 200: json(THING) }, ...changes };
  return structuredClone({ openapi: "3.1.0", paths: { [path]: { get: operation } }, ...document });
}

export function json(schema: unknown, more: Tree = {}): Tree {
  return { description: "", content: { "application/json": { schema, ...more } } };
}

export const query = (schema: unknown, more: Tree = {}) => ({ name: "q", in: "query", schema, ...more });

export const components = (more: Tree) => ({ components: more });

import { at, type Tree, treeAt } from "@snap/openapi/json";
import { mapOperations } from "@snap/openapi/operations";
import { keysOf } from "@snap/openapi/pointer";
import { reach } from "@snap/openapi/reach";
import { SpecNode } from "@snap/openapi/spec-node";

/**
 * Cuts a document down to some operations, by operationId or as `GET /path`, and the components that they reach.
 *
 * All named operations must exist. Unlike `slice`, this function keeps the full contents of the operations: examples,
 * and problems that are fixed later.
 */
export function keepOperations(document: Tree, operations: readonly string[]): Tree {
  const wanted = new Set(operations);
  const { components: _, ...head } = document;
  const cut = mapOperations(head, (operation, call) =>
    wanted.has(String(operation["operationId"])) || wanted.has(call) ? operation : undefined,
  );
  return { ...cut, components: reachedComponents(document, cut) };
}

// Keeps all security schemes, because the requirements are decided by hand.
function reachedComponents(document: Tree, cut: Tree): Tree {
  const components: Tree = { securitySchemes: at(document, "components", "securitySchemes") ?? {} };
  for (const reference of reach([["the operations", SpecNode.of(document).as(cut)]]).keys()) {
    const [, kind = "", name = ""] = keysOf(reference);
    treeAt(components, kind)[name] = at(document, "components", kind, name);
  }
  return components;
}

import type { Tree } from "@snap/openapi/json";
import { mapOperations } from "@snap/openapi/operations";
import { splitPointer } from "@snap/openapi/pointer";

/**
 * Cuts a document down to some operations, by operationId or as `GET /path`, and the components that they reach.
 *
 * Every one of them must be there. Unlike `slice`, it keeps all that they hold: examples, and faults for us to mend.
 */
export function keepOperations(document: Tree, operations: readonly string[]): Tree {
  const wanted = new Set(operations);
  const { components: _, ...head } = document;
  const cut = mapOperations(head, (operation, call) =>
    wanted.has(String(operation["operationId"])) || wanted.has(call) ? operation : undefined,
  );
  return { ...cut, components: reachedComponents(document, cut) };
}

// Security schemes are named, not referred to.
function reachedComponents(document: Tree, cut: Tree): Tree {
  const all: Tree = Object(document["components"]);
  const reached = new Map<string, unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === "string" && (key === "$ref" || child.startsWith("#/components/"))) add(child);
      else visit(child);
    }
  };
  const add = (ref: string): void => {
    const [, kind = "", name = ""] = splitPointer(ref);
    const key = `${kind}/${name}`;
    const component: unknown = Object(all[kind])[name];
    if (!ref.startsWith("#/components/") || reached.has(key) || component === undefined) return;
    reached.set(key, component);
    visit(component);
  };
  visit(cut);
  const components: Tree = { securitySchemes: Object(all["securitySchemes"]) };
  for (const [key, component] of reached) {
    const [kind = "", ...name] = key.split("/");
    components[kind] = { ...Object(components[kind]), [name.join("/")]: component };
  }
  return components;
}

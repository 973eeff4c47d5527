import { METHODS } from "@snap/openapi/operations";
import { splitPointer } from "@snap/openapi/pointer";
import { isTree, type Tree } from "./document.ts";

/**
 * Cuts a document down to some operations, by operationId or as `GET /path`, and the components that they reach.
 *
 * Every one of them must be there. Unlike `slice`, it keeps all that they hold: examples, and faults for us to mend.
 */
export function keepOperations(document: Tree, operations: readonly string[]): Tree {
  const wanted = new Set(operations);
  const paths = Object.entries(treeAt(document, "paths")).flatMap(([path, item]): [string, Tree][] => {
    const { operations: all, shared } = split(item);
    const kept = all.filter(([method, operation]) => {
      const id = Object(operation)["operationId"];
      return wanted.has(String(id)) || wanted.has(`${method.toUpperCase()} ${path}`);
    });
    return kept.length > 0 ? [[path, { ...shared, ...Object.fromEntries(kept) }]] : [];
  });
  const { components: _, paths: __, ...head } = document;
  const cut: Tree = { ...head, paths: Object.fromEntries(paths) };
  return { ...cut, components: reachedComponents(document, cut) };
}

function split(item: unknown): { operations: [string, unknown][]; shared: Tree } {
  const entries: [string, unknown][] = Object.entries(Object(item));
  const isMethod = ([key]: [string, unknown]) => METHODS.some((method) => method === key);
  return {
    operations: entries.filter(isMethod),
    shared: Object.fromEntries(entries.filter((entry) => !isMethod(entry))),
  };
}

// Security schemes are named, not referred to.
function reachedComponents(document: Tree, cut: Tree): Tree {
  const all = treeAt(document, "components");
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
    const component = treeAt(all, kind)[name];
    if (!ref.startsWith("#/components/") || reached.has(key) || component === undefined) return;
    reached.set(key, component);
    visit(component);
  };
  visit(cut);
  const components: Tree = { securitySchemes: treeAt(all, "securitySchemes") };
  for (const [key, component] of reached) {
    const [kind = "", ...name] = key.split("/");
    components[kind] = { ...treeAt(components, kind), [name.join("/")]: component };
  }
  return components;
}

function treeAt(holder: Tree, key: string): Tree {
  const value = holder[key];
  return isTree(value) ? value : {};
}

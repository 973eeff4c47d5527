import { toPointer } from "../load/spec-node.ts";
import { isRecord } from "../model/schema-walk.ts";
import { find, keysOf, type Tree, treeAt } from "./json-tree.ts";
import type { Warn } from "./warnings.ts";

const NAME = /^[\w.-]+$/;
// Names that are words of the places where components stand.
const RESERVED = ["__proto__", "example", "examples", "schema", "schemas"];
const KINDS = ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes"];

/**
 * Makes every reference name a component: components with unusual names get usual ones, what is referred to elsewhere
 * becomes a component, and what does not exist is left open.
 */
export function normalizeReferences(document: Tree, warn: Warn): void {
  const components = treeAt(document, "components");
  const renamed = renameComponents(components, warn);
  const hoisted = new Map<string, string>();

  const keys: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value !== "object" || value === null) return;
    keys.push(key);
    if (isRecord(value) && typeof value["$ref"] === "string" && key !== "properties") {
      const ref = key === "value" || key === "example" ? undefined : mend(value["$ref"]);
      if (ref === undefined) replace(value);
      else value["$ref"] = ref;
    }
    for (const [name, child] of Object.entries(value)) visit(child, name);
    keys.pop();
  };

  const mend = (ref: string): string | undefined => {
    const decoded = decode(ref);
    const known = renamed.get(decoded) ?? hoisted.get(decoded) ?? decoded;
    const [root, kind = "", name = "", ...deeper] = keysOf(known.slice(1));
    if (!known.startsWith("#/") || find(document, known.slice(1)) === undefined) return undefined;
    if (root === "components" && KINDS.includes(kind) && NAME.test(name) && deeper.length === 0) return known;
    return hoist(known, kindAt(keys));
  };

  const hoist = (ref: string, kind: string): string => {
    const holder = treeAt(components, kind);
    const words = keysOf(ref.slice(1)).filter((key) => !/^(?:paths|components|properties|content|schema)$/.test(key));
    const name = unusedName(words.join("_"), holder);
    const target = find(document, ref.slice(1));
    holder[name] = structuredClone(target);
    const result = `#/components/${kind}/${name}`;
    hoisted.set(ref, result);
    warn("reference-changed", ref.slice(1), `it is referred to, and became the component ${name}`);
    visitComponent(holder[name], kind, name);
    return result;
  };

  const replace = (holder: Tree): void => {
    const ref = String(holder["$ref"]);
    delete holder["$ref"];
    const isOpen = kindAt(keys) === "schemas";
    if (!isOpen) Object.assign(holder, OPEN[kindAt(keys)]);
    warn("reference-changed", toPointer(keys), `${ref} leads nowhere within the document: it stands open now`);
  };

  for (const [key, child] of Object.entries(document)) visit(child, key);

  function visitComponent(component: unknown, kind: string, name: string): void {
    const outer = keys.splice(0, keys.length, "components", kind);
    visit(component, name);
    keys.splice(0, keys.length, ...outer);
  }
}

// What stands where a reference of the kind led nowhere.
const OPEN: Readonly<Record<string, object>> = {
  responses: { description: "" },
  requestBodies: { content: {} },
};

function renameComponents(components: Tree, warn: Warn): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const kind of Object.keys(components)) {
    const holder = components[kind];
    if (!isRecord(holder)) continue;
    for (const name of Object.keys(holder)) {
      if (NAME.test(name) && !RESERVED.includes(name)) continue;
      const usual = unusedName(name, holder);
      holder[usual] = holder[name];
      delete holder[name];
      renamed.set(`#${toPointer(["components", kind, name])}`, `#/components/${kind}/${usual}`);
      warn("component-renamed", toPointer(["components", kind, name]), `its name became ${usual}`);
    }
  }
  return renamed;
}

// The kind of component that can stand at a place.
function kindAt(keys: readonly string[]): string {
  const [last = "", holder = ""] = keys.toReversed();
  if (keys[0] === "components" && keys.length === 3) return keys[1] ?? "schemas";
  if (holder === "parameters") return "parameters";
  if (holder === "responses") return "responses";
  if (holder === "headers") return "headers";
  if (holder === "examples") return "examples";
  return last === "requestBody" ? "requestBodies" : "schemas";
}

function unusedName(wanted: string, holder: Tree): string {
  const usual = wanted.replaceAll(/[^\w.-]+/g, "_").replaceAll(/^_+|_+$/g, "") || "component";
  return Object.hasOwn(holder, usual) ? unusedName(`${usual}2`, holder) : usual;
}

function decode(ref: string): string {
  try {
    return decodeURIComponent(ref);
  } catch (error) {
    if (error instanceof URIError) return ref;
    throw error;
  }
}

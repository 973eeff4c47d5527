import { type Kind, walk } from "@snap/openapi/grammar";
import { at, isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { decodeFragment, keysOf, toPointer } from "@snap/openapi/pointer";
import { SpecNode } from "@snap/openapi/spec-node";
import { DOCUMENTS } from "@snap/sync/bundle";
import { renameTags } from "./rename-tags.ts";
import type { Warn } from "./warnings.ts";

const NAME = /^[\w.-]+$/;
// Names that are keywords in the objects that contain components.
const RESERVED = ["__proto__", "example", "examples", "schema", "schemas"];
const KINDS = ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes"];

/**
 * Makes every reference point to a component: unusual component names are changed, other referenced objects become
 * components, and missing ones are replaced by empty objects.
 */
export function normalizeReferences(document: Tree, warn: Warn): void {
  const components = treeAt(document, "components");
  const renamed = renameComponents(components, warn);
  const hoisted = new Map<string, string>();
  // References that need no change; most are to the same few components.
  const settled = new Set<string>();

  const anchors = SpecNode.of(document);
  const settle = (holder: Tree, place: Kind, keys: readonly string[]): void => {
    if (place === "schema") resolveAnchor(holder, anchors);
    const ref = holder["$ref"];
    if (typeof ref !== "string") return;
    const kind = place === "schema" ? "schemas" : kindAt(keys);
    const id = `${place} ${kind} ${ref}`;
    if (settled.has(id)) return;
    const decoded = decodeFragment(ref);
    const target = renamed.get(decoded) ?? hoisted.get(decoded) ?? decoded;
    const [root, named = "", name = "", ...deeper] = keysOf(target.slice(1));
    const isComponent = root === "components" && KINDS.includes(named) && NAME.test(name) && deeper.length === 0;
    if (place === "data") open(holder, keys, "is in data, where a reference is not resolved", "value");
    else if (!target.startsWith("#/") || at(document, ...keysOf(target.slice(1))) === undefined) {
      open(holder, keys, "has no target in the document", kind);
    } else if (kind === undefined) open(holder, keys, "is in a place where references are not allowed");
    else if (isComponent && named !== kind) open(holder, keys, `does not refer to components/${kind}`, kind);
    else if (kind !== "paths") holder["$ref"] = isComponent ? target : hoist(target, kind);
    if (holder["$ref"] === ref) settled.add(id);
  };

  const hoist = (ref: string, kind: string): string => {
    const holder = treeAt(components, kind);
    const all = keysOf(ref.slice(1));
    const [first, other = "", ...inner] = all;
    const named = first !== DOCUMENTS ? all : inner.length > 0 ? inner : [fileName(other)];
    const words = named.filter((key) => !/^(?:paths|components|properties|content|schema)$/.test(key));
    const name = unusedName(words.join("_"), holder);
    const target = at(document, ...keysOf(ref.slice(1)));
    holder[name] = structuredClone(target);
    const result = `#/components/${kind}/${name}`;
    hoisted.set(ref, result);
    warn("reference-changed", ref.slice(1), `it is the target of a reference, and became the component ${name}`);
    const place = {
      kind: kind === "schemas" ? "schema" : "object",
      keys: ["components", kind, name],
      data: true,
    } as const;
    walk(holder[name], settle, place);
    return result;
  };

  const open = (holder: Tree, keys: readonly string[], why: string, kind = ""): void => {
    const ref = String(holder["$ref"]);
    delete holder["$ref"];
    Object.assign(holder, OPEN[kind]);
    const code = kind === "value" ? "reference-changed" : "reference-left-open";
    warn(code, toPointer(keys), `${ref} ${why}: it was replaced`);
  };

  const { [DOCUMENTS]: _, ...own } = document;
  walk(own, settle, { data: true });
  delete document[DOCUMENTS];
  renameTags(document, renamedSchemas(renamed));
}

// A dynamic reference has one target, because no other document uses this one.
function resolveAnchor(holder: Tree, document: SpecNode): void {
  for (const keyword of ["$ref", "$dynamicRef"]) {
    const ref = holder[keyword];
    if (typeof ref !== "string" || !/^#[^/]/.test(ref)) continue;
    const target = document.find(ref);
    if (!target.exists) continue;
    delete holder[keyword];
    holder["$ref"] = `#${target.pointer}`;
  }
}

// Replacements of broken references, by kind.
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

function renamedSchemas(renamed: ReadonlyMap<string, string>): Map<string, string> {
  const names = [...renamed].map(([old, usual]) => [keysOf(old.slice(1)), keysOf(usual.slice(1))] as const);
  return new Map(names.flatMap(([old, usual]) => (old[1] === "schemas" ? [[usual[2] ?? "", old[2] ?? ""]] : [])));
}

// Returns the kind of component that is allowed at a place; `undefined` if OpenAPI allows no reference there.
function kindAt(keys: readonly string[]): string | undefined {
  const holder = keys.at(-2) ?? "";
  if (holder === "paths" || KINDS.includes(holder)) return holder;
  return keys.at(-1) === "requestBody" ? "requestBodies" : undefined;
}

function unusedName(wanted: string, holder: Tree): string {
  const usual = wanted.replaceAll(/[^\w.-]+/g, "_").replaceAll(/^_+|_+$/g, "") || "component";
  return Object.hasOwn(holder, usual) ? unusedName(`${usual}2`, holder) : usual;
}

function fileName(place: string): string {
  return place.replace(/^.*[\\/]/s, "").replace(/\.\w+$/, "");
}

import { hasKeywords, type Kind, kindBelow } from "./grammar.ts";
import { isRecord } from "./json.ts";
import { escapePointer, keysOf } from "./pointer.ts";
import { componentAt, SpecNode } from "./spec-node.ts";

/** A reachable component, and the start or component from which it was reached first. */
export interface Reached {
  readonly node: SpecNode;
  readonly origin: string;
}

/** Options of `reach`. */
export interface ReachOptions {
  /** Whether a reference into a component reaches only the referenced part. Default: it reaches the whole component. */
  readonly inlines?: boolean;
  /** Returns `true` for keys of specification objects that are skipped. */
  readonly ignores?: (key: string) => boolean;
}

/**
 * Finds the components that are reachable from places of a document, in the order in which they are found. Follows
 * references, discriminator mappings and names of security schemes. The keys of `starts` are names for messages.
 */
export function reach(
  starts: Iterable<readonly [name: string, node: SpecNode]>,
  { inlines = false, ignores = () => false }: ReachOptions = {},
): Map<string, Reached> {
  const reached = new Map<string, Reached>();
  // Parts outside of components, which may refer to each other in a chain of any length.
  const parts: [node: SpecNode, kind: Kind, origin: string][] = [];
  const known = new Set<string>();
  const add = (target: SpecNode, kind: Kind, origin: string): void => {
    const component = inlines ? target : componentOf(target);
    if (componentAt(component.pointer)) {
      const reference = `#${component.pointer}`;
      if (component.exists && !reached.has(reference)) reached.set(reference, { node: component, origin });
    } else if (!known.has(target.pointer)) {
      known.add(target.pointer);
      parts.push([target, kind, origin]);
    }
  };
  const visit = (node: SpecNode, kind: Kind, origin: string): void => {
    const { value } = node;
    if (typeof value !== "object" || value === null || kind === "data") return;
    const isHolder = isRecord(value) && hasKeywords(kind);
    if (isHolder) for (const target of targetsOf(node, ignores)) add(target, kind, origin);
    for (const [key, child] of node.rawEntries()) {
      if (!isHolder || !ignores(key)) visit(child, kindBelow(kind, value, key), origin);
    }
  };
  const visitWithParts = (...start: Parameters<typeof visit>): void => {
    visit(...start);
    for (let part = parts.shift(); part; part = parts.shift()) visit(...part);
  };
  for (const [name, node] of starts) visitWithParts(node, "object", name);
  // The map grows during the loop, so components reachable from other components are visited too.
  for (const [reference, { node }] of reached) {
    visitWithParts(node, componentAt(node.pointer)?.kind === "schemas" ? "schema" : "object", reference);
  }
  return reached;
}

/** Converts the target of a discriminator mapping, which may be only a schema name, to a reference. */
export function toReference(target: string): string {
  return /[#/:]/.test(target) ? target : `#/components/schemas/${escapePointer(target)}`;
}

function targetsOf(node: SpecNode, ignores: (key: string) => boolean): SpecNode[] {
  const { ref } = node;
  const mapped = ignores("discriminator") ? [] : node.raw("discriminator").raw("mapping").rawEntries();
  const references = mapped.flatMap(([, { value }]) => (typeof value === "string" ? [toReference(value)] : []));
  const schemes = SpecNode.root(node.document).raw("components").raw("securitySchemes");
  const required = ignores("security") ? [] : node.raw("security").rawItems();
  return [
    ...[...references, ...(ref === undefined ? [] : [ref])].map((reference) => node.find(reference)),
    ...required.flatMap((requirement) => requirement.keys().map((name) => schemes.raw(name))),
  ];
}

// The component that contains a place, or the place itself.
function componentOf(node: SpecNode): SpecNode {
  const keys = keysOf(node.pointer);
  if (keys[0] !== "components") return node;
  return keys.slice(0, 3).reduce((above, key) => above.raw(key), SpecNode.root(node.document));
}

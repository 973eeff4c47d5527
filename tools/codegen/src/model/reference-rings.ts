import { isRecord } from "@snap/openapi/json";
import { componentName } from "@snap/openapi/schema-walk";

/** The keywords whose subschemas apply to the same value as the schema itself. */
export const OF_SAME_VALUE: ReadonlySet<string> = new Set([
  "allOf",
  "anyOf",
  "dependentSchemas",
  "else",
  "if",
  "not",
  "oneOf",
  "then",
]);

/**
 * Finds components that refer to themselves, directly or through others, by references below only these `keywords`.
 *
 * Each ring is a list of names. A name is in at most one ring.
 */
export function findRings(
  components: Readonly<Record<string, unknown>>,
  keywords: ReadonlySet<string> = OF_SAME_VALUE,
): string[][] {
  const edges = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(components)) {
    const targets = referencesBelow(schema, keywords).filter((target) => Object.hasOwn(components, target));
    if (targets.length > 0) edges.set(name, targets);
  }
  return connect(edges).filter(
    ([first = "", ...others]) => others.length > 0 || edges.get(first)?.includes(first) === true,
  );
}

/** Returns the components that a schema refers to, directly or below the `keywords`. */
export function referencesBelow(schema: unknown, keywords: ReadonlySet<string>): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => referencesBelow(part, keywords));
  if (!isRecord(schema)) return [];
  const name = componentName(schema["$ref"]);
  const below = Object.keys(schema).flatMap((keyword) => {
    if (!keywords.has(keyword)) return [];
    const value = schema[keyword];
    const parts = keyword === "dependentSchemas" && isRecord(value) ? Object.values(value) : value;
    return referencesBelow(parts, keywords);
  });
  return name === undefined ? below : [name, ...below];
}

// Finds the strongly connected components of a graph (Tarjan), without recursion because chains of references may be
// long.
function connect(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  for (const root of edges.keys()) {
    if (order.has(root)) continue;
    const path: { readonly name: string; next: number }[] = [];
    const enter = (name: string) => {
      order.set(name, order.size);
      low.set(name, order.size - 1);
      open.push(name);
      isOpen.add(name);
      path.push({ name, next: 0 });
    };
    enter(root);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { name } = step;
      const target = edges.get(name)?.[step.next++];
      if (target !== undefined) {
        if (!order.has(target)) enter(target);
        else if (isOpen.has(target)) low.set(name, Math.min(low.get(name) ?? 0, order.get(target) ?? 0));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) low.set(above.name, Math.min(low.get(above.name) ?? 0, low.get(name) ?? 0));
      if (low.get(name) !== order.get(name)) continue;
      const group = open.splice(open.indexOf(name));
      for (const member of group) isOpen.delete(member);
      groups.push(group);
    }
  }
  return groups;
}

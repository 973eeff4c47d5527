import { keysOf } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";

/** The schemas of the place that a JSON Pointer into a value of `schema` leads to; none where it has no such place. */
export function schemasAt(schema: SpecNode, pointer: string): SpecNode[] {
  const names = keysOf(pointer);
  return names.reduce<SpecNode[]>(
    (nodes, name) => nodes.flatMap((node) => parts(node.get("properties").get(name))),
    parts(schema),
  );
}

/** Whether any of the schemas of a place is of the type. */
export function holdsType(places: readonly SpecNode[], type: string): boolean {
  return places.some((place) => {
    const { value } = place.get("type");
    return value === type || (Array.isArray(value) && value.includes(type));
  });
}

// The schema and all that it combines.
function parts(schema: SpecNode): SpecNode[] {
  if (!schema.exists) return [];
  const combined = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => schema.get(keyword).items());
  return [schema, ...combined.flatMap(parts)];
}

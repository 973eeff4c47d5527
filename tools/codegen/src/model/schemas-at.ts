import { keysOf } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";

/**
 * Returns the schemas at a JSON Pointer into a value of `schema`; an empty list if the schema has no such place. A
 * number is the index of a list.
 */
export function schemasAt(schema: SpecNode, pointer: string): SpecNode[] {
  const names = keysOf(pointer);
  return names.reduce<SpecNode[]>(
    (nodes, name) =>
      nodes.flatMap((node) => [
        ...parts(node.get("properties").get(name)),
        ...(/^\d+$/.test(name) ? parts(node.get("items")) : []),
      ]),
    parts(schema),
  );
}

/** Whether one of the schemas has the type. */
export function holdsType(places: readonly SpecNode[], type: string): boolean {
  return places.some((place) => {
    const { value } = place.get("type");
    return value === type || (Array.isArray(value) && value.includes(type));
  });
}

// The schema and everything that it composes.
function parts(schema: SpecNode): SpecNode[] {
  if (!schema.exists) return [];
  const combined = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => schema.get(keyword).items());
  return [schema, ...combined.flatMap(parts)];
}

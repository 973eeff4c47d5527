import type { SpecNode } from "@snap/openapi/spec-node";
import { valueKinds } from "./value-kinds.ts";

/**
 * Finds the schema of a nested value that the style of a parameter cannot represent. No style can represent a list or
 * an object within a list, and only `deepObject` can represent one within an object.
 */
export function findNested(
  schema: SpecNode,
  style: string | undefined,
  above: readonly unknown[] = [],
): SpecNode | undefined {
  if (above.includes(schema.value)) return undefined;
  const search = (nodes: readonly SpecNode[]): SpecNode | undefined => {
    for (const node of nodes) {
      const nested = findNested(node, style, [...above, schema.value]);
      if (nested) return nested;
    }
    return undefined;
  };
  const isDeep = style === "deepObject";
  const items = [schema.get("items"), ...schema.get("prefixItems").items()];
  const values = [
    ...schema
      .get("properties")
      .entries()
      .map(([, node]) => node),
    schema.get("additionalProperties"),
  ];
  const flat = isDeep ? items : [...items, ...values];
  const parts = COMPOSITIONS.flatMap((keyword) => schema.get(keyword).items());
  return flat.find(isNested) ?? search(isDeep ? [...parts, ...values] : parts);
}

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"];

function isNested(schema: SpecNode): boolean {
  const kinds = valueKinds(schema);
  return !kinds.has("scalar") && (kinds.has("list") || kinds.has("object"));
}

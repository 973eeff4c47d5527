import type { SpecNode } from "@snap/openapi/spec-node";
import type { Model, Operation } from "./model.ts";

/** The parts of a value that are not strings: `WireShape` of @snap/runtime. */
export type Shape = string | readonly [Shape] | { readonly [property: string]: Shape };

/** Returns the shape of an operation's success; `undefined` if the API speaks the JSON of its contract. */
export function shapeOfSuccess({ hasWire }: Model, { responses }: Operation): Shape | undefined {
  const success = responses.find(({ status }) => status.startsWith("2"))?.content[0];
  return hasWire && success ? wireShape(success.node.raw("schema")) : undefined;
}

/**
 * Returns where the values of a schema are lists, numbers and booleans. `undefined` if all of them are strings, or
 * objects of strings. Combined schemas (`allOf`, `oneOf`) count as strings.
 */
export function wireShape(schema: SpecNode, above: readonly unknown[] = []): Shape | undefined {
  const node = schema.followed();
  if (above.includes(node.value)) return undefined;
  const within = [...above, node.value];
  const type = [node.raw("type").value].flat().find((each) => each !== "null");
  if (type === "boolean") return "boolean";
  if (type === "integer" || type === "number") return "number";
  if (type === "array") return [wireShape(node.raw("items"), within) ?? "string"];
  if (node.get("additionalProperties").text("type") === "string") return "map";
  const properties = node
    .raw("properties")
    .rawEntries()
    .flatMap(([name, property]) => {
      const shape = wireShape(property, within);
      return shape === undefined ? [] : [[name, shape] as const];
    });
  return properties.length > 0 ? Object.fromEntries(properties) : undefined;
}

import { isDeepStrictEqual } from "node:util";
import type { SpecNode } from "@snap/openapi/spec-node";
import { findSuccess } from "./find-success.ts";
import { toJsonSchema } from "./json-schema.ts";
import type { Model, Operation } from "./model.ts";
import { schemasAt } from "./schemas-at.ts";

/**
 * Returns the schema of the object that a get, a creation or an update returns, if it differs from the collection's; a
 * reference if it is a component.
 */
export function otherItemSchema({ root, collections }: Model, operation: Operation): unknown {
  const { resource, method, path } = operation;
  if (!resource || !(OBJECTS.includes(resource.does) || (resource.does === "update" && resource.item)))
    return undefined;
  const success = findSuccess(operation, root.get("paths").get(path).get(method));
  const [schema] = success ? schemasAt(success.schema, resource.item ?? "") : [];
  const kept = root
    .get("components")
    .get("schemas")
    .get(collections[resource.collection]?.schema ?? "");
  if (!schema || !kept.exists || isSame(schema, kept)) return undefined;
  return schema.component === undefined ? schema.value : { $ref: `#/components/schemas/${schema.component}` };
}

// What returns an object.
const OBJECTS = ["create", "get"];

function isSame(schema: SpecNode, other: SpecNode): boolean {
  return schema.value === other.value || isDeepStrictEqual(toJsonSchema(schema.value), toJsonSchema(other.value));
}

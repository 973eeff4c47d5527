import type { Tree } from "@snap/openapi/json";
import type { OperationPlace } from "@snap/openapi/places";
import { SpecNode } from "@snap/openapi/spec-node";
import { successSchema } from "../bodies.ts";
import { fieldsOf } from "../verdict/schemas.ts";

/**
 * Returns the schema at a JSON Pointer in the success of an operation; the schema does not exist if the place does not
 * exist.
 */
export function schemaAt(operation: OperationPlace, pointer: string): SpecNode {
  return pointer.split("/").slice(1).reduce(propertyOf, successSchema(operation));
}

/** Returns the schema of the items at a JSON Pointer in the success of a list. */
export function itemsAt(list: OperationPlace, pointer: string): SpecNode {
  return schemaAt(list, pointer).get("items");
}

/** Returns the schema of a component. */
export function componentSchema(document: Tree, name: string): SpecNode {
  return SpecNode.of(document).get("components").get("schemas").get(name);
}

/** Returns whether an object of a schema has a property. */
export function hasProperty(schema: SpecNode, name: string): boolean {
  return fieldsOf(schema).some((field) => field.name === name);
}

function propertyOf(schema: SpecNode, name: string): SpecNode {
  const found = fieldsOf(schema).find((field) => field.name === name);
  return found?.schema ?? schema.get("properties").get(name);
}

import type { Report } from "../diagnostic.ts";
import { escapePointer, type SpecNode } from "../load/spec-node.ts";
import type { ExtensionReader } from "./extensions.ts";
import type { CollectionWord, Operation } from "./model.ts";

type Fault = (...fault: Parameters<Report>) => void;

/** Reads `x-snap-collections`, and checks that it and every `x-snap-resource` name what there is. */
export function readCollections(
  root: SpecNode,
  operations: readonly Operation[],
  extensions: ExtensionReader,
  fault: Fault,
): Readonly<Record<string, CollectionWord>> {
  const collections = extensions.collections(root);
  const schemas = root.get("components").get("schemas");
  for (const [name, { schema, id, created, updated, state }] of Object.entries(collections)) {
    const pointer = `/x-snap-collections/${name}`;
    const properties = schemas.get(schema).get("properties");
    if (!schemas.get(schema).exists) {
      fault("resource-invalid", pointer, `there is no schema "${schema}"`, "Name a component schema.");
      continue;
    }
    for (const field of [
      id,
      created,
      updated,
      state && Reflect.get(state, "field"),
      state && Reflect.get(state, "at"),
    ]) {
      if (typeof field !== "string" || properties.get(field).exists) continue;
      fault("resource-invalid", pointer, `${schema} has no property "${field}"`, "Name a property of the schema.");
    }
  }
  for (const operation of operations) checkResource(operation, collections, fault);
  return collections;
}

function checkResource(
  { path, method, resource, parameters }: Operation,
  collections: Readonly<Record<string, CollectionWord>>,
  fault: Fault,
): void {
  if (!resource) return;
  const pointer = `/paths/${escapePointer(path)}/${method}/x-snap-resource`;
  const { collection, does, id, where = {} } = resource;
  if (!Object.hasOwn(collections, collection)) {
    fault("resource-invalid", pointer, `there is no collection "${collection}"`, "Add it to x-snap-collections.");
  }
  const named = Object.values(where).flatMap((value) => /^\{(.+)\}$/.exec(value)?.[1] ?? []);
  for (const name of [...(id === undefined ? [] : [id]), ...named]) {
    if (parameters.some((parameter) => parameter.name === name)) continue;
    fault("resource-invalid", pointer, `the operation has no parameter "${name}"`, "Name a parameter of it.");
  }
  if (id === undefined && (does === "get" || does === "delete")) {
    fault("resource-invalid", pointer, "no parameter names the object", "Say which one does, as `id`.");
  }
}

import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
import type { Decide } from "./decisions.ts";
import { contentOf, successOf } from "./document.ts";

/** Guesses from paths and schemas which operations list, get, create and delete the same objects. */
export function guessResources(document: Tree, decide: Decide): void {
  const operations = operationsOf(document);
  const collections: Tree = {};
  for (const list of operations.filter(({ method }) => method === "get")) {
    const family = familyOf(document, list, operations);
    if (!family) continue;
    const { name, schema, id, members } = family;
    collections[name] = { schema, id };
    for (const [operation, word] of members) operation.operation["x-snap-resource"] = { collection: name, ...word };
    const does = members.map(([{ id }, { does }]) => `${id} ${does}s`).join(", ");
    decide("resource", `"${name}" is guessed: ${schema} by ${id}; ${does}. Add its times and states`);
  }
  if (Object.keys(collections).length > 0) document["x-snap-collections"] = collections;
  for (const { id, operation, path, method } of operations) {
    if (operation["x-snap-resource"] !== undefined) continue;
    decide(
      "resource",
      `${id} (${method.toUpperCase()} ${path}) returns its example: add x-snap-resource, or leave it unchanged`,
    );
  }
}

interface Word {
  readonly does: string;
  readonly id?: string;
  readonly item?: string;
}

interface Family {
  readonly name: string;
  readonly schema: string;
  readonly id: string;
  readonly members: readonly (readonly [OperationPlace, Word])[];
}

// A list whose objects can be requested or deleted by their id.
function familyOf(document: Tree, list: OperationPlace, operations: readonly OperationPlace[]): Family | undefined {
  const pagination = list.operation["x-snap-pagination"];
  if (!isRecord(pagination) || list.path.includes("{")) return undefined;
  const schema = itemSchema(document, list, String(pagination["items"]));
  const get = operations.find(({ method, path }) => method === "get" && isBelow(path, list.path));
  const remove = operations.find(({ method, path }) => method === "delete" && isBelow(path, list.path));
  const one = get ?? remove;
  if (schema === undefined || !one) return undefined;
  const parameter = one.path.slice(list.path.length + 2, -1);
  const id = idOf(document, schema, parameter);
  // Without such an object, the get does not return what the list contains, so the collection is not proposed.
  const item = get && itemPlace(document, get, schema);
  if (id === undefined || (get && item === undefined)) return undefined;
  const create = operations.find(({ method, path }) => method === "post" && path === list.path);
  const created = create && itemPlace(document, create, schema);
  const members: [OperationPlace, Word][] = [[list, { does: "list" }]];
  if (get && item !== undefined) members.push([get, { does: "get", id: parameter, ...(item !== "" && { item }) }]);
  if (create && created !== undefined)
    members.push([create, { does: "create", ...(created !== "" && { item: created }) }]);
  if (remove) members.push([remove, { does: "delete", id: remove.path.slice(list.path.length + 2, -1) }]);
  return { name: nameOf(list.path), schema, id, members };
}

function isBelow(path: string, base: string): boolean {
  return path.startsWith(`${base}/{`) && /^\/\{[^{}/]+\}$/.test(path.slice(base.length));
}

function itemSchema(document: Tree, list: OperationPlace, pointer: string): string | undefined {
  const schema = resolve(document, contentOf(successOf(document, list)?.[1])?.["schema"]);
  const array = pointer === "" ? schema : resolve(document, Object(Object(schema).properties)[pointer.slice(1)]);
  return componentOf(Object(array).items);
}

function itemPlace(document: Tree, operation: OperationPlace, schema: string): string | undefined {
  const body = contentOf(successOf(document, operation)?.[1])?.["schema"];
  if (componentOf(body) === schema) return "";
  const properties: object = Object(Object(resolve(document, body)).properties);
  const found = Object.entries(properties).find(([, property]) => componentOf(property) === schema);
  return found && `/${found[0]}`;
}

function idOf(document: Tree, schema: string, parameter: string): string | undefined {
  const component: unknown = resolve(document, { $ref: `#/components/schemas/${schema}` });
  const properties: Tree = isRecord(component) ? treeAt(component, "properties") : {};
  return ["id", parameter, "uuid", "name"].find((name) => Object.hasOwn(properties, name));
}

function componentOf(schema: unknown): string | undefined {
  const ref: unknown = Object(schema).$ref;
  return typeof ref === "string" ? /^#\/components\/schemas\/(.+)$/.exec(ref)?.[1] : undefined;
}

function nameOf(path: string): string {
  const last = path.split("/").findLast((segment) => segment !== "") ?? "";
  const words = last.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const joined = words.map((word, index) =>
    index === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1),
  );
  return /^[a-z]/.test(joined.join("")) ? joined.join("") : "objects";
}

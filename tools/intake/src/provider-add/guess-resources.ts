import { isRecord, type Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { keysOf } from "@snap/openapi/pointer";
import { componentAt, type SpecNode } from "@snap/openapi/spec-node";
import { successSchema } from "../bodies.ts";
import type { FoundSnapshots } from "../verdict/judge.ts";
import { deepFieldsOf, fieldsOf, typesOf } from "../verdict/schemas.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";
import { componentSchema, hasProperty, itemsAt } from "./find-schema.ts";
import { freeName } from "./free-name.ts";
import { explainStates, guessStates } from "./guess-states.ts";

/**
 * Guesses from paths and schemas which operations list, get, create and delete the same objects. The objects of the list
 * of snapshots are always the collection `snapshots`, whatever the API calls them, because tests fill this collection.
 */
export function guessResources(document: Tree, decide: Decide, found?: Pick<FoundSnapshots, "fields" | "list">): void {
  const operations = operationsOf(document);
  const collections: Tree = {};
  const main = findOperation(operations, found?.list.operation);
  const lists = operations.filter(({ method }) => method === "get");
  for (const list of [...(main ? [main] : []), ...lists.filter((each) => each !== main)]) {
    const family = familyOf(list, operations, list === main ? found?.fields.get("id")?.field.name : undefined);
    if (!family) continue;
    const { schema, id, members } = family;
    const name = list === main ? "snapshots" : freeName(collections, family.name);
    const states = guessStates(componentSchema(document, schema), members.flatMap(examplesOf));
    collections[name] = { schema, id, ...states };
    for (const [operation, word] of members) operation.operation["x-snap-resource"] = { collection: name, ...word };
    const does = members.map(([{ id }, { does }]) => `${id} ${does}s`).join(", ");
    decide("resource", `"${name}" is guessed: ${schema} by ${id}; ${does}. ${explainStates(states)}`);
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

// A list whose objects can be requested or deleted by their id. For the list of snapshots, the name of the id is
// enough: it is `snapshotId`. Mocks store the objects of each scope separately.
function familyOf(
  list: OperationPlace,
  operations: readonly OperationPlace[],
  snapshotId?: string,
): Family | undefined {
  const pagination = list.operation["x-snap-pagination"];
  if (!isRecord(pagination) || !isInScopes(list)) return undefined;
  const listed = itemsAt(list, String(pagination["items"]));
  const schema = componentAt(listed.pointer)?.name;
  const reading = operations.find(({ method, path }) => method === "get" && isBelow(path, list.path));
  const remove = operations.find(({ method, path }) => method === "delete" && isBelow(path, list.path));
  const parameter = (reading ?? remove)?.path.slice(list.path.length + 2, -1);
  const names = ["id", ...(parameter === undefined ? [] : [parameter]), "uuid", "name"];
  const id = snapshotId ?? (parameter && names.find((name) => hasProperty(listed, name)));
  if (schema === undefined || id === undefined || !hasProperty(listed, id)) return undefined;
  const item = reading && itemPlace(reading, schema, id);
  // An operation that does not return such an object, such as a download, is not the get of the collection.
  const get = item === undefined ? undefined : reading;
  if (reading && !get && snapshotId === undefined) return undefined;
  const create = operations.find(({ method, path }) => method === "post" && path === list.path);
  const created = create && itemPlace(create, schema);
  const members: [OperationPlace, Word][] = [[list, { does: "list" }]];
  if (get && parameter !== undefined) members.push([get, { does: "get", id: parameter, ...(item && { item }) }]);
  if (create && created !== undefined)
    members.push([create, { does: "create", ...(created !== "" && { item: created }) }]);
  if (remove) members.push([remove, { does: "delete", id: remove.path.slice(list.path.length + 2, -1) }]);
  return { name: nameOf(list.path), schema, id, members };
}

// The objects in the examples of an operation's successes.
function examplesOf([{ place, operation }, { does, item = "" }]: Family["members"][number]): unknown[] {
  const at = does === "list" ? String(Object(operation["x-snap-pagination"]).items) : item;
  const successes = place
    .get("responses")
    .entries()
    .filter(([status]) => status.startsWith("2"));
  const media = successes.flatMap(([, response]) => response.get("content").entries());
  const bodies = media.flatMap(([, each]) => each.get("examples").entries());
  const found = bodies.map(([, body]) => keysOf(at).reduce((node, key) => node.raw(key), body.raw("value")).value);
  return found.flat().filter(isRecord);
}

function isInScopes(list: OperationPlace): boolean {
  const path = parametersFor(list).filter((parameter) => parameter.text("in") === "path");
  return path.every((parameter) => parameter.raw("x-snap-scope").exists);
}

function isBelow(path: string, base: string): boolean {
  return path.startsWith(`${base}/{`) && /^\/\{[^{}/]+\}$/.test(path.slice(base.length));
}

// The place of the object in a response: the component of the list or, if `id` is passed, an object that has this id.
function itemPlace(operation: OperationPlace, schema: string, id?: string): string | undefined {
  const body = successSchema(operation);
  const objects = [{ pointer: "", schema: body }, ...deepFieldsOf(body, 1)];
  const isListed = (each: SpecNode) => componentAt(each.pointer)?.name === schema;
  const same = objects.find((each) => isListed(each.schema));
  if (same || id === undefined) return same?.pointer;
  const isObject = (each: SpecNode) => typesOf(each).includes("object") && hasProperty(each, id);
  const [only, second] =
    [objects.slice(0, 1), fieldsOf(body)]
      .map((level) => level.filter((each) => isObject(each.schema)))
      .find((level) => level.length > 0) ?? [];
  return second ? undefined : only?.pointer;
}

function nameOf(path: string): string {
  const last = path.split("/").findLast((segment) => segment !== "") ?? "";
  const words = last.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const joined = words.map((word, index) =>
    index === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1),
  );
  return /^[a-z]/.test(joined.join("")) ? joined.join("") : "objects";
}

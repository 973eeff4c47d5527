import { entriesAt, isRecord, itemsAt, type Tree } from "./json.ts";
import { listOperations, type Operation } from "./operations.ts";
import { escapePointer, toPointer } from "./pointer.ts";
import { SpecNode } from "./spec-node.ts";

/** An operation of a document that is edited in place. */
export interface OperationPlace extends Operation {
  readonly pathItem: Tree;
  readonly operation: Tree;
  readonly pointer: string;
}

/** Returns all operations of a document. */
export function operationsOf(document: Tree): OperationPlace[] {
  return listOperations(SpecNode.of(document)).flatMap((each) => {
    const [operation, pathItem] = [each.place.value, each.item.value];
    return isRecord(operation) && isRecord(pathItem)
      ? [{ ...each, operation, pathItem, pointer: each.place.pointer }]
      : [];
  });
}

/** An object and its pointer. References are omitted, because the object that they refer to is listed too. */
export type Place = readonly [tree: Tree, pointer: string];

/** All objects that have a schema, and the objects that contain them, by kind. Shared components come first. */
export interface Places {
  readonly parameters: readonly Place[];
  readonly bodies: readonly Place[];
  readonly responses: readonly Place[];
  /** Response headers. */
  readonly headers: readonly Place[];
  /** Media types of bodies and responses, and of parameters and headers with `content`. */
  readonly media: readonly Place[];
}

/** Finds all places of a document in one pass. */
export function placesOf(document: Tree): Places {
  const operations = operationsOf(document);
  const parameters = parametersOf(document, operations);
  const bodies = bodiesOf(document, operations);
  const responses = responsesOf(document, operations);
  const headers = headersOf(document, responses);
  const media = [bodies, responses, parameters, headers]
    .flat()
    .flatMap(([holder, pointer]) => named(holder, "content", pointer));
  return { parameters, bodies, responses, headers, media };
}

/** Returns all parameters, shared ones first. */
export function parametersOf(document: Tree, operations = operationsOf(document)): Place[] {
  const inline = entriesAt(document, "paths").flatMap(([path, item]) => listed(item, toPointer(["paths", path])));
  const own = operations.flatMap(({ operation, pointer }) => listed(operation, pointer));
  return [...components(document, "parameters"), ...inline, ...own];
}

/** Returns all request bodies, shared ones first. */
export function bodiesOf(document: Tree, operations = operationsOf(document)): Place[] {
  const own = operations.flatMap(({ operation: { requestBody }, pointer }): Place[] =>
    isRecord(requestBody) && isWritten(requestBody) ? [[requestBody, `${pointer}/requestBody`]] : [],
  );
  return [...components(document, "requestBodies"), ...own];
}

/** Returns all responses, shared ones first. */
export function responsesOf(document: Tree, operations = operationsOf(document)): Place[] {
  const own = operations.flatMap(({ operation, pointer }) => named(operation, "responses", pointer));
  return [...components(document, "responses"), ...own];
}

/** Returns all response headers, shared ones first. */
export function headersOf(document: Tree, responses: readonly Place[] = responsesOf(document)): Place[] {
  const own = responses.flatMap(([response, pointer]) => named(response, "headers", pointer));
  return [...components(document, "headers"), ...own];
}

/** Returns all media types. */
export function mediaOf(document: Tree): readonly Place[] {
  return placesOf(document).media;
}

/** Replaces every schema with the result of `change`. */
export function mapSchemas(document: Tree, change: (schema: unknown, pointer: string) => unknown): void {
  for (const [holder, key, pointer] of schemaPlaces(document)) holder[key] = change(holder[key], pointer);
}

/** Iterates over every schema, with its place. */
export function* eachSchema(document: Tree): Generator<readonly [schema: unknown, pointer: string]> {
  for (const [holder, key, pointer] of schemaPlaces(document)) yield [holder[key], pointer];
}

function* schemaPlaces(document: Tree): Generator<readonly [holder: Tree, key: string, pointer: string]> {
  const { parameters, headers, media } = placesOf(document);
  for (const [holder, pointer] of [...parameters, ...headers, ...media]) {
    if (holder["schema"] !== undefined) yield [holder, "schema", `${pointer}/schema`];
  }
  const schemas = isRecord(document["components"]) ? document["components"]["schemas"] : undefined;
  if (!isRecord(schemas)) return;
  for (const name of Object.keys(schemas)) yield [schemas, name, `/components/schemas/${name}`];
}

function components(document: Tree, kind: string): Place[] {
  return named(isRecord(document["components"]) ? document["components"] : {}, kind, "/components");
}

function named(holder: Tree, key: string, pointer: string): Place[] {
  const places: Place[] = [];
  for (const [name, tree] of entriesAt(holder, key)) {
    if (isWritten(tree)) places.push([tree, `${pointer}/${key}/${escapePointer(name)}`]);
  }
  return places;
}

function listed(holder: Tree, pointer: string): Place[] {
  return itemsAt(holder, "parameters").flatMap((tree, index): Place[] =>
    isWritten(tree) ? [[tree, `${pointer}/parameters/${index}`]] : [],
  );
}

function isWritten(tree: Tree): boolean {
  return typeof tree["$ref"] !== "string";
}

import { at, isObject, type Json, type JsonObject, objectAt } from "@snap/openapi/json";
import { ALL_METHODS } from "@snap/openapi/operations";
import { splitPointer } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";

/** An operation of an upstream document. */
export interface UpstreamOperation {
  readonly path: string;
  readonly method: string;
  /** Its operationId, or its method and path where it has none. */
  readonly name: string;
}

/** Finds the operations that `names` lists, by operationId or as `GET /path`; `previous` tells where they once stood. */
export function findOperations(
  document: JsonObject,
  names: readonly string[],
  { place, previous }: { place: string; previous?: JsonObject | undefined },
): [UpstreamOperation[], Problem[]] {
  const all = listOperations(document);
  const faults: Problem[] = [];
  const found = names.flatMap((name) => {
    const matches = all.filter((operation) => operation.name === name || toPlace(operation) === name);
    if (matches.length === 1) return matches;
    faults.push(matches.length > 1 ? ambiguous(place, name, matches) : vanished(place, name, all, previous));
    return [];
  });
  return [found, faults];
}

/** Every operation of a document, in the order of its paths. */
export function listOperations(document: JsonObject): UpstreamOperation[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, raw]) => {
    const item = followPathItem(document, raw);
    return ALL_METHODS.flatMap((method) => {
      const operation = at(item, method);
      if (!isObject(operation)) return [];
      const id = operation["operationId"];
      return [{ path, method, name: typeof id === "string" && id !== "" ? id : `${method.toUpperCase()} ${path}` }];
    });
  });
}

/** A path item, behind its `$ref` if it has one. */
export function followPathItem(document: JsonObject, item: Json): Json | undefined {
  const reference = at(item, "$ref");
  return typeof reference === "string" && reference.startsWith("#/") ? at(document, ...splitPointer(reference)) : item;
}

/** Where an operation stands: `GET /path`. */
export function toPlace({ method, path }: UpstreamOperation): string {
  return `${method.toUpperCase()} ${path}`;
}

function ambiguous(place: string, name: string, matches: readonly UpstreamOperation[]): Problem {
  const message = `upstream has ${matches.length} operations called ${name}: ${matches.map(toPlace).join(", ")}`;
  const fix = `Name the one that you mean by its method and path, such as \`${matches.map(toPlace)[0]}\`.`;
  return { code: "operation-ambiguous", file: place, message, fix };
}

function vanished(place: string, name: string, all: readonly UpstreamOperation[], previous?: JsonObject): Problem {
  const before = previous && listOperations(previous).find((operation) => operation.name === name);
  const now = before && all.find(({ path, method }) => path === before.path && method === before.method);
  const trace = before
    ? `; it was ${toPlace(before)}, ${now ? `which is now called ${now.name}` : "which is gone too"}`
    : "";
  const fix = now
    ? `Write ${now.name} for it in \`operations\`.`
    : "Find what upstream calls it now, or take the operation out of `operations` and of overlay.yaml.";
  return { code: "operation-missing", file: place, message: `upstream has no operation ${name} any more${trace}`, fix };
}

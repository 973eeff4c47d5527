import { isTaken, toIdentifier } from "@snap/codegen/identifier";
import { isIgnoredHeader, whyNotNamed } from "@snap/codegen/parameter-name";
import { PARAMETER_PLACES } from "@snap/codegen/parameter-style";
import { isRecord, itemsAt, type Tree, treeAt } from "@snap/openapi/json";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
import { toSingular } from "../to-singular.ts";
import { dropExtensions } from "./drop-extensions.ts";
import { normalizeStatuses } from "./normalize-statuses.ts";
import type { Warn } from "./warnings.ts";

/** Prepares every operation for the compiler: a valid id, a summary, and parameters without duplicates. */
export function normalizeOperations(document: Tree, displayName: string, warn: Warn): void {
  const places = operationsOf(document);
  for (const place of places) {
    const { operation, pointer, pathItem } = place;
    dropExtensions(operation);
    for (const key of ["externalDocs", "servers", "tags"]) {
      if (key === "servers" && operation[key] !== undefined) {
        warn("server-left-out", pointer, "its servers were removed: requests go to the first server of the document");
      }
      delete operation[key];
    }
    operation["parameters"] = uniqueParameters(document, operation, pointer, warn);
    if (Array.isArray(pathItem["parameters"])) {
      pathItem["parameters"] = uniqueParameters(document, pathItem, pointer, warn);
    }
    summarize(place, warn);
    normalizeBody(document, place, warn);
    normalizeStatuses(document, place, warn);
  }
  nameOperations(places, displayName, warn);
}

// An id becomes the name of functions and handlers; a duplicate name gets a number.
function nameOperations(places: readonly OperationPlace[], displayName: string, warn: Warn): void {
  const taken = new Set<string>();
  for (const { operation, pointer, method, path } of places) {
    const given = typeof operation["operationId"] === "string" ? operation["operationId"].trim() : "";
    const wanted = toIdentifier(given === "" ? describeCall(method, path) : given);
    const id = unusedId(isTaken(wanted, displayName) ? `${wanted}Operation` : wanted, taken);
    taken.add(id);
    operation["operationId"] = id;
    if (given === "") warn("operation-id-derived", pointer, `its operationId is missing and became ${id}`);
    else if (id !== given) warn("operation-id-changed", pointer, `its operationId ${given} became ${id}`);
  }
}

const VERBS: Readonly<Record<string, string>> = { post: "create", put: "replace", patch: "update" };

// `GET /v1/things/{id}/parts` lists the parts of things; `GET /v1/things/{id}` gets a thing.
function describeCall(method: string, path: string): string {
  const segments = path.split("/").filter((segment) => segment !== "" && !/^v\d+$/i.test(segment));
  const words = segments.filter((segment) => !segment.startsWith("{"));
  const last = words.at(-1) ?? "root";
  const one = toSingular(last);
  const isPlural = one !== last;
  const isOne = segments.at(-1)?.startsWith("{") || method === "post";
  const verb = method === "get" && isPlural && !isOne ? "list" : (VERBS[method] ?? method);
  const noun = isOne ? one : last;
  return [verb, ...words.slice(0, -1), noun].join(" ");
}

function unusedId(wanted: string, taken: ReadonlySet<string>, number = 2): string {
  if (!taken.has(wanted)) return wanted;
  return taken.has(`${wanted}${number}`) ? unusedId(wanted, taken, number + 1) : `${wanted}${number}`;
}

function summarize({ operation, pointer, method, path }: OperationPlace, warn: Warn): void {
  const { summary, description } = operation;
  if (typeof summary === "string" && summary.trim() !== "") return;
  const sentence = typeof description === "string" ? description.trim().split(/(?<=\.)\s|\n/)[0] : undefined;
  operation["summary"] = sentence || `${method.toUpperCase()} ${path}`;
  warn("summary-derived", pointer, "its summary is missing and was derived");
}

function uniqueParameters(document: Tree, holder: Tree, pointer: string, warn: Warn): Tree[] {
  const seen = new Set<string>();
  return itemsAt(holder, "parameters").filter((parameter) => {
    const target = resolve(document, parameter);
    const { in: place, name } = isRecord(target) ? target : {};
    const isIgnored = place === "header" && isIgnoredHeader(String(name));
    const fault = faultOf(String(place), String(name), seen);
    seen.add(`${place} ${name}`);
    if (fault === undefined) return true;
    warn(
      isIgnored ? "parameter-changed" : "parameter-left-out",
      pointer,
      `the parameter ${name} ${fault} and was removed`,
    );
    return false;
  });
}

function faultOf(place: string, name: string, seen: ReadonlySet<string>): string | undefined {
  if (seen.has(`${place} ${name}`)) return "is declared twice";
  const known = PARAMETER_PLACES.find((each) => each === place);
  return known === undefined ? `is in ${place}, which clients do not support,` : whyNotNamed(name, known);
}

function normalizeBody(document: Tree, { operation, method, pointer }: OperationPlace, warn: Warn): void {
  if (operation["requestBody"] === undefined) return;
  const body = resolve(document, operation["requestBody"]);
  const leave = (message: string) => {
    delete operation["requestBody"];
    warn("content-left-out", `${pointer}/requestBody`, message);
  };
  if (method === "get" || method === "head") leave(`fetch cannot send a body with ${method.toUpperCase()}`);
  else if (!isRecord(body) || Object.keys(treeAt(body, "content")).length === 0) {
    leave("it has no media type");
  }
}

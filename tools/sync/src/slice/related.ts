import { at, isRecord, type Json, type JsonObject } from "@snap/openapi/json";
import { callOf, templateOf } from "@snap/openapi/operations";
import { listUpstream, type UpstreamOperation } from "./find-operations.ts";

/** The key of `upstream.yaml` with the operations that we do not ship, but that are related to ours. */
export const RELATED = "x-snap-related";

/** The maximum number of related operations that a list for people names. */
export const MOST_RELATED = 10;

/** Records in the facts which other operations of an upstream are related to ours, sorted. */
export function recordRelated(facts: JsonObject, document: JsonObject): JsonObject {
  const ours = new Set(listUpstream(facts).map(callOf));
  const all = listUpstream(document);
  const related = listRelated(
    all,
    all.filter((one) => ours.has(callOf(one))),
  );
  return { ...facts, [RELATED]: related.map(describe).sort() };
}

/** Returns the operations below the paths of some operations, and the operations with one of their tags. */
export function listRelated(
  all: readonly UpstreamOperation[],
  ours: readonly UpstreamOperation[],
): UpstreamOperation[] {
  const own = new Set(ours.map(callOf));
  const tags = new Set(ours.flatMap(tagsOf));
  const roots = [...new Set(ours.map(({ path }) => collectionOf(path)))];
  return all.filter((one) => {
    if (own.has(callOf(one))) return false;
    const path = templateOf(one.path);
    return tagsOf(one).some((tag) => tags.has(tag)) || roots.some((root) => isBelow(path, root));
  });
}

/** Returns the related operations in new facts that old facts lack, if the old facts record such a list. */
export function newRelated(before: Json, after: Json): string[] {
  const old = relatedIn(before);
  if (old === undefined) return [];
  const known = new Set([...old.map(keyOf), ...callsIn(before)]);
  return (relatedIn(after) ?? []).filter((one) => !known.has(keyOf(one)));
}

function callsIn(facts: Json): string[] {
  return isRecord(facts) ? listUpstream(facts).map((one) => templateOf(callOf(one))) : [];
}

function relatedIn(facts: Json): string[] | undefined {
  const list = at(facts, RELATED);
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : undefined;
}

function describe(operation: UpstreamOperation): string {
  return operation.id ? `${callOf(operation)} (${operation.id})` : callOf(operation);
}

// A path has no spaces. A new operationId or parameter name does not make an operation new.
function keyOf(related: string): string {
  return templateOf(related.split(" ").slice(0, 2).join(" "));
}

// The path of one resource without its last parameters.
function collectionOf(path: string): string {
  return templateOf(path).replace(/(?:\/\{\})+$/, "");
}

function isBelow(path: string, root: string): boolean {
  return root !== "" && (path === root || path.startsWith(`${root}/`));
}

function tagsOf({ place }: UpstreamOperation): unknown[] {
  const tags = at(place.value, "tags");
  return Array.isArray(tags) ? tags : [];
}

import { at, isObject, type Json, type JsonObject, objectAt } from "@snap/openapi/json";
import type { Problem } from "@snap/openapi/problem";
import { toFacts } from "./facts.ts";
import { findOperations, followPathItem, listOperations, type UpstreamOperation } from "./find-operations.ts";
import { createLoss, type Loss } from "./loss.ts";
import { Reach } from "./reach.ts";

export interface SliceOptions {
  /** The operations to keep, by operationId or as `GET /path`. */
  readonly operations: readonly string[];
  /** What messages call the document. */
  readonly place: string;
  /** The slice that was taken last, which tells where an operation stood. */
  readonly previous?: JsonObject | undefined;
}

/** What was cut out. */
export interface Slice {
  readonly cut: JsonObject;
  readonly loss: Loss;
  readonly faults: readonly Problem[];
}

/**
 * Cuts a document down to some operations and exactly what they reach, without prose.
 * What upstream lacks, or what leads out of the document, is left out, and given as faults.
 */
export function slice(document: JsonObject, { operations, place, previous }: SliceOptions): Slice {
  const [found, missing] = findOperations(document, operations, { place, previous });
  const reach = new Reach(document, place);
  const paths: JsonObject = {};
  for (const operation of found.toSorted(byPlace)) keep(document, operation, reach, paths);
  const components = reach.takeComponents();
  const servers = at(document, "servers");
  const version = at(document, "info", "version");
  const cut: JsonObject = {
    openapi: at(document, "openapi") ?? null,
    info: { title: "Upstream", version: typeof version === "string" ? version : "0" },
    ...(servers !== undefined && { servers: toFacts(servers, "object", reach.from("servers")) }),
    ...(reach.security !== undefined && { security: reach.security }),
    paths,
    components,
  };
  const loss = createLoss({ document, cut, found, all: listOperations(document), reach });
  return { cut, loss, faults: [...missing, ...reach.faults] };
}

function keep(document: JsonObject, operation: UpstreamOperation, reach: Reach, paths: JsonObject): void {
  const { path, method, name } = operation;
  const item = followPathItem(document, objectAt(document, "paths")[path] ?? null);
  const kept = objectAt(paths, path);
  const found = at(item, method);
  if (!isObject(found)) return;
  paths[path] = kept;
  const reader = reach.from(name);
  for (const key of ["parameters", "servers"]) {
    const shared: Json | undefined = at(item, key);
    if (shared !== undefined) kept[key] ??= toFacts(shared, "object", reader);
  }
  kept[method] = toFacts(found, "object", reader);
  reach.addSecurity(found["security"], name);
}

function byPlace(a: UpstreamOperation, b: UpstreamOperation): number {
  return a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1;
}

import { at, type JsonObject, objectAt } from "@snap/openapi/json";
import { fieldOf } from "@snap/openapi/operations";
import { keysOf } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";
import type { SpecNode } from "@snap/openapi/spec-node";
import { toFacts } from "./facts.ts";
import { findOperations, listUpstream, type UpstreamOperation } from "./find-operations.ts";
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
  const loss = createLoss({ document, cut, found, all: listUpstream(document), reach });
  return { cut, loss, faults: [...missing, ...reach.faults] };
}

function keep(document: JsonObject, operation: UpstreamOperation, reach: Reach, paths: JsonObject): void {
  const { path, method, name, item, place } = operation;
  const jsonAt = ({ pointer }: SpecNode) => at(document, ...keysOf(pointer));
  const kept = objectAt(paths, path);
  paths[path] = kept;
  const reader = reach.from(name);
  for (const key of ["parameters", "servers"]) {
    const shared = jsonAt(fieldOf(item, key));
    if (shared !== undefined) kept[key] ??= toFacts(shared, "object", reader);
  }
  kept[method] = toFacts(jsonAt(place) ?? null, "object", reader);
  reach.addSecurity(jsonAt(place.raw("security")), name);
}

function byPlace(a: UpstreamOperation, b: UpstreamOperation): number {
  return a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1;
}

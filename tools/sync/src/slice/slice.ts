import { at, isRecord, type JsonObject, mapEntries, objectAt, sortKeys } from "@snap/openapi/json";
import { fieldOf } from "@snap/openapi/operations";
import { keysOf } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";
import { type Reached, reach } from "@snap/openapi/reach";
import { define } from "@snap/openapi/schema-walk";
import { componentAt, type SpecNode } from "@snap/openapi/spec-node";
import { isProse, toFacts } from "./facts.ts";
import { findOperations, listUpstream, type UpstreamOperation } from "./find-operations.ts";
import { createLoss, type Loss } from "./loss.ts";
import { SliceReader } from "./slice-reader.ts";

export interface SliceOptions {
  /** The operations to keep, by operationId or as `GET /path`. */
  readonly operations: readonly string[];
  /** The name of the document in messages. */
  readonly place: string;
  /** The previous slice, which contains the last known places of operations. */
  readonly previous?: JsonObject | undefined;
}

/** A part of a document. */
export interface Slice {
  readonly cut: JsonObject;
  readonly loss: Loss;
  readonly faults: readonly Problem[];
}

/**
 * Reduces a document to some operations and everything that they refer to, without prose. References without a target
 * in the document are omitted and reported as faults.
 */
export function slice(document: JsonObject, { operations, place, previous }: SliceOptions): Slice {
  const [found, missing] = findOperations(document, operations, { place, previous });
  const kept = found.toSorted(byPlace);
  const reached = reach(kept.flatMap(startsOf), { inlines: true, ignores: isProse });
  const reader = new SliceReader(document, place);
  const paths: JsonObject = {};
  for (const operation of kept) keep(document, operation, reader, paths);
  const components = componentsOf(document, reached, reader);
  const servers = at(document, "servers");
  const version = at(document, "info", "version");
  const cut: JsonObject = {
    openapi: at(document, "openapi") ?? null,
    info: { title: "Upstream", version: typeof version === "string" ? version : "0" },
    ...(servers !== undefined && { servers: toFacts(servers, "object", reader.from("servers")) }),
    ...(reader.security !== undefined && { security: reader.security }),
    paths,
    components,
  };
  const loss = createLoss({ document, cut, found, all: listUpstream(document), reached, reader });
  return { cut, loss, faults: [...missing, ...reader.faults] };
}

// An operation without `security` has that of the document.
function startsOf({ name, item, place, root }: UpstreamOperation): [string, SpecNode][] {
  const security = place.raw("security").exists ? [] : [root.as({ security: root.raw("security").value })];
  return [place, fieldOf(item, "parameters"), ...security].map((node) => [name, node]);
}

function componentsOf(document: JsonObject, reached: ReadonlyMap<string, Reached>, reader: SliceReader): JsonObject {
  const components: JsonObject = {};
  for (const [reference, { node }] of reached) {
    const { kind = "", name = "" } = componentAt(node.pointer) ?? {};
    const facts = toFacts(at(document, "components", kind, name) ?? null, "object", reader.from(reference));
    components[kind] ??= {};
    define(objectAt(components, kind), name, facts);
  }
  return sortKeys(mapEntries(components, (_, named) => (isRecord(named) ? sortKeys(named) : named)));
}

function keep(document: JsonObject, operation: UpstreamOperation, reader: SliceReader, paths: JsonObject): void {
  const { path, method, name, item, place } = operation;
  const jsonAt = ({ pointer }: SpecNode) => at(document, ...keysOf(pointer));
  const kept = objectAt(paths, path);
  paths[path] = kept;
  for (const key of ["parameters", "servers"]) {
    const shared = jsonAt(fieldOf(item, key));
    if (shared !== undefined) kept[key] ??= toFacts(shared, "object", reader.from(name));
  }
  kept[method] = toFacts(jsonAt(place) ?? null, "object", reader.from(name));
  reader.addSecurity(jsonAt(place.raw("security")), name);
}

function byPlace(a: UpstreamOperation, b: UpstreamOperation): number {
  return a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1;
}

import type { JsonObject } from "@snap/openapi/json";
import { ALL_METHODS, callOf, listOperations, type Operation } from "@snap/openapi/operations";
import type { Problem } from "@snap/openapi/problem";
import { SpecNode } from "@snap/openapi/spec-node";

/** An operation of an upstream document. */
export interface UpstreamOperation extends Operation {
  /** The operationId of the operation; without an operationId, its method and path. */
  readonly name: string;
}

/** Finds operations by operationId or as `GET /path`; `previous` contains their last known places. */
export function findOperations(
  document: JsonObject,
  names: readonly string[],
  { place, previous }: { place: string; previous?: JsonObject | undefined },
): [UpstreamOperation[], Problem[]] {
  const all = listUpstream(document);
  const faults: Problem[] = [];
  const found = names.flatMap((name) => {
    const matches = all.filter((operation) => operation.name === name || callOf(operation) === name);
    if (matches.length === 1) return matches;
    faults.push(matches.length > 1 ? ambiguous(place, name, matches) : vanished(place, name, previous));
    return [];
  });
  return [found, faults];
}

/** Returns every operation of a document, in the order of its paths. */
export function listUpstream(document: JsonObject): UpstreamOperation[] {
  return listOperations(SpecNode.of(document), ALL_METHODS).map((each) => ({ ...each, name: each.id || callOf(each) }));
}

function ambiguous(place: string, name: string, matches: readonly UpstreamOperation[]): Problem {
  const message = `the upstream has ${matches.length} operations with the name ${name}: ${matches.map(callOf).join(", ")}`;
  const fix = `Name the operation by its method and path, such as \`${matches.map(callOf)[0]}\`.`;
  return { code: "operation-ambiguous", file: place, message, fix };
}

function vanished(place: string, name: string, previous?: JsonObject): Problem {
  const before = previous && listUpstream(previous).find((operation) => operation.name === name);
  const trace = before ? `; it was ${callOf(before)}` : "";
  const fix = "Find its new name in the upstream, or remove the operation from `operations` and overlay.yaml.";
  return { code: "operation-missing", file: place, message: `the upstream has no operation ${name}${trace}`, fix };
}

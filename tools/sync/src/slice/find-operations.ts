import type { JsonObject } from "@snap/openapi/json";
import { ALL_METHODS, callOf, listOperations, type Operation } from "@snap/openapi/operations";
import type { Problem } from "@snap/openapi/problem";
import { SpecNode } from "@snap/openapi/spec-node";

/** An operation of an upstream document. */
export interface UpstreamOperation extends Operation {
  /** Its operationId, or its method and path if it has none. */
  readonly name: string;
}

/** Finds the operations in `names`, by operationId or as `GET /path`; `previous` contains their last known places. */
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
  const message = `upstream has ${matches.length} operations called ${name}: ${matches.map(callOf).join(", ")}`;
  const fix = `Name the one that you mean by its method and path, such as \`${matches.map(callOf)[0]}\`.`;
  return { code: "operation-ambiguous", file: place, message, fix };
}

function vanished(place: string, name: string, previous?: JsonObject): Problem {
  const before = previous && listUpstream(previous).find((operation) => operation.name === name);
  const trace = before ? `; it was ${callOf(before)}` : "";
  const fix = "Find what upstream calls it now, or take the operation out of `operations` and of overlay.yaml.";
  return { code: "operation-missing", file: place, message: `upstream has no operation ${name} any more${trace}`, fix };
}

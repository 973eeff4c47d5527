import type { JsonObject } from "@snap/openapi/json";
import { callOf, templateOf } from "@snap/openapi/operations";
import type { Problem } from "@snap/openapi/problem";
import type { Names } from "../shape/shape.ts";
import { listUpstream, type UpstreamOperation } from "../slice/find-operations.ts";

type Operations = Names["operations"];

/** The operations of an upstream, with our operationIds and their current names. */
export interface FollowedOperations {
  /** Operations with a problem are omitted. */
  readonly operations: Operations;
  readonly problems: readonly Problem[];
}

/**
 * Looks up operations whose name is missing from a document. An operation with the same method and path, regardless of
 * the names of its parameters, is the same operation. `previous` contains their last known places.
 */
export function followOperations(
  document: JsonObject,
  operations: Operations,
  { place, previous }: { readonly place: string; readonly previous: JsonObject | undefined },
): FollowedOperations {
  const [before, now] = [previous === undefined ? [] : listUpstream(previous), listUpstream(document)];
  const isNamed = (operation: UpstreamOperation, name: string) => operation.name === name || callOf(operation) === name;
  const taken = new Set(Object.values(operations));
  const free = now.filter((operation) => !taken.has(operation.name) && !taken.has(callOf(operation)));
  const problems: Problem[] = [];
  const followed = Object.entries(operations).flatMap(([ours, theirs]): [string, string][] => {
    const known = before.find((operation) => isNamed(operation, theirs));
    if (!known || now.some((operation) => isNamed(operation, theirs))) return [[ours, theirs]];
    const candidates = findSamePlace(known, free);
    const [found, ...others] = candidates;
    if (!found) return [[ours, theirs]];
    if (others.length > 0) {
      problems.push(ambiguous(place, theirs, candidates));
      return [];
    }
    const isUnique = now.filter(({ name }) => name === found.name).length === 1;
    return [[ours, isUnique && callOf(known) !== theirs ? found.name : callOf(found)]];
  });
  return { operations: Object.fromEntries(followed), problems };
}

function findSamePlace(known: UpstreamOperation, all: readonly UpstreamOperation[]): UpstreamOperation[] {
  const same = all.filter(({ method, path }) => method === known.method && templateOf(path) === templateOf(known.path));
  const exact = same.filter(({ path }) => path === known.path);
  return exact.length > 0 ? exact : same;
}

function ambiguous(place: string, name: string, candidates: readonly UpstreamOperation[]): Problem {
  const calls = candidates.map((each) => (each.id === undefined ? callOf(each) : `${each.id} (${callOf(each)})`));
  const message = `the upstream has no operation ${name}, and the candidates are ${calls.join(" and ")}`;
  return { code: "operation-ambiguous", file: place, message, fix: "Write the right name instead in `operations`." };
}

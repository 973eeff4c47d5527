import { at, type JsonObject, objectAt } from "@snap/openapi/json";
import { callOf, parameterNames, templateOf } from "@snap/openapi/operations";
import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, visit } from "yaml";
import { listUpstream } from "../slice/find-operations.ts";
import type { NamePair } from "./pair-places.ts";

/** A path whose operations have all moved to another path. */
export interface MovedPath {
  readonly before: string;
  readonly after: string;
}

/**
 * Lists the paths whose operations have all moved to one other path; `operations` pairs the names of the operations.
 */
export function listMovedPaths(before: JsonObject, after: JsonObject, operations: readonly NamePair[]): MovedPath[] {
  const [old, now] = [listUpstream(before), listUpstream(after)];
  const moves = new Map<string, Set<string>>();
  for (const [one, other] of operations) {
    const from = old.find((operation) => operation.name === one || callOf(operation) === one);
    const to = now.find((operation) => operation.name === other || callOf(operation) === other);
    if (!from || !to) continue;
    moves.set(from.path, (moves.get(from.path) ?? new Set()).add(to.path));
  }
  return [...moves].flatMap(([path, targets]) => {
    const [only = path, ...others] = targets;
    const isGone = at(objectAt(after, "paths"), path) === undefined;
    return isGone && others.length === 0 && only !== path ? [{ before: path, after: only }] : [];
  });
}

/**
 * Updates the actions of an overlay for moved paths: their targets, and names of path parameters in their `x-snap-…`
 * extensions. Keeps the rest of the text.
 */
export function moveTargets(overlay: string, paths: readonly MovedPath[]): string {
  if (paths.length === 0) return overlay;
  const edits = new Map<Scalar, string>();
  const actions = parseDocument(overlay).get("actions");
  for (const action of isSeq(actions) ? actions.items : []) {
    if (!isMap(action)) continue;
    for (const move of paths) {
      const parameters = pairParameters(move);
      const targets = [action.get("target", true), action.get("copy", true)].filter((node) => isScalar(node));
      const own = targets.filter((node) => quotesOf(move.before).some((quoted) => String(node.value).includes(quoted)));
      for (const node of own) edits.set(node, moveTarget(sourceOf(overlay, node), move, parameters));
      if (own.length === 0) continue;
      for (const node of findExtensions(action)) edits.set(node, moveName(sourceOf(overlay, node), node, parameters));
    }
  }
  return applyEdits(overlay, edits);
}

type Parameters = readonly NamePair[];

function pairParameters({ before, after }: MovedPath): Parameters {
  if (templateOf(before) !== templateOf(after)) return [];
  const now = parameterNames(after);
  const pairs = parameterNames(before).map((name, index): NamePair => [name, now[index] ?? name]);
  return pairs.filter(([one, other]) => one !== other);
}

function moveTarget(source: string, { before, after }: MovedPath, parameters: Parameters): string {
  const [olds, news] = [quotesOf(before), quotesOf(after)];
  const moved = olds.reduce((text, quoted, index) => text.replaceAll(quoted, news[index] ?? quoted), source);
  return parameters.reduce((text, [one, other]) => {
    return quotesOf(one).reduce(
      (each, quoted, index) => each.replaceAll(`.name == ${quoted}`, `.name == ${quotesOf(other)[index]}`),
      text,
    );
  }, moved);
}

function moveName(source: string, { value }: Scalar, parameters: Parameters): string {
  return parameters.reduce((text, [one, other]) => {
    return value === one ? text.replace(one, other) : text.replaceAll(`{${one}}`, `{${other}}`);
  }, source);
}

// The keys of a JSONPath.
function quotesOf(key: string): [single: string, double: string] {
  return [`'${key}'`, `"${key}"`];
}

function findExtensions(action: Node): Scalar[] {
  const found: Scalar[] = [];
  visit(action, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !String(key.value).startsWith("x-snap-")) return;
      if (isScalar(value)) found.push(value);
      else if (isMap(value) || isSeq(value)) {
        visit(value, {
          Pair: (_, { value: inner }) => {
            if (isScalar(inner)) found.push(inner);
          },
        });
      }
    },
  });
  return found;
}

function sourceOf(text: string, { range }: Scalar): string {
  return range ? text.slice(range[0], range[1]) : "";
}

// Starts at the end, because an edit changes the places of later text.
function applyEdits(text: string, edits: ReadonlyMap<Scalar, string>): string {
  const sorted = [...edits].toSorted(([one], [other]) => (other.range?.[0] ?? 0) - (one.range?.[0] ?? 0));
  return sorted.reduce((changed, [{ range }, source]) => {
    return range ? `${changed.slice(0, range[0])}${source}${changed.slice(range[1])}` : changed;
  }, text);
}

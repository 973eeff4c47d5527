import { at, type Json, type JsonObject } from "@snap/openapi/json";
import { splitPointer } from "@snap/openapi/pointer";
import type { Problem } from "@snap/openapi/problem";
import { componentAt } from "@snap/openapi/spec-node";
import { type Names, toPointer } from "../shape/shape.ts";
import { type NamePair, pairPlaces } from "./pair-places.ts";

type Components = Names["components"];

/** The components of an upstream, with our names and their current names. */
export interface FollowedComponents {
  readonly components: Components;
  /** Names of `source.yaml` that stand for several components of the upstream. */
  readonly problems: readonly Problem[];
}

/** The old and the new facts of an upstream, and the names of its operations in both. */
export interface ComponentContext {
  readonly slices: readonly [before: JsonObject, after: JsonObject];
  readonly operations: readonly NamePair[];
  readonly file: string;
}

/**
 * Looks up components whose name is missing from the new facts. A component that the same places refer to, and that has
 * the same or nearly the same facts, is the same component under a new name.
 */
export function followComponents(
  components: Components,
  { slices, operations, file }: ComponentContext,
): FollowedComponents {
  const [before, after] = slices;
  const isLost = (pointer: string) =>
    at(after, ...splitPointer(pointer)) === undefined && at(before, ...splitPointer(pointer)) !== undefined;
  const all = Object.entries(components).flatMap(([kind, named]) =>
    Object.values(named).flatMap((sources) => sources.map((source) => toPointer(kind, source))),
  );
  if (!all.some(isLost)) return { components, problems: [] };
  const places = pairPlaces(slices, operations);
  const taken = new Set(all.filter((pointer) => !isLost(pointer)));
  const problems: Problem[] = [];
  const claims = new Map<string, string>();

  /** Returns the candidates for a missing component. */
  const findNow = (pointer: string): string[] => {
    const facts = at(before, ...splitPointer(pointer));
    const found = [...(places.get(pointer.slice(1)) ?? [])].map((place) => `#${place}`);
    return found.filter((place) => !taken.has(place) && isAlike(facts, at(after, ...splitPointer(place))));
  };
  const follow = (kind: string, ours: string, source: string): string => {
    const pointer = toPointer(kind, source);
    if (!isLost(pointer)) return source;
    const refuse = (message: string, fix: string) => {
      problems.push({ code: "name-ambiguous", file, pointer: `/components/${kind}/${ours}`, message, fix });
      return source;
    };
    const [found, ...others] = findNow(pointer);
    if (found === undefined) return source;
    if (others.length > 0) {
      const names = [found, ...others]
        .map((place) => toSource(kind, place))
        .sort()
        .join(" and ");
      const message = `upstream.yaml has no ${source}, and references to it now point to ${names}`;
      return refuse(message, "Write the right name instead, or a list of the names if their components are identical.");
    }
    const claim = claims.get(found) ?? ours;
    claims.set(found, claim);
    if (claim === ours) return toSource(kind, found);
    const message = `${claim} and ${ours} now both refer to ${toSource(kind, found)} in upstream.yaml`;
    return refuse(message, "Keep one of them, also in overlay.yaml.");
  };
  const followed = Object.entries(components).map(([kind, named]): [string, Components[string]] => {
    const entries = Object.entries(named).map(([ours, sources]): [string, string[]] => {
      return [ours, [...new Set(sources.map((source) => follow(kind, ours, source)))]];
    });
    return [kind, Object.fromEntries(entries)];
  });
  return { components: Object.fromEntries(followed), problems };
}

function toSource(kind: string, reference: string): string {
  const component = componentAt(reference.slice(1));
  return component?.kind === kind ? component.name : reference.slice(1);
}

// At least half of the facts of each component are also facts of the other.
function isAlike(one: Json | undefined, other: Json | undefined): boolean {
  const [facts, others] = [listFacts(one), listFacts(other)];
  const shared = [...facts].filter((fact) => others.has(fact)).length;
  const all = facts.size + others.size - shared;
  return all === 0 || shared / all >= 0.5;
}

// References count as equal, because the components that they refer to may be renamed.
function listFacts(value: Json | undefined): Set<string> {
  const facts = new Set<string>();
  const visit = (node: Json | undefined, pointer: string): void => {
    if (typeof node !== "object" || node === null) {
      facts.add(`${pointer} ${pointer.endsWith("/$ref") ? "" : JSON.stringify(node)}`);
      return;
    }
    for (const [key, child] of Object.entries(node)) visit(child, `${pointer}/${Array.isArray(node) ? "" : key}`);
  };
  visit(value, "");
  return facts;
}

import { type JsonObject, objectAt } from "@snap/openapi/json";
import type { Reached } from "@snap/openapi/reach";
import type { UpstreamOperation } from "./find-operations.ts";
import type { SliceReader } from "./slice-reader.ts";

/** The parts that a slice omits, and the reasons for the parts that it contains. */
export interface Loss {
  readonly operations: Count;
  /** The number of components by kind. */
  readonly components: Readonly<Record<string, Count>>;
  /** For each component, the path of references from the first operation that reached it. */
  readonly kept: Readonly<Record<string, readonly string[]>>;
  /** How often each keyword that is not a fact was omitted from the kept parts. */
  readonly words: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

interface Count {
  readonly kept: number;
  readonly of: number;
}

interface Sliced {
  readonly document: JsonObject;
  readonly cut: JsonObject;
  readonly found: readonly UpstreamOperation[];
  readonly all: readonly UpstreamOperation[];
  /** The components, keyed by reference. */
  readonly reached: ReadonlyMap<string, Reached>;
  readonly reader: SliceReader;
}

export function createLoss({ document, cut, found, all, reached, reader }: Sliced): Loss {
  const kinds = Object.keys(objectAt(document, "components")).sort();
  const count = (whole: JsonObject, kind: string) => Object.keys(objectAt(whole, "components", kind)).length;
  const components = kinds.map((kind) => [kind, { kept: count(cut, kind), of: count(document, kind) }]);
  const kept = [...reached.keys()].sort().map((reference) => [reference, wayTo(reference, reached)]);
  return {
    operations: { kept: found.length, of: all.length },
    components: Object.fromEntries(components),
    kept: Object.fromEntries(kept),
    words: Object.fromEntries([...reader.dropped].sort()),
    notes: reader.notes,
  };
}

/**
 * The maximum number of references of a path. Longer paths are shortened, because a long chain would need too much
 * memory.
 */
const MOST_STEPS = 100;

function wayTo(reference: string, reached: ReadonlyMap<string, Reached>): string[] {
  const way: string[] = [];
  for (let step = reached.get(reference); step !== undefined; step = reached.get(step.origin)) {
    way.unshift(way.length < MOST_STEPS ? step.origin : "…");
    if (way.length > MOST_STEPS) break;
  }
  return way;
}

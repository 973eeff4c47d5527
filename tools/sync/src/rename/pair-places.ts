import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import type { JsonObject } from "@snap/openapi/json";
import { callOf, fieldOf } from "@snap/openapi/operations";
import { toReference } from "@snap/openapi/reach";
import { SpecNode } from "@snap/openapi/spec-node";
import { listUpstream, type UpstreamOperation } from "../slice/find-operations.ts";

/** The names of operations, before and after. */
export type NamePair = readonly [before: string, after: string];

/** The maximum number of places to compare. Any further places are not paired. */
const MOST_PAIRS = 200_000;

/** Returns the corresponding places of two slices: those that the same operations reach through the same references. */
export function pairPlaces(
  slices: readonly [before: JsonObject, after: JsonObject],
  operations: readonly NamePair[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const [before, after] = slices.map(listUpstream);
  const pairs = operations.flatMap(([old, now]) => {
    const [from, to] = [findNamed(before, old), findNamed(after, now)];
    return from && to ? [[from, to] as const] : [];
  });
  const walk = new Walk();
  for (const [from, to] of pairs) {
    walk.add(from.place, to.place, "object");
    walk.add(fieldOf(from.item, "parameters"), fieldOf(to.item, "parameters"), "object");
    walk.addSecurity(from.root.raw("security"), to.root.raw("security"));
  }
  return walk.run();
}

function findNamed(operations: readonly UpstreamOperation[] = [], name: string): UpstreamOperation | undefined {
  return operations.find((operation) => operation.name === name || callOf(operation) === name);
}

type Pair = readonly [from: SpecNode, to: SpecNode, kind: Kind];

class Walk {
  readonly #found = new Map<string, Set<string>>();
  readonly #queue: Pair[] = [];

  add(from: SpecNode, to: SpecNode, kind: Kind): void {
    if (from.exists && to.exists && kind !== "data") this.#queue.push([from, to, kind]);
  }

  run(): ReadonlyMap<string, ReadonlySet<string>> {
    // The queue grows during the loop.
    for (const [index, pair] of this.#queue.entries()) {
      if (index >= MOST_PAIRS) return new Map();
      this.#visit(pair);
    }
    return this.#found;
  }

  #visit([from, to, kind]: Pair): void {
    if (from.ref === undefined && to.ref !== undefined) {
      this.add(from, to.find(to.ref), kind);
      return;
    }
    if (!this.#note(from, to)) return;
    if (from.ref !== undefined) {
      this.add(from.find(from.ref), to.ref === undefined ? to : to.find(to.ref), kind);
      return;
    }
    const holder = from.value;
    if (typeof holder !== "object" || holder === null) return;
    if (Array.isArray(holder)) {
      for (const [one, other] of pairItems(from.rawItems(), to.rawItems())) this.add(one, other, kind);
      return;
    }
    for (const key of from.keys()) {
      if (hasKeywords(kind) && key === "security") this.addSecurity(from.raw(key), to.raw(key));
      else this.add(from.raw(key), to.raw(key), kindBelow(kind, holder, key));
    }
    if (hasKeywords(kind)) this.#addMapping(from, to);
  }

  #note(from: SpecNode, to: SpecNode): boolean {
    const known = this.#found.get(from.pointer) ?? new Set();
    if (known.has(to.pointer)) return false;
    this.#found.set(from.pointer, known.add(to.pointer));
    return true;
  }

  /** Pairs the security schemes of requirements, in their order. */
  addSecurity(from: SpecNode, to: SpecNode): void {
    const [schemes, others] = [from, to].map((node) =>
      SpecNode.root(node.document).raw("components").raw("securitySchemes"),
    );
    const [before, after] = [from, to].map((node) => node.rawItems().flatMap((requirement) => requirement.keys()));
    if (!schemes || !others || !before || before.length !== after?.length) return;
    for (const [index, name] of before.entries()) this.add(schemes.raw(name), others.raw(after[index] ?? ""), "object");
  }

  #addMapping(from: SpecNode, to: SpecNode): void {
    const [before, after] = [from, to].map((node) => node.raw("discriminator").raw("mapping"));
    for (const value of before?.keys() ?? []) {
      const [one, other] = [before, after].map((mapping) => mapping?.raw(value).value);
      if (typeof one !== "string" || typeof other !== "string") continue;
      this.add(from.find(toReference(one)), to.find(toReference(other)), "schema");
    }
  }
}

// Pairs equal items first, then parameters with the same name, then the remaining items in their order.
function pairItems(from: readonly SpecNode[], to: readonly SpecNode[]): [SpecNode, SpecNode][] {
  const pairs: [SpecNode, SpecNode][] = [];
  const [before, after] = [new Set(from), new Set(to)];
  for (const keyOf of [exactKey, parameterKey]) {
    const byKey = new Map([...after].map((node) => [keyOf(node), node]));
    for (const one of before) {
      const key = keyOf(one);
      const other = key === undefined ? undefined : byKey.get(key);
      if (!other || !after.delete(other)) continue;
      before.delete(one);
      pairs.push([one, other]);
    }
  }
  if (before.size !== after.size) return pairs;
  const rest = [...after];
  return [
    ...pairs,
    ...[...before].flatMap((one, index): [SpecNode, SpecNode][] => {
      const other = rest[index];
      return other ? [[one, other]] : [];
    }),
  ];
}

function exactKey(node: SpecNode): string | undefined {
  return JSON.stringify(node.value);
}

function parameterKey(node: SpecNode): string | undefined {
  const [kind, name] = [node.followed().text("in"), node.followed().text("name")];
  return kind === undefined || name === undefined ? undefined : `${kind} ${name}`;
}

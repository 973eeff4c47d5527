import { fieldOf, type Operation } from "@snap/openapi/operations";
import { reach } from "@snap/openapi/reach";
import { componentAt, type SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { saysSame } from "./says-same.ts";

/**
 * Finds components that operations use and that were removed or renamed. The package exports `components`, so callers
 * may use their names. Components that no operation uses are ignored.
 */
export function compareComponents(from: readonly Operation[], to: readonly Operation[], roots: Sides): Finding[] {
  const [before, after] = [reachableComponents(from), reachableComponents(to)];
  const components = { from: roots.from.raw("components"), to: roots.to.raw("components") };
  const added = new Set(after.filter(({ pointer }) => !exists(components.from, pointer)));
  return before
    .filter(({ pointer }) => !exists(components.to, pointer))
    .map((place) => {
      const { kind = "", name = "" } = componentAt(place.pointer) ?? {};
      const twin = [...added].find((other) => componentAt(other.pointer)?.kind === kind && saysSame(place, other));
      const type = `\`components["${kind}"]["${name}"]\``;
      if (!twin) return finding("component-removed", "both", `the type ${type} was removed`, { from: place });
      added.delete(twin);
      const now = `\`${componentAt(twin.pointer)?.name}\``;
      return finding("component-renamed", "both", `the type ${type} was renamed to ${now}`, { from: place, to: twin });
    });
}

interface Sides {
  readonly from: SpecNode;
  readonly to: SpecNode;
}

function exists(components: SpecNode, pointer: string): boolean {
  const component = componentAt(pointer);
  return component !== undefined && components.raw(component.kind).raw(component.name).exists;
}

function reachableComponents(operations: readonly Operation[]): SpecNode[] {
  const starts = operations.flatMap(({ place, item }) => [place, fieldOf(item, "parameters")]);
  const reached = reach(
    starts.map((node) => [node.pointer, node]),
    { inlines: true, ignores: (key) => UNTYPED.has(key) },
  );
  return [...reached.values()].map(({ node }) => node);
}

// Schemas below these places are not exported as types.
const UNTYPED = new Set(["discriminator", "examples", "security"]);

import { fieldOf, type Operation } from "@snap/openapi/operations";
import { componentAt, type SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { saysSame } from "./says-same.ts";

/**
 * Finds the components that operations reach and whose name is gone: `components` is exported, so a name is in code.
 *
 * A component that no operation reaches is nobody's business.
 */
export function compareComponents(from: readonly Operation[], to: readonly Operation[], roots: Sides): Finding[] {
  const [before, after] = [reachableComponents(from), reachableComponents(to)];
  const components = { from: roots.from.raw("components"), to: roots.to.raw("components") };
  const added = new Set([...after.values()].filter(({ pointer }) => !exists(components.from, pointer)));
  return [...before.values()]
    .filter(({ pointer }) => componentAt(pointer) && !exists(components.to, pointer))
    .map((place) => {
      const { kind = "", name = "" } = componentAt(place.pointer) ?? {};
      const twin = [...added].find((other) => componentAt(other.pointer)?.kind === kind && saysSame(place, other));
      const type = `\`components["${kind}"]["${name}"]\``;
      if (!twin) return finding("component-removed", "both", `the type ${type} is gone`, { from: place });
      added.delete(twin);
      const now = `\`${componentAt(twin.pointer)?.name}\``;
      return finding("component-renamed", "both", `the type ${type} is called ${now} now`, { from: place, to: twin });
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

function reachableComponents(operations: readonly Operation[]): Map<string, SpecNode> {
  const reached = new Map<string, SpecNode>();
  const visit = (place: SpecNode, names = false): void => {
    const { value } = place;
    if (typeof value !== "object" || value === null) return;
    const { ref } = place;
    const target = ref === undefined ? undefined : place.find(ref);
    if (target && !reached.has(target.pointer)) reached.set(target.pointer, target);
    for (const key of Object.keys(value)) {
      if (names || (key !== "example" && key !== "examples")) visit(place.raw(key), key === "properties" && !names);
    }
  };
  for (const { place, item } of operations) {
    visit(place);
    visit(fieldOf(item, "parameters"));
  }
  // A map that grows while it is walked through: what targets lead to is visited too.
  for (const target of reached.values()) visit(target);
  return reached;
}

import { componentAt, SpecNode } from "@snap/openapi/spec-node";
import { mayFitTwice } from "./compare-exclusiveness.ts";
import { listSubtypes, nameIn } from "./compare-subtypes.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView, viewSchema } from "./schema-view.ts";

/** Compares the property that distinguishes alternatives, and its values. */
export function compareDiscriminators(pair: SchemaPair): void {
  const { from, to, name, report } = pair;
  const [before, after] = [annotation(from, "discriminator"), annotation(to, "discriminator")];
  const places = { from: before ?? from.place, to: after ?? to.place };
  if (!before && !after) return;
  if (!before) {
    report("discriminator-added", `${name} is now distinguished by ${propertyOf(after)}`, places);
    return;
  }
  if (!after) {
    const code = isRelaxed(pair, before.text("propertyName") ?? "") ? "discriminator-relaxed" : "discriminator-removed";
    report(code, `${name} is no longer distinguished by ${propertyOf(before)}`, places);
    return;
  }
  if (before.text("propertyName") !== after.text("propertyName")) {
    const text = `${name} is now distinguished by ${propertyOf(after)}, no longer by ${propertyOf(before)}`;
    report("discriminator-changed", text, places);
    return;
  }
  const [old, now] = [before.raw("mapping"), after.raw("mapping")];
  for (const value of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.text(value), now.text(value)];
    const at = { from: was === undefined ? before : old.raw(value), to: is === undefined ? after : now.raw(value) };
    if (was !== undefined && is !== undefined && nameIn(was) !== nameIn(is)) {
      if (takesOver(pair, was, is))
        report("discriminator-relaxed", `\`${value}\` now identifies ${name} as \`${nameIn(is)}\``, at);
      else report("discriminator-changed", `\`${value}\` now identifies ${name} as a different schema`, at);
    }
    // Added and removed alternatives have already been reported.
    if (is === undefined && was !== undefined && selects(to, value, was)) {
      report("discriminator-changed", `\`${value}\` no longer identifies ${name}`, at);
    }
    if (was === undefined && is !== undefined && selects(from, value, is)) {
      report("discriminator-changed", `\`${value}\` now identifies ${name}`, at);
    }
  }
}

// Earlier requests are still accepted and still compile if each alternative has the property and several may match.
function isRelaxed({ to, direction }: SchemaPair, property: string): boolean {
  if (direction !== "request" || mayFitTwice(to)) return false;
  const views = to.alternatives.length > 0 ? to.alternatives.flat().map(viewSchema) : [to];
  return views.every(({ properties }) => properties.has(property));
}

// In requests, a value may select another component if that accepts all values of the old component.
function takesOver({ from, to, direction, fits }: SchemaPair, was: string, is: string): boolean {
  if (direction !== "request" || !from.place || !to.place) return false;
  const [one, other] = [schemaOf(from.place, was), schemaOf(to.place, is)];
  return one.exists && other.exists && fits([one], [other]);
}

function schemaOf({ document }: SpecNode, target: string): SpecNode {
  return SpecNode.root(document).raw("components").raw("schemas").raw(nameIn(target));
}

// Without a mapping, the name of an alternative selects it.
function selects(view: SchemaView, value: string, target: string): boolean {
  const name = nameIn(target);
  const places = [...view.alternatives.flat().map((schema) => schema[0]?.followed()), ...listSubtypes(view).values()];
  // A schema that inherits the discriminator is also selected by its name.
  const names = [view.place, ...places].flatMap((place) => componentAt(place?.pointer ?? "")?.name ?? []);
  return value !== name && (names.length === 0 || names.some((one) => one === name));
}

function propertyOf(discriminator: SpecNode | undefined): string {
  return `\`${discriminator?.text("propertyName") ?? "nothing"}\``;
}

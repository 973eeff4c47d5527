import { componentAt, SpecNode } from "@snap/openapi/spec-node";
import { mayFitTwice } from "./compare-exclusiveness.ts";
import { listSubtypes, nameIn } from "./compare-subtypes.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView, viewSchema } from "./schema-view.ts";

/** Compares which property distinguishes alternatives, and by which values. */
export function compareDiscriminators(pair: SchemaPair): void {
  const { from, to, name, report } = pair;
  const [before, after] = [annotation(from, "discriminator"), annotation(to, "discriminator")];
  const places = { from: before ?? from.place, to: after ?? to.place };
  if (!before && !after) return;
  if (!before) {
    report("discriminator-added", `${name} is distinguished by ${propertyOf(after)}`, places);
    return;
  }
  if (!after) {
    const code = isRelaxed(pair, before.text("propertyName") ?? "") ? "discriminator-relaxed" : "discriminator-removed";
    report(code, `${name} is no longer distinguished by ${propertyOf(before)}`, places);
    return;
  }
  if (before.text("propertyName") !== after.text("propertyName")) {
    const text = `${name} is distinguished by ${propertyOf(after)}, no longer by ${propertyOf(before)}`;
    report("discriminator-changed", text, places);
    return;
  }
  const [old, now] = [before.raw("mapping"), after.raw("mapping")];
  for (const value of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.text(value), now.text(value)];
    const at = { from: was === undefined ? before : old.raw(value), to: is === undefined ? after : now.raw(value) };
    if (was !== undefined && is !== undefined && nameIn(was) !== nameIn(is)) {
      if (takesOver(pair, was, is))
        report("discriminator-relaxed", `\`${value}\` now says that ${name} is \`${nameIn(is)}\``, at);
      else report("discriminator-changed", `\`${value}\` now says that ${name} is something else`, at);
    }
    // An alternative that came or went has been reported as such.
    if (is === undefined && was !== undefined && selects(to, value, was)) {
      report("discriminator-changed", `\`${value}\` no longer says what ${name} is`, at);
    }
    if (was === undefined && is !== undefined && selects(from, value, is)) {
      report("discriminator-changed", `\`${value}\` now says what ${name} is`, at);
    }
  }
}

// What was sent still passes and still compiles, where each alternative has the property and one alone need not fit.
function isRelaxed({ to, direction }: SchemaPair, property: string): boolean {
  if (direction !== "request" || mayFitTwice(to)) return false;
  const views = to.alternatives.length > 0 ? to.alternatives.flat().map(viewSchema) : [to];
  return views.every(({ properties }) => properties.has(property));
}

// In requests, a value may name another component that takes all that the old one took.
function takesOver({ from, to, direction, fits }: SchemaPair, was: string, is: string): boolean {
  if (direction !== "request" || !from.place || !to.place) return false;
  const [one, other] = [schemaOf(from.place, was), schemaOf(to.place, is)];
  return one.exists && other.exists && fits([one], [other]);
}

function schemaOf({ document }: SpecNode, target: string): SpecNode {
  return SpecNode.root(document).raw("components").raw("schemas").raw(nameIn(target));
}

// Without a mapping, an alternative is recognised by its own name.
function selects(view: SchemaView, value: string, target: string): boolean {
  const name = nameIn(target);
  const places = [...view.alternatives.flat().map((schema) => schema[0]?.followed()), ...listSubtypes(view).values()];
  // What has inherited its discriminator is recognised by it too.
  const names = [view.place, ...places].flatMap((place) => componentAt(place?.pointer ?? "")?.name ?? []);
  return value !== name && (names.length === 0 || names.some((one) => one === name));
}

function propertyOf(discriminator: SpecNode | undefined): string {
  return `\`${discriminator?.text("propertyName") ?? "nothing"}\``;
}

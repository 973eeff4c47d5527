import { splitPointer } from "@snap/openapi/pointer";
import { componentAt, type SpecDocument, SpecNode } from "@snap/openapi/spec-node";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView } from "./schema-view.ts";

/** Compares the components that are composed with a schema by `allOf` where its discriminator distinguishes them. */
export function compareSubtypes({ from, to, direction, name, label, report, below }: SchemaPair): void {
  const [before, after] = [listSubtypes(from), listSubtypes(to)];
  const asks = direction === "request";
  for (const [key, one] of before) {
    const other = after.get(key);
    if (other) below([one], [other], label);
    else {
      const text = `${name} ${asks ? "can no longer be" : "is no longer"} \`${key}\``;
      report("alternative-removed", text, { from: one, to: to.place });
    }
  }
  for (const [key, other] of after) {
    if (before.has(key)) continue;
    report("subtype-added", `${name} can now be \`${key}\` too`, { from: from.place, to: other });
  }
}

/** The components that are next below a schema, by name: none where it lists its alternatives itself. */
export function listSubtypes(view: SchemaView): Map<string, SpecNode> {
  const discriminator = annotation(view, "discriminator");
  if (!view.place || !discriminator || view.alternatives.length > 0) return new Map();
  const { document, pointer } = view.place;
  const base = componentAt(pointer) ? pointer : discriminator.pointer.replace(/\/discriminator$/, "");
  const composed = readHeirs(document).get(base) ?? [];
  // What is composed with the schema that has the discriminator inherits its mapping too: that is for the whole.
  const mapping = `${base}/discriminator` === discriminator.pointer ? discriminator.raw("mapping").rawEntries() : [];
  const schemas = SpecNode.root(document).raw("components").raw("schemas");
  const mapped = mapping.map(([, { value }]) => schemas.raw(nameIn(String(value))));
  const others = [...composed, ...mapped].filter((place) => place.exists && place.pointer !== base);
  return new Map(others.map((place) => [componentAt(place.pointer)?.name ?? "", place]));
}

/** The schema that a mapping names by its reference, or by its name alone. */
export function nameIn(target: string): string {
  return splitPointer(target).at(-1) ?? target;
}

// By contract, so that it is read once: what is composed with a schema, by its pointer.
const heirs = new WeakMap<SpecDocument, Map<string, SpecNode[]>>();

function readHeirs(contract: SpecDocument): Map<string, SpecNode[]> {
  const known = heirs.get(contract);
  if (known) return known;
  const found = new Map<string, SpecNode[]>();
  heirs.set(contract, found);
  for (const [, heir] of SpecNode.root(contract).raw("components").raw("schemas").rawEntries()) {
    for (const part of heir.raw("allOf").rawItems()) {
      const base = part.followed().pointer;
      found.set(base, [...(found.get(base) ?? []), heir]);
    }
  }
  return found;
}

import { splitPointer } from "@snap/openapi/pointer";
import { componentAt, type SpecDocument, SpecNode } from "@snap/openapi/spec-node";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView } from "./schema-view.ts";

/** Compares the components that extend a schema with a discriminator by `allOf`. */
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
    report("subtype-added", `${name} can now also be \`${key}\``, { from: from.place, to: other });
  }
}

/** Returns the components that extend a schema directly, by name; none if the schema lists its alternatives. */
export function listSubtypes(view: SchemaView): Map<string, SpecNode> {
  const discriminator = annotation(view, "discriminator");
  if (!view.place || !discriminator || view.alternatives.length > 0) return new Map();
  const { document, pointer } = view.place;
  const base = componentAt(pointer) ? pointer : discriminator.pointer.replace(/\/discriminator$/, "");
  const composed = readHeirs(document).get(base) ?? [];
  // A component that extends the schema also inherits its mapping, which applies to the schema as a whole.
  const mapping = `${base}/discriminator` === discriminator.pointer ? discriminator.raw("mapping").rawEntries() : [];
  const schemas = SpecNode.root(document).raw("components").raw("schemas");
  const mapped = mapping.map(([, { value }]) => schemas.raw(nameIn(String(value))));
  const others = [...composed, ...mapped].filter((place) => place.exists && place.pointer !== base);
  return new Map(others.map((place) => [componentAt(place.pointer)?.name ?? "", place]));
}

/** Returns the schema that a mapping refers to by reference or by name. */
export function nameIn(target: string): string {
  return splitPointer(target).at(-1) ?? target;
}

// The extending components of each schema, by its pointer, cached for each contract.
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

import { extendedBy } from "@snap/codegen/discriminators";
import { reach } from "@snap/codegen/schema-facts";
import { schemasOf } from "@snap/codegen/split-components";
import { isRecord, type Tree } from "@snap/openapi/json";
import { placesOf } from "@snap/openapi/places";
import { decodeFragment, unescapePointer } from "@snap/openapi/pointer";
import { COMPONENT, componentName, schemasIn } from "@snap/openapi/schema-walk";

/**
 * Updates discriminators after component schemas were renamed, in place. The value that selects a schema in requests
 * and responses is still the old name.
 *
 * @param renamed The old name of each component by its new name.
 */
export function renameTags(document: Tree, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  const current = new Map([...renamed].map(([name, old]) => [old, name]));
  const schemas = schemasOf(document);
  const parents = Object.entries(schemas).map(([name, schema]) => [name, extendedBy(schema)] as const);
  const childrenOf = (name: string) => parents.flatMap(([child, above]) => (above.includes(name) ? [child] : []));

  const rename = (holder: Tree, alternativesOf: () => readonly string[]): void => {
    const { discriminator } = holder;
    const given = typeof discriminator === "string" ? { propertyName: discriminator } : discriminator;
    if (!isRecord(given)) return;
    const alternatives = alternativesOf();
    const mapping: Tree = {};
    for (const [value, target] of Object.entries(Object(given["mapping"]))) mapping[value] = currentRef(target);
    const refs = new Set(Object.values(mapping));
    const isUnion = holder["oneOf"] !== undefined || holder["anyOf"] !== undefined;
    // A mapping names either all extending schemas or none; alternatives are named individually.
    const unnamed = isUnion || refs.size === 0 ? alternatives.filter((name) => !refs.has(COMPONENT + name)) : [];
    if (unnamed.some((name) => renamed.has(name))) {
      for (const name of unnamed) mapping[renamed.get(name) ?? name] = COMPONENT + name;
    }
    if (Object.keys(mapping).length > 0) holder["discriminator"] = { ...given, mapping };
  };

  const currentRef = (target: unknown): unknown => {
    if (typeof target !== "string") return target;
    const name = unescapePointer(decodeFragment(componentName(target) ?? target));
    const known = current.get(name);
    return known === undefined ? target : COMPONENT + known;
  };

  const { parameters, headers, media } = placesOf(document);
  const inline = [...parameters, ...headers, ...media].map(([holder]) => holder["schema"]);
  for (const part of [...inline, ...Object.values(schemas)].flatMap(schemasIn)) {
    rename(part, () =>
      [part["oneOf"], part["anyOf"]].flat().flatMap((each) => componentName(Object(each)["$ref"]) ?? []),
    );
  }
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isRecord(schema) || schema["oneOf"] !== undefined || schema["anyOf"] !== undefined) continue;
    rename(schema, () => [...reach(childrenOf(name), childrenOf)]);
  }
}

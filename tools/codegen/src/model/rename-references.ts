import { COMPONENT, componentName, isRecord, type Schema } from "./schema-walk.ts";

/** Renames the components that a schema itself refers to, those that its discriminator names too. */
export function renameReferences(schema: Schema, names: ReadonlyMap<string, string>): Schema {
  if (typeof schema === "boolean") return schema;
  const { $ref, discriminator } = schema;
  return {
    ...schema,
    ...($ref !== undefined && { $ref: renameTarget($ref, names) }),
    ...(isRecord(discriminator) && { discriminator: renameMapping(schema, discriminator, names) }),
  };
}

// Where nothing else is mapped to it, an alternative has the name of its component for a constant: it keeps that.
function renameMapping(
  { oneOf }: Exclude<Schema, boolean>,
  discriminator: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const given = isRecord(discriminator["mapping"]) ? Object.entries(discriminator["mapping"]) : [];
  const mapping = new Map(given.map(([value, target]) => [value, renameTarget(target, names)]));
  const alternatives = Array.isArray(oneOf) ? oneOf.filter(isRecord).map(({ $ref }) => $ref) : [];
  for (const [name, renamed] of names) {
    const target = `${COMPONENT}${renamed}`;
    if (alternatives.includes(target) && ![...mapping.values()].includes(target)) mapping.set(name, target);
  }
  return mapping.size > 0 ? { ...discriminator, mapping: Object.fromEntries(mapping) } : discriminator;
}

function renameTarget(ref: unknown, names: ReadonlyMap<string, string>): unknown {
  const renamed = names.get(componentName(ref) ?? "");
  return renamed === undefined ? ref : `${COMPONENT}${renamed}`;
}

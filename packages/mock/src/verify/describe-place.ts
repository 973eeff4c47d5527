import { escapeKey, keysOf } from "../cloud/pointer.ts";
import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { partsOf, type SchemaPart } from "../request/schema-parts.ts";
import { describeName } from "./describe-shape.ts";
import { isOpen } from "./unknown-properties.ts";

/**
 * Returns a JSON Pointer into a body without data of the account: a name that the account has chosen, such as that of a
 * label, is `*`, and every other key is described by {@link describeName}.
 */
export function describePlace(pointer: string, schema: JsonSchema, contract: MockContract): string {
  let parts: readonly SchemaPart[] = partsOf(schema, contract);
  const described = keysOf(pointer).map((key) => {
    const documented = parts.flatMap(({ properties = {} }) => {
      const inner = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return inner === undefined ? [] : [inner];
    });
    const isIndex = /^\d+$/.test(key) && parts.some(({ items, prefixItems }) => items !== undefined || prefixItems);
    const isChosen = documented.length === 0 && !isIndex && parts.some(isOpen);
    const others = isIndex ? parts.flatMap(itemsOf) : parts.flatMap(valuesOf);
    const below = documented.length > 0 ? documented : others;
    parts = below.flatMap((each) => partsOf(each, contract));
    return isChosen ? "/*" : `/${escapeKey(describeName(key))}`;
  });
  return described.join("");
}

function itemsOf({ items, prefixItems = [] }: SchemaPart): readonly JsonSchema[] {
  return items === undefined ? prefixItems : [items, ...prefixItems];
}

function valuesOf({ additionalProperties = false, patternProperties = {} }: SchemaPart): readonly JsonSchema[] {
  return [additionalProperties, ...Object.values(patternProperties)];
}

import { keysOf, toPointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Pagination } from "./extensions.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

/**
 * Whether a response without items means an empty list: the schema allows null there, or requires neither the items nor
 * the total.
 */
export function mayLackItems({ items, total }: Pagination, schema: SpecNode): boolean {
  if (holdsType(schemasAt(schema, items), "null")) return true;
  return !isRequired(schema, items) && !(total !== undefined && isRequired(schema, total));
}

function isRequired(schema: SpecNode, pointer: string): boolean {
  const steps = keysOf(pointer);
  return steps.every((step, index) => {
    const holders = schemasAt(schema, toPointer(steps.slice(0, index)));
    return holders.some((holder) => requires(holder, step));
  });
}

function requires(schema: SpecNode, name: string): boolean {
  return schema
    .get("required")
    .items()
    .some(({ value }) => value === name);
}

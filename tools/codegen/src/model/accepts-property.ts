import type { SpecNode } from "@snap/openapi/spec-node";
import type { ValidatorFor } from "./create-validators.ts";

/** Whether objects of the schema may have the property with this value. Composed schemas are checked too. */
export function acceptsProperty(
  schema: SpecNode,
  property: string,
  value: unknown,
  validatorFor: ValidatorFor,
): boolean {
  const own = schema.get("properties").get(property);
  const accepts = (part: SpecNode) => acceptsProperty(part, property, value, validatorFor);
  // An invalid schema is reported elsewhere and accepts everything here.
  if (own.exists && validatorFor(own.value, own.pointer)?.(value) === false) return false;
  const alternatives = [schema.get("anyOf").items(), schema.get("oneOf").items()].filter(({ length }) => length > 0);
  return schema.get("allOf").items().every(accepts) && alternatives.every((parts) => parts.some(accepts));
}

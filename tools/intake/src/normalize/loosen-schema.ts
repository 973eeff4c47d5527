import type { Tree } from "@snap/openapi/json";
import { mapSchemas } from "@snap/openapi/places";
import { mapSchema, originsOf, type Schema } from "@snap/openapi/schema-walk";
import type { ErrorObject } from "ajv/dist/2020.js";
import type { Warn } from "./warnings.ts";

/**
 * Loosens a schema that no sample satisfies: `oneOf` becomes `anyOf`, and other violated keywords are removed.
 *
 * Returns whether anything changed.
 */
export function loosenSchema(document: Tree, errors: readonly ErrorObject[], warn: Warn): boolean {
  const refusing = errors.filter(({ keyword }) => keyword === "oneOf");
  const [error] = refusing.length > 0 ? refusing : errors;
  if (!error?.parentSchema) return false;
  const origins = originsOf(error.parentSchema);
  let isLoosened = false;
  mapSchemas(document, (schema, pointer) =>
    mapSchema(schema, (part) => {
      if (typeof part === "boolean" || !origins.has(part)) return part;
      isLoosened = true;
      const keyword = error.keyword in part ? error.keyword : "discriminator";
      const result = keyword === "oneOf" ? "replaced by anyOf" : "removed";
      warn("schema-loosened", pointer, `no sample satisfies its "${keyword}": it was ${result}`);
      return loosen(part, keyword);
    }),
  );
  return isLoosened;
}

function loosen(schema: Exclude<Schema, boolean>, keyword: string): Schema {
  const { [keyword]: value, ...rest } = schema;
  return keyword === "oneOf" && rest["anyOf"] === undefined ? { ...rest, anyOf: value } : rest;
}

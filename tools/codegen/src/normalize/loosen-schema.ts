import type { ErrorObject } from "ajv/dist/2020.js";
import { toId } from "../model/create-validators.ts";
import { toJsonSchema } from "../model/json-schema.ts";
import { mapSchema, type Schema } from "../model/schema-walk.ts";
import type { Tree } from "./json-tree.ts";
import { mapSchemas } from "./places.ts";
import type { Warn } from "./warnings.ts";

/**
 * Loosens what no sample fits: alternatives that exclude each other need not, and the refusing keyword goes.
 *
 * Returns the pointers of the schemas that it changed.
 */
export function loosenSchema(document: Tree, errors: readonly ErrorObject[], warn: Warn): string[] {
  const refusing = errors.filter(({ keyword }) => keyword === "oneOf");
  const [error] = refusing.length > 0 ? refusing : errors;
  if (!error) return [];
  const { keyword, parentSchema } = error;
  const wanted = JSON.stringify(parentSchema);
  const loosened: string[] = [];
  mapSchemas(document, (schema, pointer) =>
    mapSchema(schema, (part) => {
      if (typeof part === "boolean" || !(keyword in part)) return part;
      if (JSON.stringify(toJsonSchema(part, toId)) !== wanted) return part;
      loosened.push(pointer);
      warn(
        "schema-mended",
        pointer,
        `no sample fits its "${keyword}": it is ${keyword === "oneOf" ? "read as anyOf" : "left out"}`,
      );
      return loosen(part, keyword);
    }),
  );
  return loosened;
}

function loosen(schema: Exclude<Schema, boolean>, keyword: string): Schema {
  const { [keyword]: value, ...rest } = schema;
  return keyword === "oneOf" && rest["anyOf"] === undefined ? { ...rest, anyOf: value } : rest;
}

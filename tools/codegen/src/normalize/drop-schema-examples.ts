import { mapSchema } from "../model/schema-walk.ts";
import type { Tree } from "./json-tree.ts";
import { mapSchemas } from "./places.ts";

/** Leaves out the examples within schemas: samples have been made with them, and nothing else needs them. */
export function dropSchemaExamples(document: Tree): void {
  mapSchemas(document, (schema) =>
    mapSchema(schema, (part) => {
      if (typeof part === "boolean") return part;
      const { example: _, examples: __, ...rest } = part;
      return rest;
    }),
  );
}

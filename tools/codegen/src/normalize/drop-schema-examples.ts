import { schemasIn } from "../model/schema-walk.ts";
import type { Tree } from "./json-tree.ts";
import { mapSchemas } from "./places.ts";

/** Leaves out the examples within schemas: samples have been made with them, and nothing else needs them. */
export function dropSchemaExamples(document: Tree): void {
  mapSchemas(document, (schema) => {
    for (const part of schemasIn(schema)) {
      delete part["example"];
      delete part["examples"];
    }
    return schema;
  });
}

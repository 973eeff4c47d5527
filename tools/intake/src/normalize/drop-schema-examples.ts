import type { Tree } from "@snap/openapi/json";
import { mapSchemas } from "@snap/openapi/places";
import { schemasIn } from "@snap/openapi/schema-walk";

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

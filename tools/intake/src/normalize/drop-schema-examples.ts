import type { Tree } from "@snap/openapi/json";
import { mapSchemas } from "@snap/openapi/places";
import { schemasIn } from "@snap/openapi/schema-walk";

/** Removes the examples inside schemas, which are not needed after sampling. */
export function dropSchemaExamples(document: Tree): void {
  mapSchemas(document, (schema) => {
    for (const part of schemasIn(schema)) {
      delete part["example"];
      delete part["examples"];
    }
    return schema;
  });
}

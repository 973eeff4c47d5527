import { isRecord } from "@snap/openapi/json";
import { mapChildren, mapSchema, type Schema } from "@snap/openapi/schema-walk";
import { splitComponents } from "./split-components.ts";

/** Marks a schema whose enum is open: it replaces `enum`. */
export const OPEN_ENUM = "x-snap-open-enum";
/** Marks a schema of files, which are sent as they are. */
export const BINARY = "x-snap-binary";

/**
 * Copies a directed document with what its types need: every enum that arrives in a response is marked as open, and
 * every file in a body that is not JSON as binary.
 *
 * A provider may add a value at any time, and a reader must not break; a request must still name a documented value.
 */
export function markTypeViews(document: Record<string, unknown>): Record<string, unknown> {
  return splitComponents(document, {
    request: (schema) => schema,
    response: openEnums,
    form: (schema) => mapSchema(schema, markBinary),
  });
}

// Below these, an enum says nothing of the values that arrive.
const CONDITIONS = new Set(["contains", "contentSchema", "if", "not", "propertyNames"]);

function openEnums(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const opened = mapChildren(schema, (child, keyword) =>
    isRecord(child) && !CONDITIONS.has(keyword) ? openEnums(child) : child,
  );
  return openEnum(opened);
}

function openEnum(schema: Record<string, unknown>): Schema {
  if (!Array.isArray(schema["enum"])) return schema;
  const { enum: values, ...rest } = schema;
  return { ...rest, [OPEN_ENUM]: values };
}

function markBinary(schema: Schema): Schema {
  if (typeof schema === "boolean" || ![schema["type"] ?? "string"].flat().includes("string")) return schema;
  const { format, contentMediaType, contentEncoding } = schema;
  const isFile = format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined);
  return isFile ? { ...schema, [BINARY]: true } : schema;
}

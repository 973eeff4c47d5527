import { isRecord } from "@snap/openapi/json";
import { mapChildren, mapSchema, type Schema } from "@snap/openapi/schema-walk";
import { splitComponents } from "./split-components.ts";

/** The keyword that replaces `enum` in schemas with an open enum. */
export const OPEN_ENUM = "x-snap-open-enum";
/** The keyword that marks schemas of files, which are sent unchanged. */
export const BINARY = "x-snap-binary";

/**
 * Copies a directed document and marks what its types need: enums in responses as open, and files in bodies that are
 * not JSON as binary.
 *
 * Providers may add values at any time, so readers must accept unknown values. Requests must use documented values.
 */
export function markTypeViews(document: Record<string, unknown>): Record<string, unknown> {
  return splitComponents(document, {
    request: (schema) => schema,
    response: openEnums,
    form: (schema) => mapSchema(schema, markBinary),
  });
}

// An enum below these keywords does not describe the received values.
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

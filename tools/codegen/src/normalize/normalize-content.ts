import { isRecord } from "../model/schema-walk.ts";
import { dropExtensions, entriesAt, type Tree } from "./json-tree.ts";
import { normalizeSchema, type SchemaContext } from "./normalize-schema.ts";
import { bodiesOf, headersOf, mapSchemas, mediaOf, parametersOf, responsesOf } from "./places.ts";
import type { Warn } from "./warnings.ts";

/** Reduces every body to the JSON that clients send and read, and mends every schema. */
export function normalizeContent(context: SchemaContext): void {
  const { document, warn } = context;
  for (const [response, pointer] of responsesOf(document)) {
    dropExtensions(response);
    if (typeof response["description"] !== "string") response["description"] = "";
    keepJson(response, pointer, warn);
    if (isRecord(response["content"]) && Object.keys(response["content"]).length === 0) delete response["content"];
  }
  for (const [body, pointer] of bodiesOf(document)) {
    dropExtensions(body);
    keepJson(body, pointer, warn);
  }
  for (const [media] of mediaOf(document)) {
    dropExtensions(media);
    delete media["encoding"];
  }
  for (const [parameter, pointer] of parametersOf(document)) normalizeParameter(parameter, pointer, context);
  for (const [header, pointer] of headersOf(document)) normalizeParameter(header, pointer, context);
  if (isRecord(document["components"])) delete document["components"]["pathItems"];
  mapSchemas(document, (schema, pointer) => normalizeSchema(schema, pointer, context));
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;
const NEARLY = /^(?:\*\/\*|application\/\*|text\/json|json)$|^$/i;

// The first JSON type that is there; one that stands for all types is read as JSON.
function keepJson(holder: Tree, pointer: string, warn: Warn): void {
  if (!isRecord(holder["content"])) return;
  const media = entriesAt(holder, "content");
  const kept = media.find(([type]) => JSON_TYPE.test(type.trim())) ?? media.find(([type]) => NEARLY.test(type.trim()));
  const name = kept && JSON_TYPE.test(kept[0].trim()) ? typeName(kept[0]) : "application/json";
  holder["content"] = kept ? { [name]: kept[1] } : {};
  if (kept && name !== kept[0]) warn("content-left-out", pointer, `the media type ${kept[0]} is read as ${name}`);
  const others = media.filter((entry) => entry !== kept).map(([type]) => type);
  if (others.length > 0)
    warn("content-left-out", pointer, `clients send and read JSON: ${others.join(", ")} is left out`);
}

function typeName(type: string): string {
  return (type.split(";")[0] ?? type).trim().toLowerCase();
}

function normalizeParameter(parameter: Tree, pointer: string, context: SchemaContext): void {
  dropExtensions(parameter);
  if (parameter["in"] === "path") parameter["required"] = true;
  if (isRecord(parameter["content"])) {
    delete parameter["content"];
    parameter["schema"] = { type: "string" };
    context.warn("parameter-changed", pointer, "its content is sent as text");
  }
  if (parameter["schema"] === undefined) {
    parameter["schema"] = { type: "string" };
    context.warn("parameter-changed", pointer, "it has no schema: any text is accepted");
  }
}

import { isDeepStrictEqual } from "node:util";
import { findNested } from "@snap/codegen/find-nested";
import { STYLES } from "@snap/codegen/parameter-style";
import { entriesAt, isRecord, type Tree } from "@snap/openapi/json";
import { mediaKind } from "@snap/openapi/media-kind";
import { bodiesOf, mapSchemas, placesOf, responsesOf } from "@snap/openapi/places";
import { keysOf } from "@snap/openapi/pointer";
import { mapChildren, mapSchema, type Schema, unnoted } from "@snap/openapi/schema-walk";
import { resolve, SpecNode } from "@snap/openapi/spec-node";
import { dropExtensions } from "./drop-extensions.ts";
import { normalizeSchema, type SchemaContext } from "./normalize-schema.ts";

/** Normalizes every media type, and fixes parameters, headers and schemas. */
export function normalizeContent(context: SchemaContext): void {
  const { document } = context;
  for (const [response, pointer] of responsesOf(document)) {
    dropExtensions(response);
    if (typeof response["description"] !== "string") response["description"] = "";
    spellMedia(response, pointer, context);
    if (isRecord(response["content"]) && Object.keys(response["content"]).length === 0) delete response["content"];
  }
  for (const [body, pointer] of bodiesOf(document)) {
    dropExtensions(body);
    spellMedia(body, pointer, context);
  }
  const { parameters, headers, media } = placesOf(document);
  for (const [each, pointer] of media) {
    dropExtensions(each);
    normalizeEncoding(each, pointer, context);
  }
  for (const [parameter, pointer] of [...parameters, ...headers]) normalizeParameter(parameter, pointer, context);
  for (const [parameter, pointer] of parameters) flattenParameter(parameter, pointer, context);
  if (isRecord(document["components"])) delete document["components"]["pathItems"];
  mapSchemas(document, (schema, pointer) => mapSchema(normalizeSchema(schema, pointer, context), typeBinary, unnoted));
}

function spellMedia(holder: Tree, pointer: string, { document, warn }: SchemaContext): void {
  if (!isRecord(holder["content"])) return;
  const content: Tree = {};
  for (const [given, media] of entriesAt(holder, "content")) {
    const name = spell(given, resolve(document, media["schema"]));
    const place = `${pointer}/content`;
    if (name === undefined) warn("content-left-out", place, `"${given}" is not a media type and was removed`);
    else if (content[name] !== undefined) {
      if (isDeepStrictEqual(Object(content[name]).schema, media["schema"])) continue;
      warn("content-left-out", place, `${given} is a duplicate of ${name} and was removed`);
    } else {
      content[name] = media;
      if (/[/*+]json$/.test(name) && !/json/i.test(given))
        warn("content-changed", place, `${given} is treated as ${name}`);
    }
  }
  holder["content"] = content;
}

const ANY = /^(?:\*\/\*|application\/\*|\*|)$/;

// Lower case, without default parameters; a range that includes JSON becomes JSON.
function spell(given: string, schema: unknown): string | undefined {
  if (given === "application/json") return given;
  const [type = "", ...parameters] = given.split(";").map((part) => part.trim());
  const name = type.toLowerCase();
  if (name === "json" || name === "application/*+json") return "application/json";
  if (ANY.test(name)) return isBytes(schema) ? "*/*" : "application/json";
  if (!/^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(name)) return undefined;
  return [name, ...parameters.filter((part) => part !== "" && !/^charset="?utf-?8"?$/i.test(part))].join(";");
}

function isBytes(schema: unknown): boolean {
  if (!isRecord(schema)) return true;
  return schema["contentMediaType"] !== undefined || (schema["type"] === "string" && schema["format"] !== undefined);
}

// An upgraded `format: binary` has no type.
function typeBinary(schema: ReturnType<typeof normalizeSchema>): ReturnType<typeof normalizeSchema> {
  if (typeof schema === "boolean" || schema["contentMediaType"] === undefined || schema["type"] !== undefined)
    return schema;
  return { type: "string", ...schema };
}

function normalizeEncoding(media: Tree, pointer: string, { warn }: SchemaContext): void {
  for (const [property, part] of entriesAt(media, "encoding")) {
    dropExtensions(part);
    if (part["headers"] === undefined) continue;
    delete part["headers"];
    warn(
      "part-left-out",
      `${pointer}/encoding`,
      `clients do not send headers of a part: those of "${property}" were removed`,
    );
  }
  const type = keysOf(pointer).at(-1) ?? "";
  if (!["form", "multipart"].includes(mediaKind(type))) delete media["encoding"];
}

function normalizeParameter(parameter: Tree, pointer: string, { warn }: SchemaContext): void {
  dropExtensions(parameter);
  if (parameter["in"] === "path") parameter["required"] = true;
  const [first, second] = entriesAt(parameter, "content");
  if (first) {
    delete parameter["schema"];
    parameter["content"] = Object.fromEntries([first]);
    if (second) warn("parameter-left-out", pointer, `its content is sent as ${first[0]}: ${second[0]} was removed`);
  } else {
    delete parameter["content"];
    if (parameter["schema"] === undefined) {
      parameter["schema"] = { type: "string" };
      warn("parameter-changed", pointer, "it has no schema: any string is accepted");
    }
  }
  const place = parameter["in"] ?? "header";
  const known = Object.entries(STYLES).find(([name]) => name === place)?.[1];
  if (parameter["style"] === undefined || known?.some((style) => style === parameter["style"])) return;
  warn(
    "parameter-changed",
    pointer,
    `${place} parameters do not support the style ${parameter["style"]}: the default is used`,
  );
  delete parameter["style"];
}

// Values that no style can represent become strings, which callers write themselves.
function flattenParameter(parameter: Tree, pointer: string, { document, warn }: SchemaContext): void {
  const root = SpecNode.of(document);
  const style = typeof parameter["style"] === "string" ? parameter["style"] : undefined;
  if (parameter["content"] !== undefined || !findNested(root.as(parameter["schema"]).followed(), style)) return;
  const schema = structuredClone(inlined(document, parameter["schema"], []));
  parameter["schema"] = schema;
  for (let nested = findNested(root.as(schema), style); nested; nested = findNested(root.as(schema), style)) {
    const value = Object(nested.value);
    for (const keyword of Object.keys(value)) delete value[keyword];
    value.type = "string";
  }
  warn("parameter-left-out", pointer, "no style can represent a list or an object inside its values: they are strings");
}

// Copies a schema with all schemas that it refers to. A schema that contains itself accepts any value there.
function inlined(document: Tree, schema: unknown, above: readonly unknown[]): unknown {
  const target = resolve(document, schema);
  if (above.includes(target)) return {};
  return isRecord(target)
    ? mapChildren(target, (child) => inlined(document, child, [...above, target]) as Schema)
    : target;
}

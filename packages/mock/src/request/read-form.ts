import { mediaKind } from "@snap/runtime/media";
import type { JsonSchema, MockContract, MockEncoding, MockMedia } from "../mock-operation.ts";
import { decodeForm, readPairs } from "./decode.ts";
import { parseJson } from "./parse-json.ts";
import { readParameter } from "./read-parameter.ts";
import { partsOf, propertiesOf, shapesOf } from "./schema-parts.ts";
import { isProblem, type StyleProblem } from "./split-style.ts";
import { Given, schemasOfItem, schemasOfProperty, type Texts, type Typed, typeTexts } from "./type-value.ts";

/**
 * Reads a body of `application/x-www-form-urlencoded`: each property in its documented style; an object without a style
 * as JSON.
 */
export function readForm(text: string, { schema, encoding = {} }: MockMedia, contract: MockContract): Typed {
  const pairs = readPairs(text);
  const properties = propertiesOf(schema, contract);
  const names = new Set(Object.keys(properties));
  const parts = { query: pairs, path: {}, headers: new Headers(), cookies: [] };
  const form = new Map<string, Texts>();
  const taken = new Set<string>();
  for (const [name, { contentType, ...style }] of Object.entries(encoding)) {
    if (Object.keys(style).length === 0) continue;
    const parameter = { in: "query", name, schema: properties[name] ?? true, ...style } as const;
    const reading = readParameter(parameter, parts, contract, () => names);
    if (!reading) continue;
    if ("problem" in reading) return { at: `/${name}`, problem: reading.problem };
    form.set(name, new Given(reading.value));
    for (const key of [name, ...Object.keys(Object(reading.value))]) taken.add(key);
  }
  const schemas = partsOf(schema, contract);
  for (const [name, raw] of pairs) {
    if (taken.has(name) || taken.has(name.replace(/\[.*/s, ""))) continue;
    const value = decodeForm(raw);
    if (value === undefined) return { at: `/${name}`, problem: "it must be percent-encoded UTF-8" };
    const given = readJson(value, isJson(schemasOfProperty(schemas, name), encoding[name], contract));
    if (isProblem(given)) return { at: `/${name}`, ...given };
    const earlier = form.get(name);
    form.set(name, earlier === undefined ? given : [earlier, given].flat());
  }
  return typeTexts(form, schema, contract);
}

/**
 * Reads a multipart body: files as `Blob`, objects as JSON, other parts as strings that are converted to the types of
 * their schema. A body whose parts have no names is a `Blob`, unless its type is `multipart/form-data`.
 */
export async function readMultipart(
  bytes: ArrayBuffer,
  contentType: string,
  { schema, encoding = {} }: MockMedia,
  contract: MockContract,
): Promise<Typed> {
  const entries = await parseMultipart(bytes, contentType);
  if (!entries) {
    if (!isFormData(contentType)) return { value: new Blob([bytes], { type: contentType }) };
    return { at: "", problem: "it must be multipart/form-data with the boundary of its content type" };
  }
  const parts = partsOf(schema, contract);
  const form = new Map<string, Texts>();
  for (const name of new Set(entries.keys())) {
    const schemas = schemasOfProperty(parts, name);
    const isList = schemas.length > 0 && schemas.every((each) => shapesOf(each, contract).join() === "array");
    const items = isList
      ? schemasOfItem(
          schemas.flatMap((each) => partsOf(each, contract)),
          0,
        )
      : schemas;
    const isFile = items.some((each) => isBinary(each, contract));
    const isOpen = items.every((each) => isUntyped(each, contract));
    const texts: Texts[] = [];
    for (const entry of entries.getAll(name)) {
      if (isFile && typeof entry === "string") return { at: `/${name}`, problem: "it must be a file, got a string" };
      const asJson = isJson(items, encoding[name], contract);
      const text = typeof entry === "string" || isFile || (isOpen && !asJson) ? entry : await entry.text();
      const given = typeof text === "string" ? readJson(text, asJson) : new Given(text);
      if (isProblem(given)) return { at: `/${name}`, ...given };
      texts.push(given);
    }
    const [only = ""] = texts;
    form.set(name, texts.length > 1 || (isList && !isGivenList(only)) ? texts : only);
  }
  return typeTexts(form, schema, contract);
}

function isFormData(contentType: string): boolean {
  return /^multipart\/form-data\b/i.test(contentType);
}

// All multipart types have the same format, but `Response` parses only `multipart/form-data`.
async function parseMultipart(bytes: ArrayBuffer, contentType: string): Promise<FormData | undefined> {
  const type = contentType.replace(/^multipart\/[^;\s]*/i, "multipart/form-data");
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch (error) {
    // The body is not a form.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

// Whether a list was sent as one JSON part.
function isGivenList(text: Texts): boolean {
  return text instanceof Given && Array.isArray(text.value);
}

function readJson(text: string, isJson: boolean): Texts | StyleProblem {
  if (!isJson) return text;
  const parsed = parseJson(text);
  return "problem" in parsed ? parsed : new Given(parsed.value);
}

function isJson(schemas: readonly JsonSchema[], { contentType }: MockEncoding = {}, contract: MockContract): boolean {
  if (contentType !== undefined) return contentType.split(",").every((type) => mediaKind(type) === "json");
  return schemas.length > 0 && schemas.every((schema) => shapesOf(schema, contract).join() === "object");
}

function isUntyped(schema: JsonSchema, contract: MockContract): boolean {
  return partsOf(schema, contract).every((part) => Object.keys(part).length === 0);
}

function isBinary(schema: JsonSchema, contract: MockContract): boolean {
  return partsOf(schema, contract).some(
    ({ format, contentMediaType, contentEncoding }) =>
      format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined),
  );
}

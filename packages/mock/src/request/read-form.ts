import { mediaKind } from "@snap/runtime/media";
import type { JsonSchema, MockContract, MockEncoding, MockMedia } from "../mock-operation.ts";
import { decodeForm, groupPairs, type Pair, readPairs } from "./decode.ts";
import { shareSteps } from "./limit-steps.ts";
import { measure } from "./measure.ts";
import { parseJson } from "./parse-json.ts";
import { readParameter } from "./read-parameter.ts";
import { partsOf, propertiesOf, shapesOf } from "./schema-parts.ts";
import { isProblem, type StyleProblem } from "./split-style.ts";
import { Given, schemasOfItem, schemasOfProperty, type Texts, type Typed, typeTexts } from "./type-value.ts";

/**
 * Reads a body of `application/x-www-form-urlencoded`: each property in its documented style; an object without a style
 * as JSON.
 */
export function readForm(text: string, media: MockMedia, contract: MockContract): Typed {
  return shareSteps(() => readPlainForm(readPairs(text), media, contract));
}

function readPlainForm(pairs: readonly Pair[], { schema, encoding = {} }: MockMedia, contract: MockContract): Typed {
  const styled = readStyled(pairs, { schema, encoding }, contract);
  if ("problem" in styled) return styled;
  const { form, isRead } = styled;
  const schemas = partsOf(schema, contract);
  for (const [name, raws] of groupPairs(pairs)) {
    if (isRead(name)) continue;
    const { isList, items } = itemsOf(schemasOfProperty(schemas, name), contract);
    const asJson = isJson(items, encoding[name], contract);
    const texts: Texts[] = [];
    for (const raw of raws) {
      const value = decodeForm(raw);
      if (value === undefined) return { at: `/${name}`, problem: "it must be percent-encoded UTF-8" };
      const given = readJson(value, asJson);
      if (isProblem(given)) return { at: `/${name}`, ...given };
      texts.push(given);
    }
    form.set(name, listOf(texts, isList));
  }
  return typeTexts(form, schema, contract);
}

interface Styled {
  readonly form: Map<string, Texts>;
  /** Whether the values of a name were read in a documented style. */
  readonly isRead: (name: string) => boolean;
}

type Problem = StyleProblem & { readonly at: string };

// Reads the properties that have a documented style, like parameters of a query.
function readStyled(
  query: readonly Pair[],
  { schema, encoding = {} }: MockMedia,
  contract: MockContract,
): Styled | Problem {
  const extent = measure(query.map(([, raw]) => raw));
  if (typeof extent === "string") return { at: "", problem: extent };
  const properties = propertiesOf(schema, contract);
  const names = new Set(Object.keys(properties));
  const parts = { query, path: {}, headers: new Headers(), cookies: [] };
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
  return { form, isRead: (name) => taken.has(name) || taken.has(name.replace(/\[.*/s, "")) };
}

// Returns the schemas of the items of a property, or of the property itself if it is not a list.
function itemsOf(
  schemas: readonly JsonSchema[],
  contract: MockContract,
): { readonly isList: boolean; readonly items: readonly JsonSchema[] } {
  const isList = schemas.length > 0 && schemas.every((each) => shapesOf(each, contract).join() === "array");
  const parts = () => schemas.flatMap((each) => partsOf(each, contract));
  return { isList, items: isList ? schemasOfItem(parts(), 0) : schemas };
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
  const pairs = [...entries].flatMap(([name, value]): Pair[] =>
    typeof value === "string" ? [[name, encodePart(value)]] : [],
  );
  const styled = readStyled(pairs, { schema, encoding }, contract);
  if ("problem" in styled) return styled;
  const { form, isRead } = styled;
  const parts = partsOf(schema, contract);
  for (const [name, values] of groupPairs(entries)) {
    if (isRead(name)) continue;
    const { isList, items } = itemsOf(schemasOfProperty(parts, name), contract);
    const isFile = items.some((each) => isBinary(each, contract));
    const isOpen = items.every((each) => isUntyped(each, contract));
    const texts: Texts[] = [];
    for (const entry of values) {
      if (isFile && typeof entry === "string") return { at: `/${name}`, problem: "it must be a file, got a string" };
      const asJson = isJson(items, encoding[name], contract);
      const text = typeof entry === "string" || isFile || (isOpen && !asJson) ? entry : await entry.text();
      const given = typeof text === "string" ? readJson(text, asJson) : new Given(text);
      if (isProblem(given)) return { at: `/${name}`, ...given };
      texts.push(given);
    }
    form.set(name, listOf(texts, isList));
  }
  return typeTexts(form, schema, contract);
}

// Parts are not percent-encoded. Commas and bars may be delimiters of a list or an object.
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%7C", "|");
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

// Several values are a list. So is one value of a list, unless it is a JSON list.
function listOf(texts: readonly Texts[], isList: boolean): Texts {
  const [only = ""] = texts;
  return texts.length > 1 || (isList && !isGivenList(only)) ? texts : only;
}

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

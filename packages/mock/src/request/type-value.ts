import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { faultOf } from "./fault-of.ts";
import { shareSteps, takeShared } from "./limit-steps.ts";
import { measure } from "./measure.ts";
import { partsOf, type SchemaPart, shapesOf } from "./schema-parts.ts";

/** Strings in the structure in which the request sends them, before they are converted to types. */
export type Texts = string | Given | readonly Texts[] | ReadonlyMap<string, Texts>;

/** A value that already has its type: a file, or parsed JSON. */
export class Given {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** A value with the types of its schema, or the problem that makes it invalid. */
export type Typed = { readonly value: unknown } | { readonly at: string; readonly problem: string };

/** Converts strings to the types of a schema. */
export function typeTexts(texts: Texts, schema: JsonSchema, contract: MockContract): Typed {
  const extent = measure(texts);
  if (typeof extent === "string") return { at: "", problem: extent };
  return shareSteps(() => typeWithinSteps(texts, schema, contract));
}

function typeWithinSteps(texts: Texts, schema: JsonSchema, contract: MockContract): Typed {
  let first: Typed | undefined;
  // The second order is for a schema in which one alternative needs "1" as a string and another needs a number.
  for (const read of [readingsOf, (text: string) => readingsOf(text).reverse()]) {
    const value = typeValue(texts, [schema], { contract, read });
    const fault = faultOf(withoutFiles(value), schema, contract);
    if (!fault) return { value };
    first ??= fault;
  }
  return first ?? { value: undefined };
}

/**
 * Converts text to the type of a schema. Text whose schema describes an object or a list stays a string, because mocks
 * do not parse formats such as XML, YAML and CSV.
 */
export function typeText(text: string, schema: JsonSchema, contract: MockContract): Typed {
  return shapesOf(schema, contract).includes("scalar") ? typeTexts(text, schema, contract) : { value: text };
}

interface Typing {
  readonly contract: MockContract;
  readonly read: (text: string) => unknown[];
}

function typeValue(texts: Texts, schemas: readonly JsonSchema[], typing: Typing): unknown {
  const { contract, read } = typing;
  if (texts instanceof Given) return texts.value;
  const fits = (value: unknown) => schemas.length === 0 || schemas.some((each) => !faultOf(value, each, contract));
  const isListOnly = () => schemas.every((schema) => shapesOf(schema, contract).join() === "array");
  if (typeof texts === "string") {
    const readings = read(texts);
    const fitting = readings.filter(fits);
    // A list of one item may be sent like the item.
    if (fitting.length === 0 && schemas.length > 0 && isListOnly()) return typeValue([texts], schemas, typing);
    if (fitting.length > 0) return fitting[0];
    // Of invalid values, one of the right type has the more useful problem.
    const types = schemas.flatMap((schema) => partsOf(schema, contract)).flatMap(({ type = [] }) => type);
    return readings.find((value) => types.includes(typeof value)) ?? readings[0];
  }
  const parts = schemas.flatMap((schema) => partsOf(schema, contract));
  if (isMap(texts)) {
    // A list inside an object may have its indexes as names.
    const isList = schemas.length > 0 && [...texts.keys()].every((key) => /^\d*$/.test(key)) && isListOnly();
    if (isList) return typeValue([...texts.values()].flat(), schemas, typing);
    const typed = [...texts].map(([name, inner]) => [name, typeValue(inner, schemasOfProperty(parts, name), typing)]);
    return Object.fromEntries(typed);
  }
  return texts.map((inner, index) => typeValue(inner, schemasOfItem(parts, index), typing));
}

function isMap(texts: Exclude<Texts, string | Given>): texts is ReadonlyMap<string, Texts> {
  return texts instanceof Map;
}

/** Returns the schemas of a property in the parts of a schema. */
export function schemasOfProperty(parts: readonly SchemaPart[], name: string): JsonSchema[] {
  return parts.flatMap(({ properties = {}, patternProperties = {}, additionalProperties }): JsonSchema[] => {
    const patterns = Object.entries(patternProperties);
    takeShared(patterns.length);
    const matching = patterns.filter(([pattern]) => new RegExp(pattern, "u").test(name));
    const named = Object.hasOwn(properties, name) ? [properties[name] ?? true] : [];
    const found = [...named, ...matching.map(([, schema]) => schema)];
    return found.length === 0 && additionalProperties !== undefined ? [additionalProperties] : found;
  });
}

/** Returns the schemas of a list item in the parts of the list's schema. */
export function schemasOfItem(parts: readonly SchemaPart[], index: number): JsonSchema[] {
  return parts.map(({ prefixItems = [], items }) => prefixItems[index] ?? items).filter((each) => each !== undefined);
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

// Returns the values that a string may represent, the most specific first. For "007", a number is the last choice.
function readingsOf(text: string): unknown[] {
  const numbers = NUMBER.test(text) ? [Number(text)] : [];
  const [number] = numbers;
  if (number !== undefined && String(number) === text) return [number, text];
  if (text === "true" || text === "false") return [text === "true", text];
  return text === "null" ? [text, null] : [text, ...numbers];
}

// JSON Schema describes files as strings.
function withoutFiles(value: unknown): unknown {
  if (value instanceof Blob) return "file";
  if (Array.isArray(value)) return value.map(withoutFiles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutFiles(inner)]));
}

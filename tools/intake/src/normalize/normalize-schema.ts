import { isExpression } from "@snap/openapi/is-expression";
import { at, isRecord, type Tree } from "@snap/openapi/json";
import { keysOf } from "@snap/openapi/pointer";
import { mapSchema, type Schema, toObject, unnoted } from "@snap/openapi/schema-walk";
import { resolve } from "@snap/openapi/spec-node";
import type { Warn } from "./warnings.ts";

/** The settings and state of the normalization of schemas. */
export interface SchemaContext {
  readonly document: Tree;
  /** Whether siblings of `$ref` are ignored, as before OpenAPI 3.1. */
  readonly ignoresSiblings: boolean;
  readonly warn: Warn;
}

/** Repairs a schema and its subschemas, so that validators and type printers interpret them in the same way. */
export function normalizeSchema(schema: unknown, pointer: string, context: SchemaContext): Schema {
  // The OpenAPI library does not support boolean schemas in all places.
  if (typeof schema === "boolean") return toObject(schema);
  if (!isRecord(schema)) {
    context.warn("schema-fixed", pointer, "it is not a schema: any value is accepted");
    return {};
  }
  const repairPart = (part: Schema) =>
    typeof part === "boolean" || isSound(part) ? part : repair({ ...part }, pointer, context);
  return mapSchema(schema, repairPart, unnoted);
}

const TYPES = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);
const MEANT: Readonly<Record<string, string>> = {
  bool: "boolean",
  date: "string",
  "date-time": "string",
  datetime: "string",
  decimal: "number",
  double: "number",
  file: "string",
  float: "number",
  int: "integer",
  int32: "integer",
  int64: "integer",
  list: "array",
  long: "integer",
  map: "object",
  str: "string",
  text: "string",
  uuid: "string",
};

// Keywords that identify a schema, and keywords of drafts or tools that are not supported.
const FOREIGN = ["$id", "$schema", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef", "definitions", "id"];
const ANNOTATIONS = new Set(["deprecated", "description", "example", "examples", "summary", "title"]);
// Annotations that have an effect and are therefore kept next to a reference.
const MARKS = ["readOnly", "writeOnly"];

// Keywords that need no repair, whatever their value. Most schemas contain only these, a type and a schema of items.
const SOUND = new Set(
  "additionalProperties const default deprecated description example examples exclusiveMaximum exclusiveMinimum format "
    .concat("maximum maxItems maxLength maxProperties minimum minItems minLength minProperties multipleOf properties ")
    .concat("readOnly summary title uniqueItems writeOnly")
    .split(" "),
);

function isSound(schema: Tree): boolean {
  const keywords = Object.keys(schema);
  if (keywords.length === 1 && typeof schema["$ref"] === "string") return true;
  return keywords.every((keyword) => {
    if (keyword === "type") return typeof schema[keyword] === "string" && TYPES.has(schema[keyword]);
    return keyword === "items" ? !Array.isArray(schema[keyword]) : SOUND.has(keyword);
  });
}

function repair(schema: Tree, pointer: string, context: SchemaContext): Schema {
  const warn = (message: string) => context.warn("schema-fixed", pointer, message);
  for (const key of Object.keys(schema)) if (key.startsWith("x-")) delete schema[key];
  if (typeof schema["$ref"] === "string") return repairReference(schema, pointer, context);
  for (const word of FOREIGN.filter((word) => Object.hasOwn(schema, word))) {
    delete schema[word];
    const code = /Ref$/.test(word) ? "reference-left-open" : "schema-fixed";
    context.warn(code, pointer, `"${word}" was removed`);
  }
  repairType(schema, warn);
  repairNullable(schema, warn);
  if (context.ignoresSiblings) repairValues(schema, warn);
  repairLists(schema, warn);
  const loosened = (message: string) => context.warn("schema-loosened", pointer, message);
  repairPattern(schema, loosened);
  repairNamePatterns(schema, loosened);
  repairDiscriminator(schema, pointer, context);
  return context.ignoresSiblings ? repairNullableParts(schema, warn) : schema;
}

// Before OpenAPI 3.1, `nullable` next to a composition meant that the whole value may be null.
function repairNullableParts(schema: Tree, warn: (message: string) => void): Tree {
  const { type, allOf, anyOf, oneOf } = schema;
  if (!Array.isArray(type) || !type.includes("null") || !(allOf ?? anyOf ?? oneOf)) return schema;
  if (allOf === undefined && [anyOf, oneOf].flat().some(isNull)) return schema;
  const outer = Object.entries(schema).filter(
    ([key]) => ANNOTATIONS.has(key) || MARKS.includes(key) || key === "default",
  );
  const inner = Object.entries(schema).filter((entry) => !outer.some(([key]) => key === entry[0]));
  const types = type.filter((name) => name !== "null");
  const whole = { ...Object.fromEntries(inner), type: types.length === 1 ? types[0] : types };
  warn("a composition with `nullable` became an alternative of null");
  return { ...Object.fromEntries(outer), anyOf: [whole, { type: "null" }] };
}

function isNull(part: unknown): boolean {
  return isRecord(part) && part["type"] === "null";
}

function repairReference(
  { $ref, ...siblings }: Tree,
  pointer: string,
  { ignoresSiblings, warn }: SchemaContext,
): Schema {
  const marks = Object.fromEntries(MARKS.filter((mark) => siblings[mark] === true).map((mark) => [mark, true]));
  const isMeant = (key: string) => !ANNOTATIONS.has(key) && !MARKS.includes(key) && key !== "default";
  const meaning = Object.keys(siblings).filter(isMeant);
  if (meaning.length === 0) return { $ref, ...marks };
  const names = meaning.join(", ");
  // Authors who write this keyword expect it to have an effect.
  if (siblings["nullable"] === true) {
    warn("schema-fixed", pointer, "`nullable` next to a $ref was converted to OpenAPI 3.1");
    return { anyOf: [{ $ref }, { type: "null" }], ...marks };
  }
  if (ignoresSiblings) {
    warn("schema-fixed", pointer, `removed next to a $ref, where it had no effect before OpenAPI 3.1: ${names}`);
    return { $ref, ...marks };
  }
  warn("schema-fixed", pointer, `moved from a $ref to a part of an allOf: ${names}`);
  const rest = Object.fromEntries(
    Object.entries(siblings).filter(([key]) => key !== "nullable" && !MARKS.includes(key)),
  );
  return { allOf: [{ $ref }, rest], ...marks };
}

function repairType(schema: Tree, warn: (message: string) => void): void {
  const { type } = schema;
  if (type === undefined) return;
  const given = Array.isArray(type) ? type : [type];
  const flat = given.flat().map((name) => MEANT[String(name).toLowerCase()] ?? String(name).toLowerCase());
  const types = [...new Set(flat)].filter((name) => TYPES.has(name));
  if (types.length > 0 && types.length === given.length && types.every((name, index) => name === given[index])) return;
  if (types.length === 0) delete schema["type"];
  else schema["type"] = types.length === 1 ? types[0] : types;
  const result = types.length === 0 ? "removed" : `replaced by ${types.join(" or ")}`;
  warn(`the type ${JSON.stringify(type)} was ${result}`);
}

function repairNullable(schema: Tree, warn: (message: string) => void): void {
  const { nullable } = schema;
  if (nullable === undefined) return;
  delete schema["nullable"];
  if (nullable !== true) return;
  const { enum: values, anyOf, oneOf, type } = schema;
  if (typeof type === "string") schema["type"] = [type, "null"];
  else if (Array.isArray(anyOf)) schema["anyOf"] = [...anyOf, { type: "null" }];
  else if (Array.isArray(oneOf)) schema["oneOf"] = [...oneOf, { type: "null" }];
  else if (Array.isArray(values)) schema["enum"] = [...values, null];
  else if (Array.isArray(schema["allOf"])) {
    schema["anyOf"] = [{ allOf: schema["allOf"] }, { type: "null" }];
    delete schema["allOf"];
  } else if (isRecord(schema["properties"])) schema["type"] = ["object", "null"];
  else if (schema["items"] !== undefined) schema["type"] = ["array", "null"];
  warn("`nullable` without a type was converted to OpenAPI 3.1");
}

// Before OpenAPI 3.1, enums of nullable schemas rarely listed null.
function repairValues(schema: Tree, warn: (message: string) => void): void {
  const { enum: values, type, anyOf, oneOf } = schema;
  if (!Array.isArray(values) || values.includes(null)) return;
  const mayBeNull = [type].flat().includes("null") || [anyOf, oneOf].flat().some(isNull);
  if (!mayBeNull) return;
  schema["enum"] = [...values, null];
  warn("null was added to the values of a nullable schema");
}

function repairLists(schema: Tree, warn: (message: string) => void): void {
  for (const word of ["enum", "required", "allOf", "anyOf", "oneOf"] as const) {
    const value = schema[word];
    if (value === undefined) continue;
    const list = Array.isArray(value) ? value : [];
    const names = word === "required" ? list.filter((name) => typeof name === "string") : list;
    const unique = word === "enum" || word === "required" ? uniqueValues(names) : names;
    if (unique.length === 0 && word === "required" && Array.isArray(value)) continue;
    if (unique.length === 0) delete schema[word];
    else schema[word] = unique;
    if (unique.length !== list.length || list !== value)
      warn(`"${word}" is not an array, is empty, or contains duplicates: it was corrected`);
  }
  if (!Array.isArray(schema["items"])) return;
  schema["prefixItems"] = schema["items"];
  delete schema["items"];
  warn("a list of schemas in `items` was renamed to prefixItems, as in OpenAPI 3.1");
}

function uniqueValues(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

// Validators compile patterns with the `u` flag, which allows fewer escapes.
function repairPattern(schema: Tree, warn: (message: string) => void): void {
  const { pattern } = schema;
  if (pattern === undefined) return;
  if (typeof pattern === "string") {
    if (isExpression(pattern)) return;
    const bare = pattern.replaceAll(/\\([^\w^$\\.*+?()[\]{}|/-])/g, "$1");
    if (isExpression(bare)) {
      schema["pattern"] = bare;
      return;
    }
  }
  delete schema["pattern"];
  warn(`the pattern ${JSON.stringify(pattern)} is not a valid regular expression of JSON Schema, and was removed`);
}

// Any property may have a name that matches an invalid pattern.
function repairNamePatterns(schema: Tree, warn: (message: string) => void): void {
  const { patternProperties } = schema;
  if (!isRecord(patternProperties)) return;
  const invalid = Object.keys(patternProperties).filter((pattern) => !isExpression(pattern));
  if (invalid.length === 0) return;
  schema["patternProperties"] = Object.fromEntries(
    Object.entries(patternProperties).filter(([pattern]) => !invalid.includes(pattern)),
  );
  if (schema["additionalProperties"] === false) delete schema["additionalProperties"];
  const names = invalid.map((pattern) => JSON.stringify(pattern)).join(", ");
  warn(`its patternProperties have an invalid regular expression, which was removed: ${names}`);
}

function repairDiscriminator(schema: Tree, pointer: string, { document, warn }: SchemaContext): void {
  const { discriminator } = schema;
  if (discriminator === undefined) return;
  const repaired: Tree =
    typeof discriminator === "string" ? { propertyName: discriminator } : { ...Object(discriminator) };
  if (typeof repaired["propertyName"] !== "string") {
    delete schema["discriminator"];
    warn("discriminator-fixed", pointer, "a discriminator without a property was removed");
    return;
  }
  schema["discriminator"] = repaired;
  if (!isRecord(repaired["mapping"])) return;
  const kept = Object.entries(repaired["mapping"]).flatMap(([value, target]): [string, string][] => {
    const ref = String(target).startsWith("#/") ? String(target) : `#/components/schemas/${target}`;
    if (at(document, ...keysOf(ref.slice(1))) !== undefined) return [[value, ref]];
    warn("discriminator-fixed", pointer, `the discriminator maps "${value}" to ${target}, which does not exist`);
    return [];
  });
  const allowed = allowedValues(document, schema, repaired["propertyName"]);
  const fitting = kept.filter(([value]) => {
    if (!allowed || allowed.includes(value)) return true;
    warn("discriminator-fixed", pointer, `the discriminator contains "${value}", which its property does not allow`);
    return false;
  });
  if (fitting.length === 0) delete repaired["mapping"];
  else repaired["mapping"] = Object.fromEntries(fitting);
}

function allowedValues(document: Tree, schema: Tree, property: string): unknown[] | undefined {
  const own = isRecord(schema["properties"]) ? resolve(document, schema["properties"][property]) : undefined;
  return isRecord(own) && Array.isArray(own["enum"]) ? own["enum"] : undefined;
}

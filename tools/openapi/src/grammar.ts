import { isRecord, type Json, type Tree } from "./json.ts";

/**
 * How to interpret a value of an OpenAPI document. For a list, this applies to each item.
 *
 * - `object`: an object of the specification, or a schema if the kind is unknown
 * - `schema`: a JSON Schema
 * - `map`, `schemas`, `maps`: objects, schemas or maps whose keys are user-defined names
 * - `data`: a value that is displayed or compared and contains no keywords
 */
export type Kind = "data" | "map" | "maps" | "object" | "schema" | "schemas";

/** Whether the keys of a value are keywords rather than names or data. */
export function hasKeywords(kind: Kind): kind is "object" | "schema" {
  return kind === "object" || kind === "schema";
}

/** Returns how to interpret the value below a key of an object or list of the given kind. */
export function kindBelow(kind: Kind, holder: object, key: string): Kind {
  // Data holds the most values.
  if (kind === "data" || Array.isArray(holder)) return kind;
  if (kind === "map" || kind === "maps" || kind === "schemas") return BELOW[kind];
  if (DATA.has(key) || key.startsWith("x-")) return "data";
  if (HOLDS_ONE.has(key) || HOLDS_LIST.has(key)) return "schema";
  const value: unknown = Reflect.get(holder, key);
  if (HOLDS_NAMED.has(key) || key === "definitions") return isRecord(value) ? "schemas" : "data";
  // An unknown keyword of a schema may still contain references.
  if (kind === "schema") return key === "examples" ? "data" : "object";
  if (key === "schema" || key === "itemSchema") return "schema";
  // `parameters` and `examples` are lists in some objects and maps in others.
  if (!isRecord(value)) return key === "examples" ? "data" : "object";
  if (key === "schemas") return "schemas";
  if (key === "callbacks") return "maps";
  return MAPS.has(key) ? "map" : "object";
}

/** Options of `walk`. */
export interface WalkOptions {
  /** How to interpret the value itself. Default: `object`. */
  readonly kind?: Kind;
  /** The keys that lead to the value. */
  readonly keys?: readonly string[];
  /** Whether objects in data are visited too. */
  readonly data?: boolean;
}

/**
 * Visits the value and all objects with keywords below it, parents first; `keys` is the path of each object. If a visit
 * returns `false`, the contents of that object are skipped.
 */
export function walk(
  root: unknown,
  visit: (holder: Record<string, unknown>, kind: "data" | "object" | "schema", keys: readonly string[]) => unknown,
  options: WalkOptions = {},
): void {
  const keys = [...(options.keys ?? [])];
  const descend = (value: unknown, kind: Kind): void => {
    if (typeof value !== "object" || value === null || (kind === "data" && !options.data)) return;
    const isVisited = (hasKeywords(kind) || kind === "data") && isRecord(value);
    if (isVisited && visit(value, kind, keys) === false) return;
    for (const key of Object.keys(value)) {
      const child: unknown = Reflect.get(value, key);
      // Most values are strings and numbers.
      if (typeof child !== "object" || child === null) continue;
      keys.push(key);
      descend(child, kindBelow(kind, value, key));
      keys.pop();
    }
  };
  descend(root, options.kind ?? "object");
}

/** Applies `change` to each direct child of a value, and passes the kind of the child. Data is not changed. */
export function mapBelow(value: Json, kind: Kind, change: (child: Json, kind: Kind, key: string) => Json): Json;
export function mapBelow(
  value: unknown,
  kind: Kind,
  change: (child: unknown, kind: Kind, key: string) => unknown,
): unknown;
export function mapBelow(value: unknown, kind: Kind, change: (child: Json, kind: Kind, key: string) => unknown) {
  if (typeof value !== "object" || value === null || kind === "data") return value;
  const entries = Object.entries(value).map(([key, child]) => [key, change(child, kindBelow(kind, value, key), key)]);
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

/** Copies a document and applies `change` to each object with keywords, parents first. */
export function mapHolders(document: Tree, change: (holder: Tree) => Tree): Tree {
  const visit = (value: unknown, kind: Kind): unknown =>
    mapBelow(isRecord(value) && hasKeywords(kind) ? change(value) : value, kind, visit);
  return Object(visit(document, "object"));
}

/** The keywords whose value is a schema. */
export const HOLDS_ONE: ReadonlySet<string> = new Set([
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
/** The keywords whose value is a list of schemas. */
export const HOLDS_LIST: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
/** The keywords whose value is a map from names to schemas. */
export const HOLDS_NAMED: ReadonlySet<string> = new Set([
  "$defs",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

const BELOW = { map: "object", maps: "map", schemas: "schema" } as const;

const MAPS = new Set(
  "content encoding examples headers links parameters pathItems paths requestBodies responses securityDefinitions "
    .concat("securitySchemes variables webhooks")
    .split(" "),
);

const DATA = new Set(
  "const default dependentRequired enum example mapping required scopes security tags value".split(" "),
);

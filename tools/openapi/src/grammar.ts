import { isRecord, type Json, type Tree } from "./json.ts";

/**
 * How to read a value of an OpenAPI document; of a list, each of its items.
 *
 * - `object`: an object of the specification, or a schema where that is not known
 * - `schema`: a JSON Schema
 * - `map`, `schemas`, `maps`: objects, schemas or maps by names that people chose
 * - `data`: a value that is shown or compared; nothing in it is a keyword
 */
export type Kind = "data" | "map" | "maps" | "object" | "schema" | "schemas";

/** Whether the keys of a value are keywords, not names or data. */
export function hasKeywords(kind: Kind): kind is "object" | "schema" {
  return kind === "object" || kind === "schema";
}

/** How to read what stands below a key of an object or a list of some kind. */
export function kindBelow(kind: Kind, holder: object, key: string): Kind {
  if (Array.isArray(holder)) return kind;
  const value: unknown = Reflect.get(holder, key);
  if (kind === "data" || kind === "map" || kind === "maps" || kind === "schemas") return BELOW[kind];
  if (DATA.has(key) || key.startsWith("x-")) return "data";
  if (HOLDS_ONE.has(key) || HOLDS_LIST.has(key)) return "schema";
  if (HOLDS_NAMED.has(key) || key === "definitions") return isRecord(value) ? "schemas" : "data";
  // What no keyword of a schema is may hold references all the same.
  if (kind === "schema") return key === "examples" ? "data" : "object";
  if (key === "schema" || key === "itemSchema") return "schema";
  // `parameters` and `examples` are lists in some places, and maps in others.
  if (!isRecord(value)) return key === "examples" ? "data" : "object";
  if (key === "schemas") return "schemas";
  if (key === "callbacks") return "maps";
  return MAPS.has(key) ? "map" : "object";
}

/** How to walk through a value. */
export interface WalkOptions {
  /** How the value itself is read. Default: `object`. */
  readonly kind?: Kind;
  /** The keys that lead to it. */
  readonly keys?: readonly string[];
  /** Whether objects in data are visited, too. */
  readonly data?: boolean;
}

/**
 * Visits the objects with keywords at and below a value, each before what it holds; `keys` lead to it. What a visit returns
 * `false` for is not walked through.
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
    for (const [key, child] of Object.entries(value)) {
      keys.push(key);
      descend(child, kindBelow(kind, value, key));
      keys.pop();
    }
  };
  descend(root, options.kind ?? "object");
}

/** Applies `change` to what stands directly below a value, each with how it is read. Data stays as it is. */
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

/** Copies a document; each object with keywords goes through `change` before what it holds. */
export function mapHolders(document: Tree, change: (holder: Tree) => Tree): Tree {
  const visit = (value: unknown, kind: Kind): unknown =>
    mapBelow(isRecord(value) && hasKeywords(kind) ? change(value) : value, kind, visit);
  return Object(visit(document, "object"));
}

/** The keywords that hold a schema. */
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
/** Those that hold a list of schemas. */
export const HOLDS_LIST: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
/** Those that hold schemas by name. */
export const HOLDS_NAMED: ReadonlySet<string> = new Set([
  "$defs",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

const BELOW = { data: "data", map: "object", maps: "map", schemas: "schema" } as const;

const MAPS = new Set(
  "content encoding examples headers links parameters pathItems paths requestBodies responses securityDefinitions "
    .concat("securitySchemes variables webhooks")
    .split(" "),
);

const DATA = new Set(
  "const default dependentRequired enum example mapping required scopes security tags value".split(" "),
);

import { isRecord } from "@snap/openapi/json";
import { componentName, derive, mapChildren, mapValues, type Schema } from "@snap/openapi/schema-walk";
import { Tags } from "./discriminators.ts";
import { createFacts, type Facts, holdersOf } from "./schema-facts.ts";
import type { Direction } from "./schema-places.ts";
import { schemasOf, splitComponents } from "./split-components.ts";

export type { Direction };

/**
 * Copies a document so that each schema describes the values of its direction: without `readOnly` properties in
 * requests, without `writeOnly` ones in responses, also in `required`.
 *
 * The tag of each alternative of a discriminator becomes a constant. A component that differs between the directions is
 * split: responses keep its name, requests use a copy called `<name>Input`.
 */
export function directDocument(document: Record<string, unknown>): Record<string, unknown> {
  const facts = createFacts();
  const tags = new Tags(schemasOf(document), facts);
  const components = tags.components();
  const request = new DirectionFilter("request", components, facts);
  const response = new DirectionFilter("response", components, facts);
  const tagged = isRecord(document["components"])
    ? { ...document, components: { ...document["components"], schemas: components } }
    : document;
  return splitComponents(tagged, {
    request: (schema) => request.filter(tags.tag(schema)),
    response: (schema) => response.filter(tags.tag(schema)),
    facts,
  });
}

const MARKS = { request: "readOnly", response: "writeOnly" } as const;
const NONE: ReadonlySet<string> = new Set();
const COMPOSITIONS = ["allOf", "anyOf", "oneOf"];
// Deeper values are left unchanged, because schemas may be recursive.
const DEEPEST = 64;

/** Removes from schemas the properties that are absent in a direction. */
export class DirectionFilter {
  readonly #mark: "readOnly" | "writeOnly";
  readonly #components: Readonly<Record<string, unknown>>;
  readonly #excluded = new Map<object, boolean>();
  readonly #names = new Map<object, ReadonlySet<string>>();
  readonly #facts: Facts;
  #holders: ReadonlySet<string> | undefined;

  constructor(direction: Direction, components: Readonly<Record<string, unknown>>, facts = createFacts()) {
    this.#facts = facts;
    this.#mark = MARKS[direction];
    this.#components = components;
  }

  /**
   * Whether a property is absent in this direction. The mark may be behind a `$ref`, in a composition, or in the items
   * of a list or map.
   */
  excludes(schema: unknown): boolean {
    if (!isRecord(schema)) return false;
    const known = this.#excluded.get(schema);
    if (known !== undefined) return known;
    // A schema that refers to itself is not absent for that reason.
    this.#excluded.set(schema, false);
    const result = this.#isMarked(schema);
    this.#excluded.set(schema, result);
    return result;
  }

  #isMarked(schema: Record<string, unknown>): boolean {
    if (schema[this.#mark] === true) return true;
    const { allOf, items, additionalProperties, properties } = schema;
    return (
      this.excludes(this.#target(schema)) ||
      listOf(allOf).some((part) => this.excludes(part)) ||
      alternativesOf(schema).some((parts) => parts.every((part) => this.excludes(part))) ||
      this.excludes(items) ||
      (properties === undefined && this.excludes(additionalProperties))
    );
  }

  /** Returns the schema without absent properties, or the same object if nothing changes. */
  filter(schema: unknown): Schema {
    this.#holders ??= holdersOf(this.#components, (component) => this.#hasMark(component), this.#facts);
    const isConcerned =
      this.#hasMark(schema) || this.#facts(schema).references.some((name) => this.#holders?.has(name));
    return isConcerned ? this.#filter(schema, NONE) : (schema as Schema);
  }

  // Most schemas contain no mark and refer to none.
  #hasMark(schema: unknown): boolean {
    const { hasReadOnly, hasWriteOnly } = this.#facts(schema);
    return this.#mark === "readOnly" ? hasReadOnly : hasWriteOnly;
  }

  #filter(schema: unknown, absent: ReadonlySet<string>): Schema {
    if (!isRecord(schema)) return schema as Schema;
    const own = this.#absentNames(schema);
    const names = own.size === 0 ? absent : absent.size === 0 ? own : new Set([...own, ...absent]);
    const filtered = mapChildren(schema, (child, keyword) => {
      // `not` and `if` must stay unchanged: fewer properties there would not mean fewer properties in the value.
      if (keyword === "not" || keyword === "if") return child;
      return this.#filter(child, OF_SAME_VALUE.has(keyword) ? names : NONE);
    });
    return derive(names.size === 0 ? filtered : withoutNames(filtered, names), schema);
  }

  /** Deletes absent properties from a value of the schema. */
  prune(value: unknown, schema: unknown, depth = 0): void {
    if (typeof value !== "object" || value === null || !isRecord(schema) || depth > DEEPEST) return;
    const { items, prefixItems, properties, additionalProperties } = schema;
    const within = [this.#target(schema), ...COMPOSITIONS.flatMap((keyword) => listOf(schema[keyword]))];
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.prune(item, listOf(prefixItems)[index] ?? items, depth + 1);
    } else {
      for (const name of this.#absentNames(schema)) Reflect.deleteProperty(value, name);
      for (const [name, item] of Object.entries(value)) {
        const own = isRecord(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
        this.prune(item, own, depth + 1);
      }
    }
    for (const part of within) this.prune(value, part, depth + 1);
  }

  // The properties that objects of the schema never have in this direction.
  #absentNames(schema: unknown): ReadonlySet<string> {
    if (!isRecord(schema)) return NONE;
    const known = this.#names.get(schema);
    if (known) return known;
    this.#names.set(schema, NONE);
    const { properties, allOf } = schema;
    const names = new Set<string>();
    const add = (more: ReadonlySet<string>) => {
      for (const name of more) names.add(name);
    };
    for (const [name, property] of isRecord(properties) ? Object.entries(properties) : []) {
      if (this.excludes(property)) names.add(name);
    }
    add(this.#absentNames(this.#target(schema)));
    for (const part of listOf(allOf)) add(this.#absentNames(part));
    for (const parts of alternativesOf(schema)) {
      const [first = NONE, ...others] = parts.map((part) => this.#absentNames(part));
      add(new Set([...first].filter((name) => others.every((other) => other.has(name)))));
    }
    const result = names.size === 0 ? NONE : names;
    this.#names.set(schema, result);
    return result;
  }

  #target({ $ref }: Record<string, unknown>): unknown {
    const name = componentName($ref);
    return name !== undefined && Object.hasOwn(this.#components, name) ? this.#components[name] : undefined;
  }
}

// The keywords whose subschemas apply to the same value as the schema itself.
const OF_SAME_VALUE = new Set(["allOf", "anyOf", "dependentSchemas", "else", "oneOf", "then"]);

function withoutNames(schema: Record<string, unknown>, names: ReadonlySet<string>): Schema {
  const isKept = (name: unknown) => typeof name !== "string" || !names.has(name);
  const filterNames = (list: unknown) => (Array.isArray(list) && !list.every(isKept) ? list.filter(isKept) : list);
  return mapValues(schema, (value, keyword) => {
    if (keyword === "required") return filterNames(value);
    if (!isRecord(value)) return value;
    if (keyword === "dependentRequired") return filterKeys(mapValues(value, filterNames), isKept);
    return keyword === "properties" || keyword === "dependentSchemas" ? filterKeys(value, isKept) : value;
  });
}

function filterKeys(record: Record<string, unknown>, isKept: (key: string) => boolean): Record<string, unknown> {
  if (Object.keys(record).every(isKept)) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

// Alternatives that allow only null have no properties.
function alternativesOf({ anyOf, oneOf }: Record<string, unknown>): (readonly unknown[])[] {
  const isNull = (part: unknown) => isRecord(part) && part["type"] === "null";
  return [anyOf, oneOf]
    .map((parts) => listOf(parts).filter((part) => !isNull(part)))
    .filter(({ length }) => length > 0);
}

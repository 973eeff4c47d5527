import { isRecord, type Tree } from "./json.ts";
import { eachSchema } from "./places.ts";
import { schemasIn } from "./schema-walk.ts";
import { SpecNode } from "./spec-node.ts";

/** The maximum number of schemas that apply to one value; a schema counts once for each reference to it. */
const MOST_COMPOSED = 2_000;
/** The maximum number of values in the smallest value of a schema. */
const MOST_LEAST = 20_000;
/** The maximum depth of nested required schemas, references included. */
const DEEPEST = 200;
/** The maximum number of values in an `enum`. */
const MOST_LISTED = 20_000;
/** The maximum number of `patternProperties` of a schema. */
const MOST_PATTERNS = 1_000;
/** The number of characters that count as one value. */
const CHARACTERS = 100;

/** A schema that takes too long to process: where it is, what is wrong, and how to fix it. */
export interface Excess {
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * Finds a schema that would take very long to resolve, compare or validate with, regardless of its size; returns
 * `undefined` if there is none. Visits each schema once, regardless of how many references it has.
 */
export function findExcess(document: Tree): Excess | undefined {
  const effort = new Effort(document);
  return firstOf(document, (schema) => effort.excessOf(schema));
}

/** Finds a schema whose smallest value is too large to sample; returns `undefined` if there is none. */
export function findLarge(document: Tree): Excess | undefined {
  const effort = new Effort(document);
  return firstOf(document, (schema) => effort.largeOf(schema));
}

function firstOf(document: Tree, messageOf: (schema: Tree) => string | undefined): Excess | undefined {
  for (const [schema, pointer] of eachSchema(document)) {
    for (const part of schemasIn(schema)) {
      const message = messageOf(part);
      if (message !== undefined) return { pointer, message, fix: FIX };
    }
  }
  return undefined;
}

const FIX = "Refer to fewer schemas, remove a level, or lower the limit.";

// The cost of a value of a schema.
interface Cost {
  /** The number of schemas that apply to it. */
  readonly composed: number;
  /** The number of values in the smallest valid value, including itself. */
  readonly least: number;
}

const NOTHING: Cost = { composed: 0, least: 0 };
const ONE: Cost = { composed: 1, least: 1 };

class Effort {
  readonly #root: SpecNode;
  readonly #costs = new Map<object, Cost>();
  #isTooDeep = false;

  constructor(document: Tree) {
    this.#root = SpecNode.of(document);
  }

  excessOf(schema: Tree): string | undefined {
    const { composed } = this.#measure(schema, 0);
    if (this.#isTooDeep) return `its values need a chain of more than ${DEEPEST} nested schemas`;
    if (composed > MOST_COMPOSED) return `more than ${MOST_COMPOSED} schemas apply to one value`;
    if (listAt(schema, "enum").length > MOST_LISTED) return `its enum contains more than ${MOST_LISTED} values`;
    const patterns = valuesAt(schema, "patternProperties").length;
    return patterns > MOST_PATTERNS ? `its patternProperties contain more than ${MOST_PATTERNS} patterns` : undefined;
  }

  largeOf(schema: Tree): string | undefined {
    const { least } = this.#measure(schema, 0);
    return least > MOST_LEAST ? `its smallest value contains more than ${MOST_LEAST} values` : undefined;
  }

  #measure(schema: unknown, depth: number): Cost {
    if (!isRecord(schema)) return NOTHING;
    const known = this.#costs.get(schema);
    if (known) return known;
    if (depth > DEEPEST) {
      this.#isTooDeep = true;
      return ONE;
    }
    // A recursive schema is counted once.
    this.#costs.set(schema, ONE);
    const cost = this.#add(schema, (part) => this.#measure(part, depth + 1));
    this.#costs.set(schema, cost);
    return cost;
  }

  #add(schema: Tree, measure: (part: unknown) => Cost): Cost {
    const { $ref } = schema;
    // References are resolved one step at a time: otherwise each member of a long chain would resolve the rest of it.
    const target = typeof $ref === "string" ? [this.#root.find($ref).value] : [];
    const all = [...target, ...listAt(schema, "allOf")].map(measure);
    const choices = [...listAt(schema, "anyOf"), ...listAt(schema, "oneOf")].map(measure);
    const others = ["if", "then", "else", "not"].map((keyword) => measure(schema[keyword]));
    const dependent = valuesAt(schema, "dependentSchemas").map(measure);
    const composed = [...all, ...choices, ...others, ...dependent].reduce((sum, each) => sum + each.composed, 1);
    const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
    const required = listAt(schema, "required").map((name) => measure(properties[String(name)]));
    const items = numberAt(schema, "minItems") * Math.max(1, measure(schema["items"]).least);
    const rest = numberAt(schema, "minProperties") + numberAt(schema, "minLength") / CHARACTERS;
    const least =
      [...all, ...required].reduce((sum, each) => sum + each.least, 1) +
      choices.reduce((most, each) => Math.max(most, each.least), 0) +
      items +
      rest;
    return { composed, least };
  }
}

function listAt(schema: Tree, keyword: string): readonly unknown[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value : [];
}

function valuesAt(schema: Tree, keyword: string): readonly unknown[] {
  const value = schema[keyword];
  return isRecord(value) ? Object.values(value) : [];
}

function numberAt(schema: Tree, keyword: string): number {
  const value = schema[keyword];
  return typeof value === "number" ? Math.max(value, 0) : 0;
}

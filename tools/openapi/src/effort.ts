import { isRecord, type Tree } from "./json.ts";
import { mapSchemas } from "./places.ts";
import { schemasIn } from "./schema-walk.ts";
import { SpecNode } from "./spec-node.ts";

/** How many schemas may apply to one value, each counted as often as it is referred to. */
const MOST_COMPOSED = 2_000;
/** How many values the least value of a schema may hold. */
const MOST_LEAST = 20_000;
/** How many schemas may stand in each other, by reference or not, before a value ends. */
const DEEPEST = 200;
/** How many values an `enum` may list. */
const MOST_LISTED = 20_000;
/** How many patterns of names a schema may have. */
const MOST_PATTERNS = 1_000;
/** How many characters may cost as much as a value. */
const CHARACTERS = 100;

/** What is wrong with a schema that takes forever, and where it stands. */
export interface Excess {
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * Finds a schema that is small to write and takes forever to follow, compare or check a value with; `undefined` where
 * there is none. Looks at each schema once, however often it is referred to.
 */
export function findExcess(document: Tree): Excess | undefined {
  const effort = new Effort(document);
  return firstOf(document, (schema) => effort.excessOf(schema));
}

/** Finds a schema whose least value is too large to be sampled; `undefined` where there is none. */
export function findLarge(document: Tree): Excess | undefined {
  const effort = new Effort(document);
  return firstOf(document, (schema) => effort.largeOf(schema));
}

function firstOf(document: Tree, messageOf: (schema: Tree) => string | undefined): Excess | undefined {
  let excess: Excess | undefined;
  mapSchemas(document, (schema, pointer) => {
    for (const part of excess ? [] : schemasIn(schema)) {
      const message = messageOf(part);
      if (message !== undefined) excess ??= { pointer, message, fix: FIX };
    }
    return schema;
  });
  return excess;
}

const FIX = "Refer to fewer schemas, leave out a level, or lower the limit.";

/** What a value of a schema costs. */
interface Cost {
  /** The schemas that apply to it. */
  readonly composed: number;
  /** The values that the least one holds, itself included. */
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
    if (this.#isTooDeep) return `its values need more than ${DEEPEST} schemas that refer to each other`;
    if (composed > MOST_COMPOSED) return `more than ${MOST_COMPOSED} schemas apply to one value`;
    if (listAt(schema, "enum").length > MOST_LISTED) return `its enum lists more than ${MOST_LISTED} values`;
    const patterns = valuesAt(schema, "patternProperties").length;
    return patterns > MOST_PATTERNS ? `it has more than ${MOST_PATTERNS} patterns of names` : undefined;
  }

  largeOf(schema: Tree): string | undefined {
    const { least } = this.#measure(schema, 0);
    return least > MOST_LEAST ? `its least value holds more than ${MOST_LEAST} values` : undefined;
  }

  #measure(schema: unknown, depth: number): Cost {
    if (!isRecord(schema)) return NOTHING;
    const known = this.#costs.get(schema);
    if (known) return known;
    if (depth > DEEPEST) {
      this.#isTooDeep = true;
      return ONE;
    }
    // A schema that refers to itself is counted once.
    this.#costs.set(schema, ONE);
    const cost = this.#add(schema, (part) => this.#measure(part, depth + 1));
    this.#costs.set(schema, cost);
    return cost;
  }

  #add(schema: Tree, measure: (part: unknown) => Cost): Cost {
    const { $ref } = schema;
    // One step of a reference at a time: a chain of them would be followed again from each of its members.
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
  const value = Number(schema[keyword] ?? 0);
  return Number.isNaN(value) ? 0 : Math.max(value, 0);
}

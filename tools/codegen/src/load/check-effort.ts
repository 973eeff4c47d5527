import { isRecord, type Tree } from "@snap/openapi/json";
import { patternRisk } from "@snap/openapi/pattern-risk";
import { mapSchemas } from "@snap/openapi/places";
import { schemasIn } from "@snap/openapi/schema-walk";
import { resolve } from "@snap/openapi/spec-node";
import type { Diagnostic, Report } from "../diagnostic.ts";

/** The maximum number of schemas that apply to one value; a schema counts once for each reference to it. */
const MOST_COMPOSED = 2_000;
/** The maximum number of values in the smallest value of a schema. */
const MOST_LEAST = 20_000;
/** The maximum depth of nested required schemas, references included. */
const DEEPEST = 200;
/** The number of characters that count as one value. */
const CHARACTERS = 100;

/**
 * Finds small schemas whose values take very long to sample or validate, and patterns that take very long to search
 * with.
 * Visits each schema once, regardless of how many references it has.
 */
export function checkEffort(document: Tree, report: Report): Diagnostic[] {
  const effort = new Effort(document);
  const faults: Diagnostic[] = [];
  mapSchemas(document, (schema, pointer) => {
    for (const part of schemasIn(schema)) {
      const excess = faults.some(({ code }) => code === "schema-excessive") ? undefined : effort.excessOf(part);
      const fix = "Refer to fewer schemas, remove a level, or lower the limit.";
      if (excess !== undefined) faults.push(report("schema-excessive", pointer, excess, fix));
      for (const [pattern, risk] of riskyPatterns(part)) {
        const message = `the pattern ${shorten(pattern)} can make a search extremely slow: ${risk}`;
        const way = "Rewrite it without the ambiguity, or remove it.";
        faults.push(report("pattern-unsafe", pointer, message, way));
      }
    }
    return schema;
  });
  return faults;
}

/** Returns the unsafe patterns directly in a schema, each with the reason. */
export function riskyPatterns({ pattern, patternProperties }: Tree): [pattern: string, risk: string][] {
  const names = isRecord(patternProperties) ? Object.keys(patternProperties) : [];
  const patterns = typeof pattern === "string" ? [pattern, ...names] : names;
  return patterns.flatMap((each): [string, string][] => {
    const risk = patternRisk(each);
    return risk === undefined ? [] : [[each, risk]];
  });
}

function shorten(pattern: string): string {
  return JSON.stringify(pattern.length > 40 ? `${pattern.slice(0, 39)}…` : pattern);
}

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
  readonly #document: Tree;
  readonly #costs = new Map<object, Cost>();
  #isTooDeep = false;

  constructor(document: Tree) {
    this.#document = document;
  }

  excessOf(schema: Tree): string | undefined {
    const { composed, least } = this.#measure(schema, 0);
    if (this.#isTooDeep) return `its values need a chain of more than ${DEEPEST} nested schemas`;
    if (composed > MOST_COMPOSED) return `more than ${MOST_COMPOSED} schemas apply to one value`;
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
    const target = typeof schema["$ref"] === "string" ? [targetOf(this.#document, schema)] : [];
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

function targetOf(document: Tree, schema: Tree): unknown {
  return resolve(document, { $ref: schema["$ref"] });
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

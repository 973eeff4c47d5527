import { isRecord, type Tree } from "./json.ts";
import { eachSchema } from "./places.ts";
import { schemasIn, visitChildren } from "./schema-walk.ts";
import { SpecNode } from "./spec-node.ts";

/** The maximum number of schemas that apply to one value; a schema counts once for each reference to it. */
const MOST_COMPOSED = 2_000;
/** The maximum number of values in the smallest value of a schema. */
const MOST_LEAST = 20_000;
/** The maximum depth of nested required schemas, references included. */
const DEEPEST = 200;
/** The maximum length of a chain of schemas, in which each contains or refers to the next. */
const LONGEST_CHAIN = 600;
/** The maximum number of values in an `enum`. */
const MOST_LISTED = 20_000;
/** The maximum number of `patternProperties` of a schema. */
const MOST_PATTERNS = 1_000;
/** The maximum length of a path in characters. The time to find the parameters in a path grows with its square. */
const LONGEST_PATH = 2_000;
/** The number of characters that count as one value. */
const CHARACTERS = 100;

/** A schema or path that takes too long to process: where it is, what is wrong, and how to fix it. */
export interface Excess {
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * Finds a path that would take very long to read, or a schema that would take very long to resolve, compare or validate
 * with, regardless of its size; returns `undefined` if there is none. Visits each schema once, regardless of how many
 * references it has.
 */
export function findExcess(document: Tree): Excess | undefined {
  const size = findLongPath(document) ?? findLongChain(document);
  if (size) return size;
  const effort = new Effort(document);
  for (const [schema, pointer] of eachSchema(document)) {
    for (const part of schemasIn(schema)) {
      const message = effort.excessOf(part);
      if (message !== undefined) return { pointer, message, fix: FIX };
    }
  }
  return undefined;
}

/**
 * Finds a path or schema as `findExcess` does, or else a schema whose smallest value is too large to sample. Calls
 * `visit` with each schema before the search.
 */
export function findCostly(document: Tree, visit: (schema: Tree, pointer: string) => void): Excess | undefined {
  const size = findLongPath(document) ?? findLongChain(document);
  if (size) return size;
  const effort = new Effort(document);
  let large: Excess | undefined;
  for (const [schema, pointer] of eachSchema(document)) {
    for (const part of schemasIn(schema)) {
      const message = effort.excessOf(part);
      if (message !== undefined) return { pointer, message, fix: FIX };
      const tooLarge = large ? undefined : effort.largeOf(part);
      if (tooLarge !== undefined) large = { pointer, message: tooLarge, fix: FIX };
      visit(part, pointer);
    }
  }
  return large;
}

function findLongPath({ paths }: Tree): Excess | undefined {
  const path = isRecord(paths) ? Object.keys(paths).find(({ length }) => length > LONGEST_PATH) : undefined;
  if (path === undefined) return undefined;
  const message = `a path is longer than ${LONGEST_PATH} characters`;
  return { pointer: "/paths", message, fix: "Shorten or remove the path." };
}

// Other functions follow such a chain by recursion.
function findLongChain(document: Tree): Excess | undefined {
  const root = SpecNode.of(document);
  const visited = new Set<unknown>();
  for (const [schema, pointer] of eachSchema(document)) {
    const chain = [[schema].values()];
    for (let last = chain.at(-1); last; last = chain.at(-1)) {
      const { value: next, done } = last.next();
      if (done) chain.pop();
      else if (isRecord(next) && !visited.has(next)) {
        visited.add(next);
        chain.push(nextOf(next, root).values());
      }
      if (chain.length > LONGEST_CHAIN) {
        return { pointer, message: `it begins a chain of more than ${LONGEST_CHAIN} schemas`, fix: FIX };
      }
    }
  }
  return undefined;
}

function nextOf(schema: Tree, root: SpecNode): unknown[] {
  const { $ref } = schema;
  const found: unknown[] = typeof $ref === "string" ? [root.find($ref).value] : [];
  visitChildren(schema, (child) => found.push(child));
  return found;
}

const FIX = "Refer to fewer schemas, remove a level, or lower the limit.";

// The cost of a value of a schema.
interface Cost {
  /** The number of schemas that apply to the value. */
  readonly composed: number;
  /** The number of values in the smallest valid value, including itself. */
  readonly least: number;
}

const NOTHING: Cost = { composed: 0, least: 0 };
const ONE: Cost = { composed: 1, least: 1 };

class Effort {
  readonly #root: SpecNode;
  readonly #costs = new Map<object, Cost>();
  readonly #targets = new Map<string, SpecNode>();
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
    const cost = this.#add(schema, depth + 1);
    this.#costs.set(schema, cost);
    return cost;
  }

  #add(schema: Tree, depth: number): Cost {
    let composed = 1;
    let least = 1;
    let most = 0;
    const measure = (part: unknown): Cost => {
      const cost = this.#measure(part, depth);
      composed += cost.composed;
      return cost;
    };
    const { $ref, properties } = schema;
    if (typeof $ref === "string") least += measure(this.#target($ref)).least;
    for (const part of listAt(schema, "allOf")) least += measure(part).least;
    for (const part of listAt(schema, "anyOf")) most = Math.max(most, measure(part).least);
    for (const part of listAt(schema, "oneOf")) most = Math.max(most, measure(part).least);
    for (const keyword of CONDITIONS) measure(schema[keyword]);
    for (const part of valuesAt(schema, "dependentSchemas")) measure(part);
    const named = isRecord(properties) ? properties : {};
    for (const name of listAt(schema, "required")) least += this.#measure(named[String(name)], depth).least;
    least += numberAt(schema, "minItems") * Math.max(1, this.#measure(schema["items"], depth).least);
    least += numberAt(schema, "minProperties") + numberAt(schema, "minLength") / CHARACTERS;
    return { composed, least: least + most };
  }

  // References are resolved one step at a time: otherwise each member of a long chain would resolve the rest of the
  // chain.
  #target(ref: string): unknown {
    const known = this.#targets.get(ref);
    if (known) return known.value;
    const target = this.#root.find(ref);
    this.#targets.set(ref, target);
    return target.value;
  }
}

const CONDITIONS = ["if", "then", "else", "not"];

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

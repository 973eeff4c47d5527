import type { Schema } from "@cfworker/json-schema";

/** The maximum number of steps of a validation, which take less than a second. */
const MOST_STEPS = 500_000;

/** Thrown if a validation takes too many steps. */
export class TooManySteps extends Error {
  override readonly name = "TooManySteps";

  constructor() {
    super(`Its validation takes more than ${MOST_STEPS} steps, which is more than a mock takes.`);
  }
}

/**
 * What the number of steps depends on: the characters of the longest string or name, the characters of all names of an
 * object, the largest object and the largest array.
 */
export interface Extent {
  readonly characters: number;
  readonly ofNames: number;
  readonly properties: number;
  readonly items: number;
}

// Validation is synchronous, so one validation at a time counts its steps.
let left = 0;
let isShared = false;
let extent: Extent = { characters: 0, ofNames: 0, properties: 0, items: 0 };

/** Runs a validation of a value of the given extent. */
export function withSteps<Result>(of: Extent, validate: () => Result): Result {
  if (!isShared) left = MOST_STEPS;
  extent = of;
  return validate();
}

/** Reads a value in the steps of one validation, for example a form, each of whose fields is validated. */
export function shareSteps<Result>(read: () => Result): Result | { readonly at: string; readonly problem: string } {
  if (isShared) return read();
  left = MOST_STEPS;
  isShared = true;
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return { at: "", problem: error.message };
  } finally {
    isShared = false;
  }
}

/** Takes steps from those that are shared, if any. */
export function takeShared(steps: number): void {
  if (isShared) take(steps);
}

function take(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooManySteps();
}

/**
 * Makes validations with these schemas count their steps, because even a small schema can take exponential time. The
 * validator reads the keyword `$recursiveAnchor`, which this draft does not have, each time it applies a schema to a value.
 */
export function countSteps(schemas: Readonly<Record<string, Schema | boolean>>): void {
  for (const schema of Object.values(schemas)) {
    if (typeof schema === "boolean") continue;
    const { names, texts, walks, patterns, forProperties, forItems } = stepsOf(schema);
    const get = () => {
      const { characters, ofNames, properties, items } = extent;
      const ofWalks = (walks * ofNames) / 20 + (patterns * properties) / 10;
      take(1 + names + (texts * characters) / 200 + ofWalks + forProperties * properties + forItems * items);
    };
    Object.defineProperty(schema, "$recursiveAnchor", { configurable: true, get });
  }
}

/**
 * Returns a copy of a value that counts how often it is read: each of its unique items is compared with all others, and
 * the names of an object are listed for each schema that is applied to it.
 */
export function countReads(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, countReads(inner)]);
  const copy: object = Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  return new Proxy(copy, {
    get(target, name) {
      take(0.2);
      return Reflect.get(target, name);
    },
    ownKeys(target) {
      const names = Reflect.ownKeys(target);
      // Listing a name takes about as long as applying two schemas.
      take(2 * names.length);
      return names;
    },
  });
}

// The steps that a schema itself takes, without the schemas in it.
function stepsOf(schema: Schema) {
  const {
    const: value,
    enum: values,
    type,
    required,
    dependentRequired,
    dependencies,
    properties,
    patternProperties,
    allOf,
    anyOf,
    oneOf,
    prefixItems,
    dependentSchemas,
    additionalProperties,
    unevaluatedProperties,
    propertyNames,
    items,
    contains,
    unevaluatedItems,
  } = schema;
  const errors = [required, ...Object.values(Object(dependentRequired)), ...Object.values(Object(dependencies))];
  const patterns = Object.keys(Object(patternProperties)).length;
  const printed = JSON.stringify([value, values, type]).length / 100;
  return {
    names:
      errors.flat().length +
      printed +
      booleansIn(allOf, anyOf, oneOf, prefixItems, dependentSchemas) +
      Object.keys(Object(properties)).join("          ").length / 40,
    texts: TEXT_KEYWORDS.filter((keyword) => keyword in schema).length,
    // The validator escapes each name that it walks over.
    walks: WALKING_KEYWORDS.filter((keyword) => keyword in schema).length + patterns,
    patterns,
    forProperties: booleansIn(patternProperties, [additionalProperties, unevaluatedProperties, propertyNames]),
    forItems: booleansIn([items, contains, unevaluatedItems]),
  };
}

const TEXT_KEYWORDS = ["format", "maxLength", "minLength", "pattern"];

const WALKING_KEYWORDS = ["additionalProperties", "unevaluatedProperties", "propertyNames"];

// A schema that is `true` or `false` has no keyword, so that the schema around it counts its steps.
function booleansIn(...schemas: readonly unknown[]): number {
  return schemas.flatMap((each) => Object.values(Object(each))).filter((each) => typeof each === "boolean").length;
}

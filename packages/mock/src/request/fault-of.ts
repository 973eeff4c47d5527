import {
  dereference,
  format,
  type OutputUnit,
  type Schema,
  type ValidationResult,
  validate,
} from "@cfworker/json-schema";
import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { countReads, countSteps, type Extent, TooManySteps, withSteps } from "./limit-steps.ts";
import { measure } from "./measure.ts";
import { tellingErrors } from "./telling-errors.ts";

// The validator's own check of this format takes exponential time.
format["url"] = (text: string) => /^(?:https?|ftp):\/\//i.test(text) && URL.canParse(text);

// The validator looks up a format without asking whether it is the table's own.
Object.setPrototypeOf(format, null);

// Validators are cached because creating one takes longer than using it.
const validators = new WeakMap<object, Validator>();

interface Validator {
  readonly isUnique: boolean;
  readonly validate: (value: unknown) => ValidationResult;
}

/**
 * Returns the first place where a value does not match a schema, with the problem; `undefined` if the value matches.
 */
export function faultOf(
  value: unknown,
  schema: JsonSchema,
  contract: MockContract,
): { at: string; problem: string } | undefined {
  const errors = errorsOf(value, schema, contract);
  if (errors.length === 0) return undefined;
  const telling = tellingErrors(errors);
  const problem = [...new Set(telling.map(sentenceOf))].join(" ") || "it does not match its schema";
  return { at: telling[0]?.instanceLocation.replace(/^#/, "") ?? "", problem };
}

/** Returns all places where a value does not match a schema, as its validator reports them. */
export function errorsOf(value: unknown, schema: JsonSchema, { schemas }: MockContract): readonly OutputUnit[] {
  if (schema === true) return [];
  if (schema === false) return [errorOf(NOT_ALLOWED)];
  const known = validators.get(schema) ?? createValidator({ ...schema, $defs: schemas });
  validators.set(schema, known);
  const { isUnique, validate: check } = known;
  const extent = measure(value);
  if (typeof extent === "string") return [errorOf(extent)];
  const isCounted = isUnique || extent.properties > MANY;
  const { valid, errors } = withLimits(extent, () => check(isCounted ? countReads(value) : value));
  return valid ? [] : errors;
}

// The validator lists the properties of an object for each schema that it applies to the object.
const MANY = 50;

// An error about the whole value.
function errorOf(error: string): OutputUnit {
  return { keyword: "", keywordLocation: "#", instanceLocation: "#", error };
}

function createValidator(schema: Schema): Validator {
  const isUnique = JSON.stringify(schema).includes('"uniqueItems":true');
  const lookup = dereference(schema);
  countSteps(lookup);
  return { isUnique, validate: (value) => validate(value, schema, "2020-12", lookup, false) };
}

// Validation is recursive: a deeply nested value overflows the stack.
function withLimits(extent: Extent, validate: () => ValidationResult): ValidationResult {
  try {
    return withSteps(extent, validate);
  } catch (error) {
    if (error instanceof TooManySteps) return { valid: false, errors: [errorOf(error.message)] };
    if (error instanceof URIError) return { valid: false, errors: [errorOf(NOT_UNICODE)] };
    if (!(error instanceof RangeError)) throw error;
    return { valid: false, errors: [errorOf(TOO_DEEP)] };
  }
}

const NOT_UNICODE = "The name of a property in it is not valid Unicode.";

const TOO_DEEP = "It is nested too deeply for its schema.";

// Corrects two messages of the validator: one says the opposite of what is wrong, the other speaks about the schema.
function sentenceOf({ keyword, error }: OutputUnit): string {
  if (keyword === "maxProperties") return error.replace("does not have at least", "has more than");
  return error === "False boolean schema." ? NOT_ALLOWED : error;
}

const NOT_ALLOWED = "It is not allowed here.";

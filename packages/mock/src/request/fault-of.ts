import { type OutputUnit, type ValidationResult, Validator } from "@cfworker/json-schema";
import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { tellingErrors } from "./telling-errors.ts";

// Making one takes longer than using it.
const validators = new WeakMap<object, Validator>();

/** How a value breaks a schema; `undefined` where it does not. */
export function faultOf(
  value: unknown,
  schema: JsonSchema,
  { schemas }: MockContract,
): { at: string; problem: string } | undefined {
  if (schema === true) return undefined;
  if (schema === false) return { at: "", problem: NOT_ALLOWED };
  const validator = validators.get(schema) ?? new Validator({ ...schema, $defs: schemas }, "2020-12", false);
  validators.set(schema, validator);
  const { valid, errors } = validate(validator, value);
  if (valid) return undefined;
  const telling = tellingErrors(errors);
  const problem = [...new Set(telling.map(sentenceOf))].join(" ") || "it breaks its schema";
  return { at: telling[0]?.instanceLocation.replace(/^#/, "") ?? "", problem };
}

// Each level of a value takes a call for each schema that is composed there, until the stack overflows.
function validate(validator: Validator, value: unknown): ValidationResult {
  try {
    return validator.validate(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { valid: false, errors: [{ keyword: "", keywordLocation: "#", instanceLocation: "#", error: TOO_DEEP }] };
  }
}

const TOO_DEEP = "It is nested too deeply for its schema.";

// The validator words the first the wrong way round, and the second in its own terms.
function sentenceOf({ keyword, error }: OutputUnit): string {
  if (keyword === "maxProperties") return error.replace("does not have at least", "has more than");
  return error === "False boolean schema." ? NOT_ALLOWED : error;
}

const NOT_ALLOWED = "It is not allowed here.";

import { dereference, type Schema as MockSchema, validate } from "@cfworker/json-schema";
import { isRecord, type Tree } from "@snap/openapi/json";
import { referredSchemas } from "@snap/openapi/schema-walk";
import type { Validate, ValidatorFor } from "../model/create-validators.ts";
import { toJsonSchema } from "../model/json-schema.ts";

/** Creates the validators of mocks, which interpret schemas instead of compiling them: faster if each is used once. */
export function quickValidators(document: Tree): ValidatorFor {
  const components = isRecord(document["components"]) ? document["components"]["schemas"] : {};
  const lookup: Record<string, MockSchema | boolean> = Object.create(null);
  const added = new Set<string>();
  const validators = new Map<unknown, Validate>();
  let count = 0;

  const add = (schema: unknown): void => {
    for (const name of referredSchemas(schema)) {
      if (added.has(name)) continue;
      added.add(name);
      const component: unknown = isRecord(components) ? (components[name] ?? true) : true;
      dereference(toJsonSchema(component, toAddress) as MockSchema, lookup, new URL(toAddress(name)));
      add(component);
    }
  };

  const create = (schema: unknown): Validate => {
    add(schema);
    const own = toJsonSchema(schema, toAddress) as MockSchema;
    dereference(own, lookup, new URL(`${BASE}inline/${count++}`));
    const check: Validate = (value) => {
      const { valid, errors } = validate(value, own, "2020-12", lookup);
      check.errors = errors.map(({ instanceLocation, error }) => ({
        instancePath: instanceLocation.replace(/^#/, ""),
        message: error,
      }));
      return valid;
    };
    return check;
  };

  return (schema) => {
    const known = validators.get(schema) ?? create(schema);
    validators.set(schema, known);
    return known;
  };
}

const BASE = "https://schemas.invalid/";

function toAddress(component: string): string {
  return `${BASE}${encodeURIComponent(component)}`;
}

import { derive, referredSchemas } from "@snap/openapi/schema-walk";
import type { SpecNode } from "@snap/openapi/spec-node";
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Report } from "../diagnostic.ts";
import { componentSchemas, toJsonSchema } from "./json-schema.ts";

/** Validates a value against a schema; `errors` contains the reasons of the last failure. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string; readonly message?: string | undefined }[] | null;
}

/** Compiles a schema that is used at the pointer. Reports an invalid schema and returns `undefined`. */
export type ValidatorFor = (schema: unknown, pointer: string) => Validate | undefined;

/** Creates a compiler for all schemas of a spec. Each component is compiled on its first use. */
export function createValidators(
  root: SpecNode,
  fault: (...fault: Parameters<Report>) => void,
): (schema: unknown, pointer: string) => ValidateFunction | undefined {
  const ajv = new Ajv2020({ ...OPTIONS, validateSchema: false });
  addFormats.default(ajv);
  const components = componentSchemas(root);
  const validators = new Map<unknown, ValidateFunction | undefined>();

  // An undefined component accepts everything: the linter reports the broken reference.
  const add = (schema: unknown) => {
    for (const name of referredSchemas(schema)) {
      if (ajv.schemas[toId(name)]) continue;
      const component = Object.hasOwn(components, name) ? components[name] : true;
      ajv.addSchema(checked(toJsonSchema(component, toId, derive)), toId(name));
      add(component);
    }
  };

  const compile = (schema: unknown, pointer: string) => {
    try {
      add(schema);
      return ajv.compile(checked(toJsonSchema(schema, toId, derive)));
    } catch (error) {
      const message = `the schema is invalid: ${error instanceof Error ? error.message : String(error)}`;
      fault("schema-invalid", pointer, message, "Correct the schema, or the schemas that it refers to.");
      return undefined;
    }
  };

  return (schema, pointer) => {
    if (!validators.has(schema)) validators.set(schema, compile(schema, pointer));
    return validators.get(schema);
  };
}

const OPTIONS = {
  allErrors: true,
  code: { optimize: false },
  logger: false,
  ownProperties: true,
  strict: false,
  verbose: true,
} as const;

// Shared for the schemas of all specs, because each Ajv instance would compile the meta-schema again.
const META = new Ajv2020(OPTIONS);

function checked<S extends AnySchema>(schema: S): S {
  META.validateSchema(schema, true);
  return schema;
}

/** Returns the name of the component that a `$ref` in a validator's schema refers to. */
export function componentOf(ref: unknown): string | undefined {
  return typeof ref === "string" && ref.startsWith(SCHEME) ? ref.slice(SCHEME.length) : undefined;
}

const SCHEME = "component:";

/** Returns the id of a component in validators. */
export function toId(component: string): string {
  return SCHEME + component;
}

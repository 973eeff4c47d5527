import { derive, referredSchemas } from "@snap/openapi/schema-walk";
import type { SpecNode } from "@snap/openapi/spec-node";
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Report } from "../diagnostic.ts";
import { componentSchemas, toJsonSchema } from "./json-schema.ts";

/** Whether a value fits a schema; `errors` says why the last one did not. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string; readonly message?: string | undefined }[] | null;
}

/** Compiles a schema that is used at the pointer; `undefined` where it cannot be used, which is a fault of its own. */
export type ValidatorFor = (schema: unknown, pointer: string) => Validate | undefined;

/** Creates the compiler of all schemas of a spec; each component is compiled once, when something first refers to it. */
export function createValidators(
  root: SpecNode,
  fault: (...fault: Parameters<Report>) => void,
): (schema: unknown, pointer: string) => ValidateFunction | undefined {
  const ajv = new Ajv2020({ ...OPTIONS, validateSchema: false });
  addFormats.default(ajv);
  const components = componentSchemas(root);
  const validators = new Map<unknown, ValidateFunction | undefined>();

  // One that is not defined accepts everything: the linter has named the reference.
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
      const message = `the schema cannot be used: ${error instanceof Error ? error.message : String(error)}`;
      fault("schema-invalid", pointer, message, "Correct the schema, or what it refers to.");
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

// Checks the schemas of all specs: every instance of Ajv would compile the meta-schema again.
const META = new Ajv2020(OPTIONS);

function checked<S extends AnySchema>(schema: S): S {
  META.validateSchema(schema, true);
  return schema;
}

/** The component that a reference in a validator's schema names. */
export function componentOf(ref: unknown): string | undefined {
  return typeof ref === "string" && ref.startsWith(SCHEME) ? ref.slice(SCHEME.length) : undefined;
}

const SCHEME = "component:";

/** What a validator calls a component. */
export function toId(component: string): string {
  return SCHEME + component;
}

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Report } from "../diagnostic.ts";
import type { SpecNode } from "../load/spec-node.ts";
import { definitionsFor, toJsonSchema } from "./json-schema.ts";

/** Compiles a schema that is used at the pointer; `undefined` where it cannot be used, which is a fault of its own. */
export type ValidatorFor = (schema: unknown, pointer: string) => ValidateFunction | undefined;

/** Creates the compiler of all schemas of a spec. */
export function createValidators(root: SpecNode, fault: (...fault: Parameters<Report>) => void): ValidatorFor {
  const ajv = new Ajv2020({ allErrors: true, ownProperties: true, strict: false });
  addFormats.default(ajv);
  const validators = new Map<unknown, ValidateFunction | undefined>();

  const compile = (schema: unknown, pointer: string) => {
    try {
      const standalone = toJsonSchema(schema);
      const $defs = definitionsFor([schema], root);
      return ajv.compile(typeof standalone === "boolean" ? standalone : { ...standalone, $defs });
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

import { Ajv2020 } from "ajv/dist/2020.js";

/** Compiles the JSON Schemas of extensions. Their errors contain everything that `wordProblems` needs. */
export const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, verbose: true });

/** The schema of a name. */
export const text = { type: "string", minLength: 1 };

/** The schema of a JSON Pointer. */
export const pointer = { type: "string", pattern: "^(/|$)" };

/** Returns the schema of an object without further properties. */
export const closed = (required: string[], properties: object) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});

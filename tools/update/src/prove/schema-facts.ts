import type { SpecNode } from "@snap/openapi/spec-node";

const DEEPEST = 8;
const TYPES: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
  object: "object",
  array: "object",
};

/** Returns the TypeScript types of a schema, with `object` for objects and lists; empty if the schema has no type. */
export function typesOf(schema: SpecNode): string[] {
  const values = valuesOf(schema);
  const named = values.length > 0 ? values.map((value) => (value === null ? "null" : typeof value)) : namesOf(schema);
  const types = named.map((name) => TYPES[name]);
  return types.includes(undefined) ? [] : [...new Set(types as string[])];
}

/** Returns `type` as a list. */
export function namesOf(schema: SpecNode): string[] {
  const { value } = schema.raw("type");
  return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
}

/** Returns the values that `enum` or `const` allow; `undefined` without these keywords. */
export function valuesOf(schema: SpecNode): unknown[] {
  const constant = schema.raw("const");
  if (constant.exists) return [constant.value];
  const { value } = schema.raw("enum");
  return Array.isArray(value) ? value : [];
}

/** Formats a value as a TypeScript literal. Spec text reaches a program only as such a literal. */
export function literalOf(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** Whether the values of a schema have no parts to read. */
export function isDeep(steps: readonly unknown[]): boolean {
  return steps.length >= DEEPEST;
}

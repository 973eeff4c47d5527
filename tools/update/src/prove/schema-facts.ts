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

/** The TypeScript types of what a schema allows, objects and lists as `object`; none where it says nothing. */
export function typesOf(schema: SpecNode): string[] {
  const values = valuesOf(schema);
  const named = values.length > 0 ? values.map((value) => (value === null ? "null" : typeof value)) : namesOf(schema);
  const types = named.map((name) => TYPES[name]);
  return types.includes(undefined) ? [] : [...new Set(types as string[])];
}

/** What `type` says, as a list. */
export function namesOf(schema: SpecNode): string[] {
  const { value } = schema.raw("type");
  return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
}

/** The values that `enum` or `const` allow; none where they say nothing. */
export function valuesOf(schema: SpecNode): unknown[] {
  const constant = schema.raw("const");
  if (constant.exists) return [constant.value];
  const { value } = schema.raw("enum");
  return Array.isArray(value) ? value : [];
}

/** A value as TypeScript; spec text reaches a program as such a literal alone. */
export function literalOf(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** Whether a program need not look further in. */
export function isDeep(steps: readonly unknown[]): boolean {
  return steps.length >= DEEPEST;
}

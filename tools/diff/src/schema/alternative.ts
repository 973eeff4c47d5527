import { componentAt } from "@snap/openapi/spec-node";
import { includes } from "./read-types.ts";
import type { Schema } from "./schema.ts";
import { type SchemaView, viewSchema } from "./schema-view.ts";

/** Returns the name of the component that an alternative refers to, if any. */
export function componentOf(schema: Schema): string | undefined {
  const pointer = schema[0]?.followed().pointer;
  return pointer === undefined ? undefined : componentAt(pointer)?.name;
}

/** Returns the name of an alternative in messages. */
export function nameAlternative(schema: Schema): string {
  const name = componentOf(schema);
  if (name !== undefined) return `\`${name}\``;
  const { types, values } = viewSchema(schema);
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(" or ");
  return types ? [...types].join(" or ") : "anything";
}

/** Returns whether two schemas list constants without a common value. Such a property distinguishes alternatives. */
export function areApart(one: Schema = [], other: Schema = []): boolean {
  const [before, after] = [viewSchema(one).values, viewSchema(other).values];
  return before !== undefined && after !== undefined && !before.some((value) => includes(after, value));
}

/** Returns whether both schemas allow a common type. */
export function areOfOneType(one: SchemaView["types"], other: SchemaView["types"]): boolean {
  if (!one || !other || [...one].some((type) => other.has(type))) return true;
  return (one.has("integer") && other.has("number")) || (one.has("number") && other.has("integer"));
}

import { redactQuotedFields } from "./redact-fields.ts";
import { REDACTED } from "./redacted.ts";
import type { Redactor } from "./redactor.ts";

/** How many nested levels of a body errors show. */
export const DEEPEST = 32;

/** Copies a JSON value without secrets and without the values of secret fields. */
export function redactJson(
  value: unknown,
  redactor: Pick<Redactor, "isSecret" | "redact"> | undefined,
  names?: readonly string[],
  depth = 0,
): unknown {
  const inner = (item: unknown) => redactJson(item, redactor, names, depth + 1);
  // A string may itself contain JSON, such as the response of another server.
  const redact = (text: string) => redactQuotedFields(redactor?.redact(text) ?? text, names);
  if (typeof value === "string") return redact(value);
  if (typeof value === "number") return redactor?.isSecret(value) ? REDACTED : value;
  if (typeof value !== "object" || !value) return value;
  if (depth > DEEPEST) return REDACTED;
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [redact(name), names?.includes(name) ? REDACTED : inner(item)]),
  );
}

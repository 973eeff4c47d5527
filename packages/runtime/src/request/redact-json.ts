import { REDACTED, redact } from "./redact.ts";

const DEEPEST = 32;

/** Copies a JSON value without credentials and without the values of secret fields. */
export function redactJson(
  value: unknown,
  secrets: Iterable<string>,
  names: readonly string[] = [],
  depth = 0,
): unknown {
  const inner = (item: unknown) => redactJson(item, secrets, names, depth + 1);
  if (typeof value === "string") return redact(value, secrets);
  if (typeof value !== "object" || !value) return value;
  if (depth > DEEPEST) return REDACTED;
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [redact(name, secrets), names.includes(name) ? REDACTED : inner(item)]),
  );
}

/** The strings in the secret fields of what is sent, a form included: responses may repeat them anywhere. */
export function secretsIn(value: unknown, names: readonly string[] = [], secret = false): string[] {
  // Files are read where an error may repeat them.
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return [];
  if (typeof value === "object" && value) {
    const entries = isForm(value) ? value.entries() : Object.entries(value);
    return [...entries].flatMap(([name, item]) => secretsIn(item, names, secret || names.includes(name)));
  }
  return secret ? [String(value)] : [];
}

function isForm(value: object): value is { entries(): Iterable<[string, unknown]> } {
  return "entries" in value && typeof value.entries === "function";
}

const REDACTED = "[redacted]";
const DEEPEST = 32;
// A shorter one would be found by chance in texts that are not secret.
const SHORTEST_SECRET = 8;

/** Takes credentials out of a text that is shown to people. */
export function redact(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    clean = clean.replaceAll(secret, REDACTED).replaceAll(encodeURIComponent(secret), REDACTED);
  }
  return clean;
}

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

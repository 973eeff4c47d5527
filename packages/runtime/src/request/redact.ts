const REDACTED = "[redacted]";
const DEEPEST = 32;
// A shorter one would be found by chance in texts that are not secret.
const SHORTEST_SECRET = 8;

/** Takes credentials out of a text that is shown to people, and all that follows a secret field in it. */
export function redact(text: string, secrets: Iterable<string>, names: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    // Most texts can hold it in no other spelling, and a pattern is slow to make.
    clean = clean.replaceAll(/[%+\\]/.test(clean) ? new RegExp(spellings(secret), "giu") : secret, REDACTED);
  }
  // JSON that cannot be read: where the value ends is not known.
  for (const name of names) clean = clean.replace(new RegExp(`"${spellings(name)}"\\s*:[^]*`, "u"), REDACTED);
  return clean;
}

// A pattern of a text as it is, percent-encoded, as in a form, and as in a JSON string, also in part.
function spellings(text: string): string {
  return text.replace(/./gsu, (character) => {
    const code = character.codePointAt(0)?.toString(16);
    return `(?:\\\\?\\u{${code}}|(?:%|\\\\u00)${code}${character === " " ? "|\\+" : ""})`;
  });
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

/** The strings in the secret fields of what is sent, a form included: responses may repeat them anywhere. */
export function secretsIn(value: unknown, names: readonly string[] = [], secret = false): string[] {
  if (typeof value === "object" && value) {
    const entries = isForm(value) ? value.entries() : Object.entries(value);
    return [...entries].flatMap(([name, item]) => secretsIn(item, names, secret || names.includes(name)));
  }
  return secret ? [String(value)] : [];
}

function isForm(value: object): value is { entries(): Iterable<[string, unknown]> } {
  return "entries" in value && typeof value.entries === "function";
}

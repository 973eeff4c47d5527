/** Takes credentials and secret fields out of what is shown to people. */
export interface Redactor {
  /** Remembers a credential, to be taken out of any text. */
  readonly learn: (secret: string) => void;
  readonly redact: (text: string) => string;
  /** A copy of a JSON value. */
  readonly redactJson: (value: unknown, depth?: number) => unknown;
}

const REDACTED = "[redacted]";
const DEEPEST = 32;
// A shorter one would be found by chance in texts that are not secret.
const SHORTEST_SECRET = 8;

/** @param names of fields whose values are secret */
export function createRedactor(names: readonly string[] = []): Redactor {
  const secrets = new Set<string>();

  const redact = (text: string) => {
    let clean = text;
    for (const secret of secrets)
      clean = clean.replaceAll(secret, REDACTED).replaceAll(encodeURIComponent(secret), REDACTED);
    return clean;
  };

  const redactJson = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return redact(value);
    if (typeof value !== "object" || !value) return value;
    if (depth > DEEPEST) return REDACTED;
    if (Array.isArray(value)) return value.map((item) => redactJson(item, depth + 1));
    const entries = Object.entries(value).map(([name, item]) => [
      redact(name),
      names.includes(name) ? REDACTED : redactJson(item, depth + 1),
    ]);
    return Object.fromEntries(entries);
  };

  return {
    learn(secret) {
      if (secret.length >= SHORTEST_SECRET) secrets.add(secret);
    },
    redact,
    redactJson,
  };
}

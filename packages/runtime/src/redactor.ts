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
    for (const secret of secrets) {
      // Most texts can hold it in no other spelling, and a pattern is slow to make.
      clean = clean.replaceAll(/[%+\\]/.test(clean) ? new RegExp(spellings(secret), "giu") : secret, REDACTED);
    }
    // JSON that cannot be read: where the value ends is not known.
    for (const name of names) clean = clean.replace(new RegExp(`"${spellings(name)}"\\s*:[^]*`, "u"), REDACTED);
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

// A pattern of a text as it is, percent-encoded, as in a form, and as in a JSON string, also in part.
function spellings(text: string): string {
  return text.replace(/./gsu, (character) => {
    const code = character.codePointAt(0)?.toString(16);
    return `(?:\\\\?\\u{${code}}|(?:%|\\\\u00)${code}${character === " " ? "|\\+" : ""})`;
  });
}

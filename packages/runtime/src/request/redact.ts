/** Stands for a secret. */
export const REDACTED = "[redacted]";
// A shorter one would be found by chance in texts that are not secret.
const SHORTEST_SECRET = 8;

/** Takes credentials out of a text that is shown to people. */
export function redact(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    // Most texts can hold it in no other spelling, and a pattern is slow to make.
    clean = clean.replaceAll(/[%+\\]/.test(clean) ? new RegExp(spellings(secret), "giu") : secret, REDACTED);
  }
  return clean;
}

/** A pattern of a text as it is, percent-encoded, as in a form, and as in a JSON string, also in part. */
export function spellings(text: string): string {
  return text.replace(/./gsu, (character) => {
    const code = Number(character.codePointAt(0)).toString(16);
    const bytes = [...new TextEncoder().encode(character)];
    const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
    return `(?:\\\\?\\u{${code}}|\\\\u${code.padStart(4, "0")}|${encoded}${character === " " ? "|\\+" : ""})`;
  });
}

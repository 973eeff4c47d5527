import { REDACTED, spellings } from "./redact.ts";

/** Takes all that follows a secret field out of JSON that cannot be read: where its value ends is not known. */
export function redactFields(text: string, names: readonly string[] = []): string {
  let clean = text;
  for (const name of names) clean = clean.replace(new RegExp(`"${spellings(name)}"\\s*:[^]*`, "u"), REDACTED);
  return clean;
}

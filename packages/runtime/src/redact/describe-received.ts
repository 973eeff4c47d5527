import { redactorOf } from "./redactor.ts";
import { sentSecrets } from "./sent-secrets.ts";

const LONGEST_VALUE = 100;
// What cannot be seen, or changes how the rest is shown.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Quotes a value of a success in an error: short, without secrets, and with escapes for what cannot be seen. */
export function describeReceived(value: unknown): string {
  return `"${cleanReceived(value).replaceAll('"', '\\"')}"`;
}

/** The same without quotes. */
export function cleanReceived(value: unknown, kept = LONGEST_VALUE): string {
  const text = String(value);
  const short = redactorOf([...sentSecrets]).redact(text, kept);
  const visible = short.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return text.length > kept ? `${visible}…` : visible;
}

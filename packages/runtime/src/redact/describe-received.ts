import { redactorOf } from "./redactor.ts";
import { sentSecrets } from "./sent-secrets.ts";

const LONGEST_VALUE = 100;
// Invisible characters, and characters that change how the rest of the text is displayed.
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\ufffc\u{1107f}\u{13440}-\u{13442}\u{16fe4}\u{1d159}]/gu;

/**
 * Quotes a value of a successful response for an error: shortened, without secrets, and with invisible characters
 * escaped.
 */
export function describeReceived(value: unknown): string {
  return `"${cleanReceived(value).replaceAll('"', '\\"')}"`;
}

/** Returns the result of {@link describeReceived} without the quotes. */
export function cleanReceived(value: unknown, kept = LONGEST_VALUE): string {
  const text = String(value);
  const short = redactorOf(sentSecrets).redact(text, kept);
  const visible = short.replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`);
  return text.length > kept ? `${visible}…` : visible;
}

/** Returns a value that programs read: unchanged, or as {@link cleanReceived} if a secret stands anywhere in it. */
export function cleanIfSecret(value: string, kept = LONGEST_VALUE): string {
  const isClean = redactorOf(sentSecrets).redact(value, value.length) === value;
  return isClean ? value : cleanReceived(value, kept);
}

import { redactorOf } from "./redactor.ts";
import { sentSecrets } from "./sent-secrets.ts";
import { toPrintable } from "./to-printable.ts";

const LONGEST_VALUE = 100;

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
  const visible = toPrintable(redactorOf(sentSecrets).redact(text, kept));
  return text.length > kept ? `${visible}…` : visible;
}

/** Returns a value that programs read: unchanged, or as {@link cleanReceived} if a secret stands anywhere in it. */
export function cleanIfSecret(value: string, kept = LONGEST_VALUE): string {
  const isClean = redactorOf(sentSecrets).redact(value, value.length) === value;
  return isClean ? value : cleanReceived(value, kept);
}

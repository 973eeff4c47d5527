import { redactUrl } from "./redact-url.ts";
import { sentSecrets } from "./sent-secrets.ts";

/** Shortens a message that quotes what a caller passed, and removes the secrets that this process has. */
export function cleanPassed(message: string): string {
  return redactUrl(message, sentSecrets)
    .replace(/(\S{100})\S+/g, "$1…")
    .slice(0, 2_000);
}

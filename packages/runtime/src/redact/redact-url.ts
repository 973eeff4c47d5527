import { REDACTED } from "./redacted.ts";
import type { Redactor } from "./redactor.ts";

/**
 * Set once the redactor, which knows every spelling of a secret, has been loaded. Programs that only make plain reads
 * do not include it.
 */
export const loaded: { redactorOf?: (secrets: readonly string[]) => Redactor } = {};

/**
 * Removes secrets from the URL of a request. Until the redactor is loaded, only plain calls are made, so the
 * spellings in URLs and in quotes are enough.
 */
export function redactUrl(url: string, secrets: readonly string[]): string {
  if (loaded.redactorOf) return loaded.redactorOf(secrets).redact(url);
  // The longest first, because a secret may contain another one.
  return secrets
    .filter((secret) => secret[7])
    .sort((a, b) => b.length - a.length)
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret.replace(/\p{Cs}/gu, "\ufffd")),
      JSON.stringify(secret).slice(1, -1),
    ])
    .reduce((clean, spelled) => clean.replaceAll(spelled, REDACTED), url);
}

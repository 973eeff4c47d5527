import { REDACTED } from "./redacted.ts";
import type { Redactor } from "./redactor.ts";

/** What knows every spelling of a secret, as soon as it has been loaded: programs that only read do not carry it. */
export const loaded: { redactorOf?: (secrets: readonly string[]) => Redactor } = {};

/** Removes secrets from the address of a request. Before that is loaded, there are plain calls alone: they know two. */
export function redactUrl(url: string, secrets: readonly string[]): string {
  if (loaded.redactorOf) return loaded.redactorOf(secrets).redact(url);
  let clean = url;
  for (const secret of secrets) {
    if (secret[7]) clean = clean.replaceAll(secret, REDACTED).replaceAll(encodeURIComponent(secret), REDACTED);
  }
  return clean;
}

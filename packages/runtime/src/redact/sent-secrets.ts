const MOST = 64;

/**
 * The most recent secrets of the clients of this process: those that a client was created with, and those that it sent.
 * The last one comes last. Errors may quote a successful response after its call has ended, or what a caller passed in
 * a wrong place.
 */
export let sentSecrets: readonly string[] = [];

/**
 * Adds the secrets of a request. The credentials of the request come last in the list and are therefore kept the
 * longest.
 */
export function rememberSecrets(secrets: readonly string[]): void {
  sentSecrets = addSecrets(sentSecrets, secrets, MOST);
}

/** Returns the most recent of these secrets: each once, the last one last, and no empty strings. */
export function addSecrets(known: readonly string[], secrets: readonly string[], most: number): readonly string[] {
  return [...known.filter((secret) => !secrets.includes(secret)), ...secrets].filter(Boolean).slice(-most);
}

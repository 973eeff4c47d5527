const MOST = 64;

/**
 * The most recent secrets that the clients of this process were created with or sent. Errors may quote a successful
 * response after its call has ended, or what a caller passed in a wrong place.
 */
export const sentSecrets = new Set<string>();

/** Adds the secrets of a request. Its credentials come last in the list and are therefore kept the longest. */
export function rememberSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) {
    // A secret that is resent moves to the end.
    sentSecrets.delete(secret);
    sentSecrets.add(secret);
    if (sentSecrets.size > MOST) sentSecrets.delete([...sentSecrets][0] as string);
  }
}

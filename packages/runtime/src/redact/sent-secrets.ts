const MOST = 64;

/** The secrets that the clients of this process sent last: errors may quote a success after its call is over. */
export const sentSecrets = new Set<string>();

/** Adds the secrets of a request, its credentials first among them and therefore kept the longest. */
export function rememberSecrets(secrets: readonly string[]): void {
  for (const secret of secrets.toReversed()) {
    // What is resent is the newest again.
    sentSecrets.delete(secret);
    sentSecrets.add(secret);
    if (sentSecrets.size > MOST) sentSecrets.delete([...sentSecrets][0] ?? "");
  }
}

const MOST = 64;

/** The secrets that the clients of this process sent last: errors may quote a success after its call is over. */
export const sentSecrets = new Set<string>();

/** Adds the secrets of a request. */
export function rememberSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) {
    sentSecrets.add(secret);
    if (sentSecrets.size > MOST) sentSecrets.delete([...sentSecrets][0] ?? "");
  }
}

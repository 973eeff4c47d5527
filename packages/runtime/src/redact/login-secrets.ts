const MOST = 16;

/** The most recent secrets that requests for access tokens have sent. A later error may repeat them. */
export let loginSecrets: readonly string[] = [];

/** Adds the secrets of a request for an access token. */
export function rememberLogin(given: readonly string[]): void {
  const secrets = given.filter((secret) => secret !== "");
  loginSecrets = [...loginSecrets.filter((secret) => !secrets.includes(secret)), ...secrets].slice(-MOST);
}

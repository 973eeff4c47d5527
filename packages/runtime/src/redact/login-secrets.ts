import { addSecrets } from "./sent-secrets.ts";

const MOST = 16;

/** The most recent secrets that requests for access tokens have sent. A later error may repeat them. */
export let loginSecrets: readonly string[] = [];

/** Adds the secrets of a request for an access token. */
export function rememberLogin(secrets: readonly string[]): void {
  loginSecrets = addSecrets(loginSecrets, secrets, MOST);
}

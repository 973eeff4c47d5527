import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { checkCallOptions } from "../request/check-call-options.ts";
import { type Credential, createCredentialReader } from "../request/credential.ts";
import type { ClientDefinition, ClientOptions } from "./client-definition.ts";

/** What all calls of a client share. */
export interface Sender extends Omit<ClientDefinition, "credential" | "paginations">, ClientOptions {
  readonly baseUrl: string;
  /** The origin that credentials are sent to. */
  readonly home: string;
  readonly readCredential: () => string | Promise<string>;
}

/** Prepares what all calls of a client share. */
export function createSender<Definition extends ClientDefinition>(
  definition: Definition,
  credential: Credential | undefined,
  options: ClientOptions,
): Sender {
  const { provider } = definition;
  const { baseUrl = definition.baseUrl } = options;
  if (!/^https?:\/\/[^?#@]+$/i.test(baseUrl) || !URL.canParse(baseUrl)) {
    // Not quoted: it may hold a password.
    throw new InvalidRequestError(`${provider}: write \`baseUrl\` as https://host/path, without user and query`);
  }
  checkCallOptions(options);
  const readCredential = createCredentialReader(provider, definition.credential, credential);
  return {
    ...definition,
    ...options,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    home: new URL(baseUrl).origin,
    readCredential,
  };
}

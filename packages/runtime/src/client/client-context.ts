import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { type Authorize, createAuthorize } from "../request/authorize.ts";
import { checkCallOptions } from "../request/check-call-options.ts";
import type { ClientDefinition, ClientOptions } from "./client-definition.ts";

/** What all calls of a client share. */
export interface ClientContext extends Omit<ClientDefinition, "credentials" | "paginations">, ClientOptions {
  readonly baseUrl: string;
  /** The origin that credentials are sent to. */
  readonly apiOrigin: string;
  readonly authorize: Authorize;
}

/** Prepares what all calls of a client share. */
export function createClientContext(definition: ClientDefinition, options: ClientOptions): ClientContext {
  const { provider } = definition;
  const { baseUrl = definition.baseUrl } = options;
  if (!/^https?:\/\/[^?#@]+$/i.test(baseUrl) || !URL.canParse(baseUrl)) {
    // Not quoted: it may hold a password.
    throw new InvalidRequestError(`${provider}: write \`baseUrl\` as https://host/path, without user and query`);
  }
  checkCallOptions(options);
  return {
    ...definition,
    ...options,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    apiOrigin: new URL(baseUrl).origin,
    authorize: createAuthorize(definition, options as Readonly<Record<string, unknown>>),
  };
}

import { type Authorize, createAuthorize } from "../request/authorize.ts";
import { checkCallOptions } from "../request/check-call-options.ts";
import { readGrantedEnvironment } from "../request/read-environment.ts";
import type { ClientDefinition, ClientOptions, Logger } from "./client-definition.ts";
import type { Middleware } from "./middleware.ts";
import { resolveBaseUrl } from "./resolve-base-url.ts";

/** What all calls of a client share. */
export interface ClientContext extends Omit<ClientDefinition, "credentials" | "paginations"> {
  readonly options: ClientOptions;
  /** Whether calls that only read need nothing but an address: the client has no headers and no secret fields. */
  readonly isPlain: boolean;
  readonly isCredential: (option: string) => boolean;
  readonly authorize: Authorize;
  /** Whether credentials may be sent to an address. */
  readonly isTrusted: (url: string) => boolean;
  /** In the order of registration. */
  readonly middleware: Middleware[];
  readonly logger: Logger | undefined;
}

/** Options that change nothing in what is sent. */
export const SIMPLE_OPTIONS = /^(?:baseUrl|credentialOrigins|fetch|log|onAttempt|retry|timeout)$/;

/** Prepares what all calls of a client share. */
export function createClientContext(definition: ClientDefinition, options: ClientOptions): ClientContext {
  const { provider, credentials, secrets } = definition;
  const { credentialOrigins = [], log } = options;
  checkCallOptions(options);
  const baseUrl = resolveBaseUrl(provider, options.baseUrl ?? definition.baseUrl);
  const trusted = [credentialOrigins].flat().map((url) => resolveBaseUrl(provider, url, "credentialOrigins"));
  const origins = [baseUrl, ...trusted].map((url) => new URL(url).origin);
  const debug = log ?? (/^(?:|0|false)$/.test(readGrantedEnvironment("SNAP_DEBUG") ?? "") ? undefined : "debug");
  const isCredential = (option: string) => option in credentials;
  return {
    ...definition,
    baseUrl,
    options,
    isPlain: !secrets && Object.keys(options).every((name) => isCredential(name) || SIMPLE_OPTIONS.test(name)),
    isCredential,
    authorize: createAuthorize(definition, options as Readonly<Record<string, unknown>>),
    isTrusted: (url) => origins.includes(new URL(url).origin),
    middleware: [],
    // Also for `true` and whatever else JavaScript may pass.
    logger: typeof debug === "object" && "debug" in debug ? debug : debug && console,
  };
}

import { type Authorize, createAuthorize } from "../request/authorize.ts";
import { checkCallOptions } from "../request/check-call-options.ts";
import { readEnvironment } from "../request/read-environment.ts";
import { addHeaders } from "../request/serialize-headers.ts";
import type { ClientDefinition, ClientOptions, Logger } from "./client-definition.ts";
import type { Middleware } from "./middleware.ts";
import { resolveBaseUrl } from "./resolve-base-url.ts";

/** What all calls of a client share. */
export interface ClientContext extends Omit<ClientDefinition, "credentials" | "paginations"> {
  readonly options: ClientOptions;
  /** Those of every request, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the caller passes to every `fetch`. */
  readonly init: RequestInit;
  readonly authorize: Authorize;
  /** Whether credentials may be sent to an address. */
  readonly isTrusted: (url: string) => boolean;
  /** In the order of registration. */
  readonly middleware: Middleware[];
  readonly logger: Logger | undefined;
}

/** Prepares what all calls of a client share. */
export function createClientContext(definition: ClientDefinition, given: ClientOptions): ClientContext {
  const { provider, credentials } = definition;
  // biome-ignore format: one row per kind of option
  const {
    baseUrl: address = definition.baseUrl, credentialOrigins = [], headers, log, onAttempt,
    fetch, Request, requestInitExt, querySerializer, pathSerializer, bodySerializer, retry, timeout, idleTimeout,
    ...rest
  } = given;
  checkCallOptions(given);
  const baseUrl = resolveBaseUrl(provider, address);
  const origins = [baseUrl, ...credentialOrigins].map((url) => new URL(url).origin);
  const shared: Record<string, string> = {};
  if (headers) addHeaders(shared, headers);
  const debug = log ?? (/^(?:|0|false)$/.test(readEnvironment("SNAP_DEBUG") ?? "") ? undefined : "debug");
  return {
    ...definition,
    baseUrl,
    options: given,
    headers: shared,
    init: Object.fromEntries(Object.entries(rest).filter(([name]) => !Object.hasOwn(credentials, name))),
    authorize: createAuthorize(definition, given as Readonly<Record<string, unknown>>),
    isTrusted: (url) => origins.includes(new URL(url).origin),
    middleware: [],
    logger: debug === "debug" ? console : debug,
  };
}

import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { type Authorize, createAuthorize } from "../request/authorize.ts";
import { checkCallOptions } from "../request/check-call-options.ts";
import { isPlainObject } from "../request/plain-object.ts";
import { readGrantedEnvironment } from "../request/read-environment.ts";
import type { ClientDefinition, ClientOptions, Logger } from "./client-definition.ts";
import type { Middleware } from "./middleware.ts";
import { resolveBaseUrl } from "./resolve-base-url.ts";

/** The state that all calls of a client share. */
export interface ClientContext extends Omit<ClientDefinition, "paginations"> {
  readonly options: ClientOptions;
  /** URLs whose origins may receive credentials. */
  readonly trusted: readonly string[];
  /** Whether a plain read of this client can skip everything but its URL and credentials: no hooks, headers or secret fields. */
  readonly isPlain: boolean;
  readonly authorize: Authorize;
  /** In the order of registration. */
  readonly middleware: Middleware[];
  readonly logger: Logger | undefined;
}

// Options of a client, and of its `retry`, that a plain read supports. All others, misspelt ones included, are handled by
// the code that is loaded on demand.
const SIMPLE_OPTIONS = /^(?:attempts|baseDelay|baseUrl|credentialOrigins|fetch|log|maxDelay|onAttempt|retry|timeout)$/;

/** Validates the options of a client and creates the state that its calls share. */
export function createClientContext(
  definition: ClientDefinition,
  options: ClientOptions,
  load: Parameters<typeof createAuthorize>[2],
): ClientContext {
  if (!isPlainObject(options)) throw new InvalidRequestError("`options` must be an object.");
  const { provider, credentials, secrets } = definition;
  const { log, retry, onAttempt, credentialOrigins = [] } = options;
  const authorize = createAuthorize(definition, options as Readonly<Record<string, unknown>>, load);
  // Errors omit the credentials, which are known by now.
  checkCallOptions(options);
  const baseUrl = resolveBaseUrl(provider, options.baseUrl ?? definition.baseUrl);
  const trusted = [credentialOrigins].flat().map((url) => resolveBaseUrl(provider, url, "credentialOrigins"));
  const debug = log ?? (/^(?:|0|false)$/.test(readGrantedEnvironment("SNAP_DEBUG") ?? "") ? undefined : "debug");
  return {
    ...definition,
    baseUrl,
    trusted: [baseUrl, ...trusted],
    options,
    isPlain:
      !(secrets || onAttempt || debug) &&
      Object.keys({ ...options, ...retry }).every((name) => name in credentials || SIMPLE_OPTIONS.test(name)),
    authorize,
    middleware: [],
    // Any other truthy value, such as `true` from JavaScript, means the console.
    logger: typeof debug === "object" && "debug" in debug ? debug : debug && console,
  };
}

import type { ClientDefinition } from "../client/client-definition.ts";
import type { Security, SecurityScheme } from "../client/security.ts";
import { CredentialError } from "../errors/credential-error.ts";
import { rememberSecrets } from "../redact/sent-secrets.ts";
import { readEnvironment } from "./read-environment.ts";

/** Where a request is sent, and the secrets that it contains. */
export interface Authorized {
  readonly url: string;
  /** The credentials in the request. */
  readonly secrets: readonly string[];
  /** Requests new credentials after a 401; absent if no credential comes from a function. */
  readonly refresh?: () => Promise<Credentials>;
  /** The parts of the request that its signature replaces. */
  readonly signed?: RequestInit;
  /** The signatures in the request. They expire, so they are secret only in the errors of this call. */
  readonly signatures?: readonly string[];
}

/** Credentials by option, used instead of the configured ones. */
export type Credentials = Readonly<Record<string, string>>;

/** The part of an attempt that authorizing it needs. */
export interface SentAttempt {
  /** Credentials that replace rejected ones. */
  readonly fresh: Credentials | undefined;
  /** The method of the signed request, if signing has replaced it. */
  signedMethod?: string | undefined;
  readonly call: {
    readonly method: string;
    readonly body: BodyInit | undefined;
    readonly context: Pick<ClientDefinition, "scopeValues">;
  };
}

/** Adds the credentials that an operation requires to the headers, or to the URL that it returns. */
export type Authorize = (
  url: string,
  headers: Record<string, string>,
  security: Security,
  attempt: SentAttempt,
) => Authorized | Promise<Authorized>;

/** Adds credentials of any scheme, in any place. */
export type AuthorizeAny = (
  url: string,
  headers: Record<string, string>,
  alternatives: Security,
  attempt: SentAttempt,
) => Promise<Authorized>;

/** The credentials of a client. */
export interface CredentialSource {
  readonly provider: string;
  /** The options of the client: without the credentials that were read from the environment. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The configured values by option. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly optionsOf: (security: Security) => string[];
  readonly fail: (what: string, options: readonly string[]) => never;
}

/**
 * Creates the function that adds credentials to requests. Credentials come from the options and the environment. An
 * option that is `null` sends no credential, because the caller authenticates with a cookie or a header. Strings in
 * headers are added synchronously; the code for other credentials is loaded on demand.
 *
 * @throws {CredentialError} when a credential is missing or cannot be sent. If the only configured credentials are for
 * other operations, the error is thrown by the call instead.
 */
export function createAuthorize(
  { provider, credentials, security: required }: Pick<ClientDefinition, "credentials" | "provider" | "security">,
  options: Readonly<Record<string, unknown>>,
  load: () => Promise<{ readonly createAuthorizeAny: (source: CredentialSource) => AuthorizeAny }>,
): Authorize {
  const values = new Map<string, unknown>();
  for (const option in credentials) {
    const { [option]: variable } = credentials;
    const { [option]: given = variable && readEnvironment(variable) } = options;
    const value = typeof given === "string" ? given.trim() : given;
    if (value) values.set(option, value);
    if (typeof value === "string") rememberSecrets([value]);
  }
  const fail = (what: string, names: readonly string[]): never => {
    const fixes = names.map(
      (name) => `the option \`${name}\`${credentials[name] ? ` or set ${credentials[name]}` : ""}`,
    );
    throw new CredentialError(`${provider}: ${what} credential. Pass ${fixes.join(", and ")}`);
  };
  const plan = (security: Security): Plan => {
    const given = security.filter((schemes) => optionsOf([schemes]).every((option) => values.has(option)));
    if (!given[0] && security[0] && !optionsOf(security).some((option) => options[option] === null)) {
      fail("no", optionsOf([security[0]]));
    }
    const all = given.flat();
    const chosen =
      given.find((schemes) =>
        schemes.every(({ option, prefix = "" }) => String(values.get(option)).startsWith(prefix)),
      ) ?? [];
    const isPlain =
      all.every(({ option }) => typeof values.get(option) === "string") &&
      chosen.every(({ in: place, password }) => place === "header" && password === undefined);
    const headers = chosen.map(({ name, option, before = "" }) => {
      const secret = String(values.get(option));
      // `fetch` would refuse the value too, but its error message quotes the value.
      if (isPlain && !/^[\x20-\x7e]+$/.test(secret)) fail("an unsendable", [option]);
      return { name, text: before + secret, secret };
    });
    const made = { given, all, headers: isPlain ? headers : undefined, secrets: headers.map(({ secret }) => secret) };
    plans.set(security, made);
    return made;
  };
  const plans = new Map<Security, Plan>();
  let authorizeAny: AuthorizeAny | undefined;

  // The credentials are checked when the client is created. If a credential is used only by other operations, each call
  // checks the credentials instead.
  const usual = optionsOf(required);
  if ([...values.keys()].every((option) => usual.includes(option))) plan(required);
  return (url, headers, security, attempt) => {
    const { given, all, headers: own, secrets } = plans.get(security) ?? plan(security);
    if (!own) {
      return load().then(({ createAuthorizeAny }) => {
        authorizeAny ??= createAuthorizeAny({ provider, options, values, optionsOf, fail });
        return authorizeAny(url, headers, given, attempt);
      });
    }
    // A header that the caller set may contain a credential of another scheme.
    for (const { in: place, name } of all) if (place === "header" && name in headers) delete headers[name];
    for (const { name, text } of own) headers[name] = text;
    return { url, secrets };
  };
}

/** How the security requirements of an operation are met. */
interface Plan {
  /** The alternatives whose credentials are all configured. */
  readonly given: Security;
  /** The schemes of these alternatives. */
  readonly all: readonly SecurityScheme[];
  /** The headers to add; `undefined` if a credential is not a string, or if a header would change it. */
  readonly headers: readonly { readonly name: string; readonly text: string; readonly secret: string }[] | undefined;
  readonly secrets: readonly string[];
}

function optionsOf(security: Security): string[] {
  return [...new Set(security.flat().flatMap(({ option, password = option }) => [option, password]))];
}

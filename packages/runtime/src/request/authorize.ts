import type { ClientDefinition } from "../client/client-definition.ts";
import type { Security, SecurityScheme } from "../client/security.ts";
import { CredentialError } from "../errors/credential-error.ts";
import { readEnvironment } from "./read-environment.ts";

/** A request with its credentials. */
export interface Authorized {
  readonly url: string;
  /** The secrets that are sent. */
  readonly secrets: readonly string[];
  /** Asks for other credentials after a 401; absent where no function returns one. */
  readonly refresh?: () => Promise<Credentials>;
}

/** Credentials by option, which replace those that would be read. */
export type Credentials = Readonly<Record<string, string>>;

/** Puts the credentials that an operation requires into the headers, or into the URL that it returns. */
export type Authorize = (
  url: string,
  headers: Record<string, string>,
  security: Security,
  fresh?: Credentials,
) => Authorized | Promise<Authorized>;

/** Authorizes with every kind of scheme and credential. */
export type AuthorizeAny = (
  url: string,
  headers: Record<string, string>,
  alternatives: Security,
  fresh?: Credentials,
) => Promise<Authorized>;

/** The credentials of a client. */
export interface CredentialSource {
  readonly provider: string;
  /** By option. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly optionsOf: (security: Security) => string[];
  readonly fail: (what: string, options: readonly string[]) => never;
}

/**
 * Creates the function that authorizes requests, with credentials from the options and the environment. An option that
 * is `null` sends none: the caller authenticates otherwise, with a cookie or a header. Strings in headers are sent at
 * once; other credentials are loaded on demand.
 *
 * @throws {CredentialError} at once when a credential is missing, or when it cannot be sent; with the call where only
 * other operations need what is given.
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
      // `fetch` would refuse it too, but with a message that quotes it.
      if (isPlain && !/^[\x20-\x7e]+$/.test(secret)) fail("an unsendable", [option]);
      return { name, text: before + secret, secret };
    });
    const made = { given, all, headers: isPlain ? headers : undefined, secrets: headers.map(({ secret }) => secret) };
    plans.set(security, made);
    return made;
  };
  const plans = new Map<Security, Plan>();
  let authorizeAny: AuthorizeAny | undefined;

  // Options are checked at once where possible, unless a credential is given that only other operations need.
  const usual = optionsOf(required);
  if ([...values.keys()].every((option) => usual.includes(option))) plan(required);
  return (url, headers, security, fresh) => {
    const { given, all, headers: own, secrets } = plans.get(security) ?? plan(security);
    if (!own) {
      return load().then(({ createAuthorizeAny }) => {
        authorizeAny ??= createAuthorizeAny({ provider, values, optionsOf, fail });
        return authorizeAny(url, headers, given, fresh);
      });
    }
    // The caller's own header may hold a credential of another kind.
    for (const { in: place, name } of all) if (place === "header" && name in headers) delete headers[name];
    for (const { name, text } of own) headers[name] = text;
    return { url, secrets };
  };
}

/** How one requirement is met. */
interface Plan {
  /** The alternatives whose credentials are all given. */
  readonly given: Security;
  /** Their schemes. */
  readonly all: readonly SecurityScheme[];
  /** The headers to send; `undefined` if a credential is not a string, or not sent unchanged in a header. */
  readonly headers: readonly { readonly name: string; readonly text: string; readonly secret: string }[] | undefined;
  readonly secrets: readonly string[];
}

function optionsOf(security: Security): string[] {
  return [...new Set(security.flat().flatMap(({ option, password = option }) => [option, password]))];
}

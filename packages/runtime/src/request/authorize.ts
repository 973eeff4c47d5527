import type { ClientDefinition } from "../client/client-definition.ts";
import type { Security, SecurityScheme } from "../client/security.ts";
import { CredentialError } from "../errors/credential-error.ts";
import { type CredentialReader, createCredentialReader } from "./credential.ts";
import { readEnvironment } from "./read-environment.ts";

/** A request with its credentials. */
export interface Authorized {
  readonly url: string;
  /** What is sent and must not be seen. */
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

// What an operation requires, prepared once: what does not change from call to call is not found out again.
type Plan = (url: string, headers: Record<string, string>, fresh: Credentials) => Authorized | Promise<Authorized>;

/**
 * Creates the function that authorizes requests, with credentials from the options and the environment. An option that
 * is `null` sends none: the caller authenticates otherwise, with a cookie or a header.
 *
 * @throws {CredentialError} at once when a credential is missing, or when it cannot be sent.
 */
export function createAuthorize(
  { provider, credentials, security: required }: Pick<ClientDefinition, "credentials" | "provider" | "security">,
  options: Readonly<Record<string, unknown>>,
): Authorize {
  const readers = new Map<string, CredentialReader>();
  for (const [option, variable] of Object.entries(credentials)) {
    const { [option]: given = variable && readEnvironment(variable) } = options;
    const reader = createCredentialReader(provider, option, given);
    if (reader) readers.set(option, reader);
  }
  const fail = (what: string, names: readonly string[]): never => {
    const fixes = names.map((option) => {
      const { [option]: variable } = credentials;
      return `the option \`${option}\`${variable ? ` or set ${variable}` : ""}`;
    });
    throw new CredentialError(`${provider}: ${what} credential. Pass ${fixes.join(", and ")}`);
  };
  // The alternatives whose credentials are all given.
  const given = (security: Security): Security => {
    const found = security.filter((schemes) => optionsOf(schemes).every((option) => readers.has(option)));
    const withheld = security.flatMap(optionsOf).some((option) => options[option] === null);
    if (found.length === 0 && security[0] && !withheld) fail("no", optionsOf(security[0]));
    return found;
  };

  const prepare = (security: Security): Plan => {
    const alternatives = given(security);
    const every = alternatives.flat();
    const names = [...new Set(every.flatMap((scheme) => optionsOf([scheme])))];
    const own = names.map((name) => readers.get(name));
    const finish = (values: readonly string[]) => {
      const credentialOf = (name: string) => values[names.indexOf(name)] ?? "";
      const schemes = alternatives.find((all) =>
        all.every(({ option, prefix = "" }) => credentialOf(option).startsWith(prefix)),
      );
      const secrets: string[] = [];
      const sent = (schemes ?? []).map((scheme) => {
        const { in: place, name, option, password, before = "" } = scheme;
        let secret = credentialOf(option);
        if (password !== undefined) {
          secrets.push(credentialOf(password));
          secret = toBasic(secret, credentialOf(password));
        }
        secrets.push(secret);
        const text = before + secret;
        // `fetch` would refuse it too, but with a message that quotes it.
        if (place !== "query" && !/^[\x20-\x7e]+$/.test(text)) fail("an unsendable", optionsOf([scheme]));
        return { place, name, text };
      });
      return (url: string, headers: Record<string, string>): Authorized => {
        let target = url;
        // The caller's own header may hold a credential of another kind.
        for (const { in: place, name } of every) if (place === "header") delete headers[name];
        for (const { place, name, text } of sent) {
          if (place === "query") target = setQuery(target, name, text);
          else if (place === "header") headers[name] = text;
          else headers["cookie"] = `${headers["cookie"] ? `${headers["cookie"]}; ` : ""}${name}=${text}`;
        }
        return { url: target, secrets };
      };
    };
    if (own.every((reader) => !reader?.prepareRefresh)) return finish(own.map((reader) => reader?.read()) as string[]);
    return async (url, headers, fresh) => {
      const values = names.map((name, index) => fresh[name] ?? own[index]?.read() ?? "");
      const refreshes = own.flatMap((reader, index) => {
        const refresh = reader?.prepareRefresh?.();
        return refresh ? [async () => [names[index], await refresh()]] : [];
      });
      return {
        ...finish(await Promise.all(values))(url, headers),
        refresh: async () => Object.fromEntries(await Promise.all(refreshes.map((refresh) => refresh()))),
      };
    };
  };
  const plans = new Map<Security, Plan>();
  const authorize: Authorize = (url, headers, security, fresh = {}) => {
    const plan = plans.get(security) ?? prepare(security);
    plans.set(security, plan);
    return plan(url, headers, fresh);
  };

  // What can be known now is judged now.
  given(required);
  if (![...readers.values()].some(({ prepareRefresh }) => prepareRefresh)) {
    void authorize("https://host/", {}, required);
  }
  return authorize;
}

/** Removes a parameter from the query of a URL. */
export function removeQuery(url: string, name: string): string {
  const [base = "", query = ""] = url.split("?");
  const kept = query.split("&").filter((pair) => pair && new URLSearchParams(pair).keys().next().value !== name);
  return kept.length > 0 ? `${base}?${kept.join("&")}` : base;
}

function setQuery(url: string, name: string, value: string): string {
  const rest = url.includes("?") ? removeQuery(url, name) : url;
  return `${rest}${rest.includes("?") ? "&" : "?"}${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

function optionsOf(schemes: readonly SecurityScheme[]): string[] {
  return schemes.flatMap(({ option, password }) => (password === undefined ? [option] : [option, password]));
}

function toBasic(user: string, password: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)));
}

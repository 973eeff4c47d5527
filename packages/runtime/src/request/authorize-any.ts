import type { Security } from "../client/security.ts";
import type { Authorized, CredentialSource, Credentials } from "./authorize.ts";
import { type CredentialReader, createCredentialReader } from "./credential.ts";

/** Creates the function that authorizes requests with every kind of scheme and credential. */
export function createAuthorizeAny({ provider, values, optionsOf, fail }: CredentialSource) {
  const readers = new Map<string, CredentialReader>();
  for (const [option, value] of values) readers.set(option, createCredentialReader(provider, option, value));

  return async (
    url: string,
    headers: Record<string, string>,
    alternatives: Security,
    fresh: Credentials = {},
  ): Promise<Authorized> => {
    const credentials = new Map<string, string>();
    const refreshes: (() => Promise<readonly [string, string]>)[] = [];
    const credentialOf = (name: string) => credentials.get(name) ?? "";
    const readAll = (names: readonly string[]) => {
      const reads = names.map(async (name) => {
        const { read, prepareRefresh } = readers.get(name) ?? {};
        const refresh = prepareRefresh?.();
        if (refresh) refreshes.push(async () => [name, await refresh()]);
        credentials.set(name, fresh[name] ?? (await read?.()) ?? "");
      });
      return Promise.all(reads);
    };
    let schemes: Security[number] | undefined;
    for (const all of alternatives) {
      await readAll(optionsOf([all]).filter((name) => !credentials.has(name)));
      schemes = all;
      if (all.every(({ option, prefix = "" }) => credentialOf(option).startsWith(prefix))) break;
      schemes = undefined;
    }
    let target = url;
    const secrets: string[] = [];
    // A header that the caller set may contain a credential of another scheme.
    for (const { in: place, name } of alternatives.flat()) if (place === "header") delete headers[name];
    for (const scheme of schemes ?? []) {
      const { name, option, password, before = "" } = scheme;
      const credential = credentialOf(option);
      const secret = password === undefined ? credential : toBasic(credential, credentialOf(password));
      secrets.push(secret, ...(password === undefined ? [] : [credentialOf(password)]));
      const text = before + secret;
      if (scheme.in === "query") target = setQuery(target, name, text);
      // `fetch` would refuse the value too, but its error message quotes the value.
      else if (!/^[\x20-\x7e]+$/.test(text)) fail("an unsendable", optionsOf([[scheme]]));
      else if (scheme.in === "header") headers[name] = text;
      else headers["cookie"] = `${headers["cookie"] ? `${headers["cookie"]}; ` : ""}${name}=${text}`;
    }
    const refresh = async () => Object.fromEntries(await Promise.all(refreshes.map((one) => one())));
    return { url: target, secrets, ...(refreshes.length > 0 && { refresh }) };
  };
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

function toBasic(user: string, password: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)));
}

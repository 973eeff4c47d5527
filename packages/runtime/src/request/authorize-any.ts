import type { Security } from "../client/security.ts";
import type { RequestToSign, SignedRequest } from "../client/signing.ts";
import { CredentialError } from "../errors/credential-error.ts";
import type { Authorized, CredentialSource, SentAttempt } from "./authorize.ts";
import { type CredentialReader, createCredentialReader, nameOfError } from "./credential.ts";

/** The length of the shortest signature in common use: HMAC-SHA-1 in base64, without padding. */
const SHORTEST_SIGNATURE = 27;

/** Creates the function that authorizes requests with every kind of scheme and credential. */
export function createAuthorizeAny({ provider, options, values, optionsOf, fail }: CredentialSource) {
  const readers = new Map<string, CredentialReader>();
  const readerOf = (option: string, schemes: Security[number]) => {
    const signature = schemes.find((scheme) => scheme.option === option)?.signature;
    const isRead = options[option] === undefined;
    const reader =
      readers.get(option) ?? createCredentialReader(provider, option, values.get(option), signature, isRead);
    readers.set(option, reader);
    return reader;
  };

  return async (
    url: string,
    headers: Record<string, string>,
    alternatives: Security,
    attempt: SentAttempt,
  ): Promise<Authorized> => {
    const { fresh = {} } = attempt;
    const credentials = new Map<string, string>();
    const refreshes: (() => Promise<readonly [string, string]>)[] = [];
    const credentialOf = (name: string) => credentials.get(name) ?? "";
    const readAll = (names: readonly string[], of: Security[number]) => {
      const reads = names.map(async (name) => {
        const { read, prepareRefresh } = readerOf(name, of);
        const refresh = prepareRefresh?.();
        if (refresh) refreshes.push(async () => [name, await refresh()]);
        credentials.set(name, fresh[name] ?? (await read()));
      });
      return Promise.all(reads);
    };
    let schemes: Security[number] | undefined;
    for (const all of alternatives) {
      await readAll(
        optionsOf([all]).filter((name) => !credentials.has(name)),
        all,
      );
      schemes = all;
      if (all.every(({ option, prefix = "" }) => credentialOf(option).startsWith(prefix))) break;
      schemes = undefined;
    }
    let target = url;
    const secrets: string[] = [];
    // A header that the caller set may contain a credential of another scheme.
    for (const { in: place, name } of alternatives.flat()) {
      if (place === "header" || place === "signature") delete headers[name];
    }
    let signed: RequestInit | undefined;
    const signatures: string[] = [];
    for (const scheme of schemes ?? []) {
      const { name, option, password, before = "" } = scheme;
      const credential = credentialOf(option);
      if (scheme.signature) {
        const keys: Record<string, string> = JSON.parse(credential);
        secrets.push(...Object.values(keys));
        const { sign } = scheme.signature;
        const made = await signCall(attempt, target, headers, (request) => sign(request, keys)).catch((error) => {
          throw new CredentialError(`${provider}: signing failed with ${nameOfError(error)}`);
        });
        signatures.push(...findSignatures(made));
        Object.assign(headers, made.headers);
        target = made.url ?? target;
        attempt.signedMethod = made.method;
        signed = { ...(made.method && { method: made.method }), ...(made.body !== undefined && { body: made.body }) };
        continue;
      }
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
    return { url: target, secrets, ...(refreshes.length > 0 && { refresh }), ...(signed && { signed, signatures }) };
  };
}

// Whoever knows a signature can repeat the request for some minutes. Signing writes the signature next to names, dates
// and scopes: it is a long part of the written strings, and not a word in lower case. In base64, it may have no digit.
function findSignatures({ headers, url = "" }: SignedRequest): string[] {
  const values = Object.entries(headers).flatMap(([name, value]) => (/auth|sign|token/.test(name) ? [value] : []));
  const query = [...new URLSearchParams(url.split("?")[1])].map(([, value]) => value);
  const parts = [...values, ...query].flatMap((value) => value.split(/[\s,;:="]+/));
  return parts.filter((part) => part.length >= SHORTEST_SIGNATURE && /[\dA-Z]/.test(part));
}

// A form is serialized once, because each serialization has another boundary. The body is sent as the bytes that were
// signed.
async function signCall(
  { call }: SentAttempt,
  url: string,
  headers: Record<string, string>,
  sign: (request: RequestToSign) => SignedRequest | Promise<SignedRequest>,
): Promise<SignedRequest> {
  const { method, body: given, context } = call;
  if (given === undefined) {
    return sign({ method, url, headers, body: new Uint8Array(), scopes: context.scopeValues ?? {} });
  }
  const response = new Response(given);
  const type = response.headers.get("content-type");
  if (type !== null) headers["content-type"] ??= type;
  const body = new Uint8Array(await response.arrayBuffer());
  return { body, ...(await sign({ method, url, headers, body, scopes: context.scopeValues ?? {} })) };
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

import { loadOnDemand } from "@snap/runtime/helpers";
import type { MockContract, MockScheme } from "../mock-operation.ts";
import { decode, decodeForm, readPairs } from "../request/decode.ts";
import { decodeBase64, readCredential } from "../request/has-credential.ts";
import { readCookies } from "../request/read-cookies.ts";
import { namesIn, type ReceivedRequest } from "../request/read-request.ts";
import type { MockRequest } from "./mock-cloud.ts";
import { REDACTED, redactBody, redactPairs } from "./redact-body.ts";

/** A request as a mock may show it, and the function that removes its credentials from messages. */
export interface RecordedRequest {
  readonly shown: Pick<MockRequest, "body" | "url">;
  readonly redact: (text: string) => string;
}

/**
 * Copies what a mock may show of a request: no credential, wherever it is, no value of a secret field or parameter, and
 * no value of a query parameter that the contract does not have, because such a value may be a credential under a wrong
 * name.
 */
export async function recordRequest(
  received: ReceivedRequest,
  accepted: string | readonly string[] = [],
): Promise<RecordedRequest> {
  const helpers = await loadOnDemand();
  const { request, bytes, contract, path } = received;
  const own = credentialsOf(request, schemesOf(received));
  const type = request.headers.get("content-type") ?? "";
  const names = contract.secrets ?? [];
  const url = new URL(request.url);
  const { shown: query, hidden } = readQuery(url, received, names);
  const secrets = [...new Set([...own, ...hidden, ...[accepted].flat(), ...helpers.sentSecrets])];
  const redact = (text: string) => helpers.redactorOf(secrets).redact(text);
  const body = redactBody(new TextDecoder().decode(bytes), type, { names, secrets }, helpers);
  const address = url.origin + path.replace(url, names, REDACTED) + (query === "" ? "" : `?${query}`);
  return { shown: { url: redact(address), body }, redact };
}

/** Removes the credentials of any operation's request from a text about the request. */
export async function redactCredentials(text: string, request: Request, contract: MockContract): Promise<string> {
  const { redactorOf } = await loadOnDemand();
  const schemes = contract.operations.flatMap((operation) => schemesOf({ contract, operation }));
  return redactorOf(credentialsOf(request, schemes)).redact(text);
}

function schemesOf({ contract, operation }: Pick<ReceivedRequest, "contract" | "operation">): MockScheme[] {
  return [contract, operation].flatMap(({ security = [] }) => security.flat());
}

// The names of headers with credentials.
const CARRIER = /assertion|auth|cookie|credential|key|pass|secret|session|signature|token/;

/** Returns the credentials in the headers and the query of a request. */
export function credentialsOf(request: Request, schemes: readonly MockScheme[]): string[] {
  // A credential is found even if it has no scheme, or a header or scheme that is not in the contract.
  const others = Array.from(request.headers).flatMap(([name, value]) => (CARRIER.test(name) ? wordsOf(value) : []));
  const cookies = readCookies(request).map(([, value]) => value);
  const found = [...schemes.map((scheme) => readCredential(request, scheme)), ...others, ...cookies];
  // For `user:password`, both the pair and the password are removed. A cookie may be percent-encoded.
  return found
    .flatMap((credential) => [credential, decode(credential) ?? "", credential.replace(/^[^:]*:/, "")])
    .filter((each) => each !== "");
}

// Returns what may be a credential in a header: all of it, its words, and the values in words such as `token="…"`. Headers
// with the same name have been joined.
function wordsOf(header: string): string[] {
  const words = header.split(/[\s,;]+/).flatMap((word) => [word, word.replace(/^[\w-]+=/, "")]);
  const values = [...new Set(words.map((word) => word.replaceAll(/^"|"$/g, "")))];
  return [header.replace(/^\S+\s+/, ""), ...values, ...values.map(decodeBase64)];
}

// Returns the pairs of a query, except for the credentials, and whether the value of a parameter is hidden.
function readQuery({ search }: URL, received: ReceivedRequest, secrets: readonly string[]) {
  const { contract, operation } = received;
  const credentials = schemesOf(received).flatMap(({ in: place, name }) => (place === "query" ? [name] : []));
  const fixed = readPairs(operation.path.split("?")[1] ?? "").map(([name]) => name);
  const known = new Set([...fixed, ...namesIn("query", operation, contract)]);
  const isHidden = (name: string) =>
    credentials.includes(name) || secrets.includes(name) || (!known.has(name) && !known.has(name.replace(/\[.*/s, "")));
  const query = search.slice(1);
  const pairs = query.split("&").filter((pair) => !readPairs(pair).some(([name]) => credentials.includes(name)));
  const hidden = readPairs(query).flatMap(([name, raw]) => (isHidden(name) ? [decodeForm(raw) ?? raw] : []));
  return { shown: redactPairs(pairs.join("&"), isHidden), hidden };
}

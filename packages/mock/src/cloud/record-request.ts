import { loadOnDemand } from "@snap/runtime/helpers";
import type { MockContract, MockScheme } from "../mock-operation.ts";
import { decode, readPairs } from "../request/decode.ts";
import { decodeBasic, readCredential } from "../request/has-credential.ts";
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
  const { request, bytes, contract } = received;
  const own = credentialsOf(request, schemesOf(received));
  const secrets = [...new Set([...own, ...[accepted].flat(), ...helpers.sentSecrets])];
  const type = request.headers.get("content-type") ?? "";
  const names = contract.secrets ?? [];
  const redact = (text: string) => helpers.redactorOf(secrets).redact(text);
  const body = redactBody(new TextDecoder().decode(bytes), type, { names, secrets }, helpers);
  return { shown: { url: redact(addressOf(received, names)), body }, redact };
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
const CARRIER = /auth|credential|key$|secret|session|signature|token/;
// What a header such as `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…` proves.
const PROOF = /\b(?:signature|response)="?([^\s",;]+)/gi;

/** Returns the credentials in the headers and the query of a request. */
export function credentialsOf(request: Request, schemes: readonly MockScheme[]): string[] {
  // A credential is found even if it has no scheme, or a header or scheme that is not in the contract.
  const others = Array.from(request.headers).flatMap(([name, value]) => {
    if (!CARRIER.test(name)) return [];
    const [, other = ""] = /^(?:\S+ +)?(.+)$/.exec(value) ?? [];
    return [other, decodeBasic(other), ...Array.from(value.matchAll(PROOF), ([, proof = ""]) => proof)];
  });
  const cookies = readCookies(request).map(([, value]) => value);
  const found = [...schemes.map((scheme) => readCredential(request, scheme)), ...others, ...cookies];
  // For `user:password`, both the pair and the password are removed. A cookie may be percent-encoded.
  return found
    .flatMap((credential) => [credential, decode(credential) ?? "", credential.replace(/^[^:]*:/, "")])
    .filter((each) => each !== "");
}

function addressOf(received: ReceivedRequest, secrets: readonly string[]): string {
  const { request, path, contract, operation } = received;
  const url = new URL(request.url);
  const pathname = path.replace(url, secrets, REDACTED);
  const credentials = schemesOf(received).flatMap(({ in: place, name }) => (place === "query" ? [name] : []));
  const known = namesIn("query", operation, contract);
  const isUnknown = (name: string) => !known.has(name) && !known.has(name.replace(/\[.*/s, ""));
  const pairs = url.search.slice(1).split("&");
  const others = pairs.filter((pair) => !readPairs(pair).some(([name]) => credentials.includes(name)));
  const query = redactPairs(others.join("&"), (name) => secrets.includes(name) || isUnknown(name));
  return url.origin + pathname + (query === "" ? "" : `?${query}`);
}

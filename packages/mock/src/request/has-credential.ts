import type { MockScheme, MockSecurity } from "../mock-operation.ts";
import { readCookies } from "./read-cookies.ts";

/**
 * Whether a request carries what one of the alternatives requires: a credential for each of its schemes. A credential with
 * the prefix of a scheme counts only for that scheme.
 *
 * @param accepted the credentials that count, `user:password` for Basic; any when absent
 */
export function hasCredential(
  request: Request,
  security: MockSecurity,
  accepted?: string | readonly string[],
): boolean {
  const isAccepted = (credential: string) => accepted === undefined || [accepted].flat().includes(credential);
  const prefixes = security.flat().flatMap(({ prefix = [] }) => prefix);
  const carries = (scheme: MockScheme) => {
    const credential = readCredential(request, scheme);
    const prefix = prefixes.find((each) => credential.startsWith(each));
    return credential.length > (prefix ?? "").length && prefix === scheme.prefix && isAccepted(credential);
  };
  return security.length === 0 || security.some((schemes) => schemes.every(carries));
}

/** The credential that a request carries by a scheme, without its prefix word; empty where there is none. */
export function readCredential(request: Request, { in: place, name, before = "" }: MockScheme): string {
  const value = readValue(request, place, name) ?? "";
  // The name of an HTTP authentication scheme has no case.
  if (value.slice(0, before.length).toLowerCase() !== before.toLowerCase()) return "";
  const credential = value.slice(before.length);
  return before === "Basic " ? decodeBasic(credential) : credential;
}

function readValue(request: Request, place: MockScheme["in"], name: string): string | null | undefined {
  if (place === "header") return request.headers.get(name);
  if (place === "query") return new URL(request.url).searchParams.get(name);
  return readCookies(request).find(([cookie]) => cookie === name)?.[1];
}

// `user:password` in UTF-8; a user name holds no colon.
function decodeBasic(credential: string): string {
  try {
    const bytes = Uint8Array.from(atob(credential), (character) => character.charCodeAt(0));
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return decoded.includes(":") ? decoded : "";
  } catch {
    // Not Base64, or not UTF-8: it is not a credential.
    return "";
  }
}

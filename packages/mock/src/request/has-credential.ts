import type { MockScheme, MockSecurity } from "../mock-operation.ts";
import { readCookies } from "./read-cookies.ts";

/**
 * Returns whether a request has the credentials of one of the alternatives: one for each of its schemes. A credential
 * that starts with the prefix of a scheme counts only for that scheme.
 *
 * @param accepted the credentials that are accepted, `user:password` for Basic; any if omitted
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

/**
 * Returns the credential that a request has in this place, without `before`; an empty string if there is none. For a
 * signed request, returns the value that identifies the caller: mocks know no secrets, so they accept every signature.
 */
export function readCredential(request: Request, { in: place, name, before = "", signed }: MockScheme): string {
  const value = readValue(request, place, name) ?? "";
  // The names of HTTP authentication schemes are case-insensitive.
  if (value.slice(0, before.length).toLowerCase() !== before.toLowerCase()) return "";
  const credential = value.slice(before.length);
  if (signed) return /^[^\s/,;&]*/.exec(credential)?.[0] ?? "";
  return before === "Basic " ? decodeBasic(credential) : credential;
}

function readValue(request: Request, place: MockScheme["in"], name: string): string | null | undefined {
  if (place === "header") return request.headers.get(name);
  if (place === "query") return new URL(request.url).searchParams.get(name);
  return readCookies(request).find(([cookie]) => cookie === name)?.[1];
}

// Decodes `user:password`. Returns an empty string if it is something else.
function decodeBasic(credential: string): string {
  const decoded = decodeBase64(credential);
  return decoded.includes(":") ? decoded : "";
}

/** Decodes Base64 of UTF-8. Returns an empty string if it is something else. */
export function decodeBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A string that is not Base64 of UTF-8 is not a credential.
    return "";
  }
}

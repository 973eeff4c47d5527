import { InvalidRequestError } from "../errors/invalid-request-error.ts";

/**
 * Returns a base URL without the slashes at its end. A relative or empty one is resolved where there is a page, as in
 * browsers.
 *
 * @throws {InvalidRequestError} for what is not such an address.
 */
export function resolveBaseUrl(provider: string, given: unknown, option = "baseUrl"): string {
  const { location } = globalThis as { location?: { href?: string } };
  const text = String(given).trim();
  const url = location?.href && !/^[a-z][\w+.-]*:/i.test(text) ? new URL(text, location.href).href : text;
  if (/^https?:\/\/[^?#@\\\0-\x20\x7f]+$/i.test(url) && URL.canParse(url)) return url.replace(/\/+$/, "");
  // Not quoted: it may hold a password.
  throw new InvalidRequestError(`${provider}: \`${option}\` must be like https://host/path, without user and query.`);
}

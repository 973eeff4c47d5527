import { InvalidRequestError } from "../errors/invalid-request-error.ts";

/**
 * Returns a base URL without trailing slashes. In browsers, a relative or empty URL is resolved against the page.
 *
 * @throws {InvalidRequestError} for a value that is not an HTTP URL.
 */
export function resolveBaseUrl(provider: string, given: unknown, option = "baseUrl"): string {
  const { location } = globalThis as { location?: { href?: string } };
  const text = String(given).trim();
  const url = location?.href && !/^[a-z][\w+.-]*:/i.test(text) ? new URL(text || "/", location.href).href : text;
  if (/^https?:\/\/[^?#@\\\s\0-\x20\x7f-\x9f]+$/i.test(url) && URL.canParse(url)) return url.replace(/\/+$/, "");
  // The value is not quoted, because it may contain a password.
  throw new InvalidRequestError(`${provider}: \`${option}\` must be like https://host/path, without user and query.`);
}

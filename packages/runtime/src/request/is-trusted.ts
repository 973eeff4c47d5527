import type { ClientContext } from "../client/client-context.ts";
import { resolveBaseUrl } from "../client/resolve-base-url.ts";

/**
 * Whether credentials may be sent to an address: it is of the API's own origin, or of one in `credentialOrigins`.
 *
 * @throws {InvalidRequestError} where one of these is no address.
 */
export function isTrusted({ provider, baseUrl, options }: ClientContext, url: string): boolean {
  const { origin } = new URL(url);
  if (origin === new URL(baseUrl).origin) return true;
  const { credentialOrigins = [] } = options;
  return credentialOrigins.some((one) => new URL(resolveBaseUrl(provider, one, "credentialOrigins")).origin === origin);
}

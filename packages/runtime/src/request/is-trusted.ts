import type { ClientContext } from "../client/client-context.ts";

/** Returns whether credentials may be sent to a URL: its origin is the API's own, or one of `credentialOrigins`. */
export function isTrusted({ trusted }: ClientContext, url: string): boolean {
  const { origin } = new URL(url);
  return trusted.some((one) => new URL(one).origin === origin);
}

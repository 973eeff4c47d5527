import type { ClientContext } from "../client/client-context.ts";

/** Whether credentials may be sent to an address: it is of the API's own origin, or of one in `credentialOrigins`. */
export function isTrusted({ trusted }: ClientContext, url: string): boolean {
  const { origin } = new URL(url);
  return trusted.some((one) => new URL(one).origin === origin);
}

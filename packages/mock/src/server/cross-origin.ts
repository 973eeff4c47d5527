import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Lets pages of any origin read the answer: what a mock cloud holds is not a secret. Answers it where it is the question
 * of a browser whether it may send a request, and returns whether it was.
 */
export function allowAnyOrigin(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const { "access-control-request-method": method, "access-control-request-headers": headers } = incoming.headers;
  outgoing.setHeader("access-control-allow-origin", "*");
  outgoing.setHeader("access-control-expose-headers", "*");
  if (incoming.method !== "OPTIONS" || method === undefined) return false;
  // Named one by one: `*` would not stand for `authorization`.
  if (headers !== undefined) outgoing.setHeader("access-control-allow-headers", headers);
  outgoing.writeHead(204, { "access-control-allow-methods": method }).end();
  return true;
}

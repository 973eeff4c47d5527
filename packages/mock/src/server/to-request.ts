import type { IncomingMessage } from "node:http";

/** The request as `fetch` would have it; `undefined` where that can have no such request. */
export function toRequest(
  incoming: IncomingMessage,
  baseUrl: string,
  body: Uint8Array<ArrayBuffer>,
): Request | undefined {
  const { method = "GET", url = "/" } = incoming;
  // Neither `OPTIONS *` nor what is meant for a proxy; and methods that `fetch` refuses.
  if (!url.startsWith("/") || ["CONNECT", "TRACE", "TRACK"].includes(method)) return undefined;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const bodiless = method === "GET" || method === "HEAD" || body.byteLength === 0;
  return new Request(baseUrl + url, { method, headers, ...(!bodiless && { body }) });
}

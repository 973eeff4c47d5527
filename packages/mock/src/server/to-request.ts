import type { IncomingMessage } from "node:http";

/** Converts a request to a `Request`; `undefined` if `Request` does not support its method or target. */
export function toRequest(
  incoming: IncomingMessage,
  baseUrl: string,
  body: Uint8Array<ArrayBuffer>,
  method = incoming.method ?? "GET",
): Request | undefined {
  const { url = "/" } = incoming;
  // `OPTIONS *` and requests to a proxy have no path, and `Request` refuses these methods.
  if (!url.startsWith("/") || ["CONNECT", "TRACE", "TRACK"].includes(method)) return undefined;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const bodiless = method === "GET" || method === "HEAD" || body.byteLength === 0;
  return new Request(baseUrl + url, { method, headers, ...(!bodiless && { body }) });
}

import type { ParameterPlace } from "./parameter-style.ts";

// Names of headers and cookies, as RFC 9110 has them.
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
// What no `fetch` lets a caller set, in no runtime.
const FORBIDDEN = /^(?:connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;
// What OpenAPI says by other parts of a document: its security, its responses and its request bodies.
const IGNORED = /^(?:accept|authorization|content-type)$/i;

/** Whether OpenAPI has a document ignore a header parameter of this name. */
export function isIgnoredHeader(name: string): boolean {
  return IGNORED.test(name);
}

/** Why no client can send a parameter of this name; `undefined` where clients can. */
export function whyNotNamed(name: string, place: ParameterPlace): string | undefined {
  if (place !== "header" && place !== "cookie") return undefined;
  if (!TOKEN.test(name)) return `has a name that no ${place} can have`;
  if (place === "header" && isIgnoredHeader(name)) return "is a header that OpenAPI ignores here";
  return place === "header" && FORBIDDEN.test(name) ? "is a header that no runtime lets a client set" : undefined;
}

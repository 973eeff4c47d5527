import type { ParameterPlace } from "./parameter-style.ts";

// Names of headers and cookies according to RFC 9110.
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
// Headers that no runtime allows callers of `fetch` to set.
const FORBIDDEN = /^(?:connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;
// OpenAPI describes these headers in other parts of a document: security, responses and request bodies.
const IGNORED = /^(?:accept|authorization|content-type)$/i;

/** Whether OpenAPI ignores a header parameter of this name. */
export function isIgnoredHeader(name: string): boolean {
  return IGNORED.test(name);
}

/** Explains why clients cannot send a parameter of this name. Returns `undefined` if clients can send it. */
export function whyNotNamed(name: string, place: ParameterPlace): string | undefined {
  if (name === "") return "has no name";
  if (place !== "header" && place !== "cookie") return undefined;
  if (!TOKEN.test(name)) return `has a name that is invalid for a ${place}`;
  if (place === "header" && isIgnoredHeader(name)) return "is a header that OpenAPI ignores here";
  return place === "header" && FORBIDDEN.test(name) ? "is a header that clients cannot set in any runtime" : undefined;
}

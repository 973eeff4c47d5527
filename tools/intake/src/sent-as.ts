/**
 * How clients send the credential of a security scheme: as declared, as a bearer token that the caller obtains, or as
 * the whole Authorization header.
 */
export type SentAs = "bearer" | "declared" | "header";

/** Returns how clients send the credential of a security scheme; `undefined` if the caller's `fetch` must send it. */
export function sentAs(scheme: Readonly<Record<string, unknown>>): SentAs | undefined {
  const { type, in: place, name } = scheme;
  if (type === "oauth2" || type === "openIdConnect") return "bearer";
  if (type === "http") return /^(?:bearer|basic)$/i.test(String(scheme["scheme"])) ? "declared" : "header";
  const isKey = type === "apiKey" && typeof name === "string" && KEY_PLACES.has(String(place));
  return isKey ? "declared" : undefined;
}

const KEY_PLACES = new Set(["cookie", "header", "query"]);

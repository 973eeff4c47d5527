import type { MockScheme } from "./mock-operation.ts";

/**
 * Whether a request carries a credential in the scheme meant for it: the first whose prefix fits, as clients choose.
 *
 * Which credential it is does not matter.
 */
export function hasCredential(request: Request, schemes: readonly MockScheme[]): boolean {
  const query = new URL(request.url).searchParams;
  return schemes.some((scheme) => {
    const { in: place, name, before = "" } = scheme;
    const value = (place === "header" ? request.headers.get(name) : query.get(name)) ?? "";
    const credential = value.slice(before.length);
    const meant = schemes.find(({ prefix = "" }) => credential.startsWith(prefix));
    return value.startsWith(before) && credential.length > (scheme.prefix ?? "").length && meant === scheme;
  });
}

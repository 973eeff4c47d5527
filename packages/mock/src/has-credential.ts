import type { MockScheme } from "./mock-operation.ts";

/**
 * Whether a request carries a credential in the scheme meant for it: the first whose prefix fits, as clients choose.
 *
 * @param accepted the one credential that counts; any when absent
 */
export function hasCredential(request: Request, schemes: readonly MockScheme[], accepted?: string): boolean {
  const query = new URL(request.url).searchParams;
  return schemes.some((scheme) => {
    const { in: place, name, before = "" } = scheme;
    const value = (place === "header" ? request.headers.get(name) : query.get(name)) ?? "";
    const credential = value.slice(before.length);
    const meant = schemes.find(({ prefix = "" }) => credential.startsWith(prefix));
    const complete = value.startsWith(before) && credential.length > (scheme.prefix ?? "").length && meant === scheme;
    return complete && (accepted === undefined || credential === accepted);
  });
}

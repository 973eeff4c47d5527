import type { MockScheme } from "./mock-operation.ts";

/** Whether a request carries a credential in any of the schemes. Which credential it is does not matter. */
export function hasCredential(request: Request, schemes: readonly MockScheme[]): boolean {
  const query = new URL(request.url).searchParams;
  return schemes.some(({ in: place, name, before = "", prefix = "" }) => {
    const value = (place === "header" ? request.headers.get(name) : query.get(name)) ?? "";
    return value.startsWith(before + prefix) && value.length > before.length + prefix.length;
  });
}

import type { Contract, ContractParameter } from "./contract.ts";
import { serialize } from "./serialize-parameter.ts";

/** Returns the documented address of a request, without its credentials. */
export function targetOf(baseUrl: string, path: string, parameters: readonly ContractParameter[]): string {
  const [template = ""] = path.split("#");
  const filled = parameters
    .filter(({ in: place }) => place === "path")
    .reduce((text, parameter) => text.replace(`{${parameter.name}}`, () => serialize(parameter).join("")), template);
  const pairs = parameters.filter(({ in: place }) => place === "query").flatMap(serialize);
  if (pairs.length === 0) return baseUrl + filled;
  return `${baseUrl}${filled}${filled.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/** Returns the documented headers of parameters; all cookies are in one header. */
export function headersOf(parameters: readonly ContractParameter[]): Record<string, string> {
  const own = parameters.filter(({ in: place }) => place === "header");
  const headers = own.map((parameter) => [parameter.name.toLowerCase(), serialize(parameter).join("")]);
  const cookies = parameters.filter(({ in: place }) => place === "cookie").flatMap(serialize);
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { cookie: cookies.join("; ") }) };
}

/**
 * Returns addresses that no operation has. If an operation matches every path, the only such address is at another
 * origin.
 */
export function unknownAddresses({ baseUrl, operations }: Contract): string[] {
  const path = "/no/such/place";
  const isKnown = operations.some((operation) => {
    if (operation.parameters.some(({ in: place, allowReserved }) => place === "path" && allowReserved)) return true;
    const pattern = operation.path.replaceAll(/\{[^}]*\}|[^{]+/g, (part) =>
      part.startsWith("{") ? "[^/]+" : part.replaceAll(/[^\w/]/g, "\\$&"),
    );
    return new RegExp(`^${pattern}$`).test(path);
  });
  return [...(isKnown ? [] : [baseUrl + path]), "https://elsewhere.example/"];
}

/** Normalizes an address for comparison, because some characters may be percent-encoded or not. */
export function comparable(url: string): string {
  return new URL(url).href.replaceAll(/%(?:5B|5D|7C|27)/gi, decodeURIComponent);
}

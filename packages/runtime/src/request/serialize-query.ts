import type { ParameterStyle, Styles } from "../client/operation-traits.ts";
import { serializeScalar } from "./serialize-scalar.ts";

/**
 * Serializes a query. Each value of a list becomes a parameter; `undefined` and `null` are omitted; documented styles
 * are applied.
 *
 * @throws {InvalidRequestError} for an object without a documented style.
 */
export function serializeQuery(
  query: Readonly<Record<string, unknown>> = {},
  traits?: Readonly<Record<string, ParameterStyle>>,
  styles?: Styles,
): string {
  let text = "";
  for (const name of Object.keys(query)) {
    const { [name]: value } = query;
    if (value === undefined || value === null) continue;
    const style = traits?.[name];
    if (style && styles) {
      const pair = styles("query", name, value, style);
      if (pair) text += `&${pair}`;
    } else if (Array.isArray(value)) {
      for (const item of value) if (item !== undefined && item !== null) text += `&${pairOf(name, item)}`;
    } else text += `&${pairOf(name, value)}`;
  }
  return text.slice(1);
}

/** Appends a query to a URL that may already have one. */
export function joinUrl(url: string, search: string): string {
  return search ? `${url}${url.includes("?") ? "&" : "?"}${search}` : url;
}

function pairOf(name: string, value: unknown): string {
  return `${encodeName(name)}=${encodeURIComponent(serializeScalar(value, `params.query.${name}`))}`;
}

/** Encodes the name of a parameter. Brackets stay unencoded, as APIs document them. */
export function encodeName(name: string): string {
  return /^\w+$/.test(name) ? name : encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

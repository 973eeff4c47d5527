import type { ParameterStyle, Styles } from "../client/operation-traits.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { isPlainObject } from "./plain-object.ts";
import { encodeName } from "./serialize-query.ts";
import { serializeScalar } from "./serialize-scalar.ts";

/**
 * Adds headers in any form to existing ones. `null` removes a header; `undefined` keeps it. Returns whether the content
 * type was removed.
 */
export function addHeaders(headers: Record<string, string>, given: object): boolean {
  const isIterable = Symbol.iterator in Object(given);
  const pairs = isIterable ? [...(given as Iterable<unknown>)] : Object.entries(given);
  // The entries of any other value, such as a string or a Set, would become wrong headers.
  if (
    !(isIterable || isPlainObject(given)) ||
    typeof given !== "object" ||
    !pairs.every((pair) => Array.isArray(pair) && pair.length === 2)
  ) {
    throw new InvalidRequestError("`headers` must be an object, a Headers or a list of [name, value] pairs.");
  }
  const seen = new Set<string>();
  let isUntyped = false;
  for (const pair of pairs) {
    const [name, value] = pair as [unknown, unknown];
    const key = String(name).toLowerCase();
    if (value === undefined) continue;
    if (value === null) {
      delete headers[key];
      isUntyped ||= key === "content-type";
    } else {
      const text = toText(key, value);
      headers[key] = seen.has(key) ? `${headers[key]}, ${text}` : text;
      seen.add(key);
    }
  }
  return isUntyped;
}

/** Adds header parameters, or cookie parameters if `cookies` is set, as the spec documents them. */
export function addHeaderParameters(
  headers: Record<string, string>,
  given: Readonly<Record<string, unknown>>,
  traits: Readonly<Record<string, ParameterStyle>> = {},
  styles?: Styles,
): void {
  for (const [name, value] of Object.entries(given)) {
    const style = traits[name];
    const isGiven = value !== undefined && value !== null;
    addHeaders(headers, { [name]: style && styles && isGiven ? styles("header", name, value, style) : value });
  }
}

/** Adds cookie parameters to the `cookie` header. Browsers do not send this header. */
export function addCookieParameters(
  headers: Record<string, string>,
  given: Readonly<Record<string, unknown>>,
  traits: Readonly<Record<string, ParameterStyle>> = {},
  styles?: Styles,
): void {
  const pairs = Object.entries(given).map(([name, value]) => {
    if (value === undefined || value === null) return "";
    const style = traits[name];
    if (style && styles) return styles("cookie", name, value, style);
    return `${encodeName(name)}=${encodeURIComponent(serializeScalar(value, `params.cookie.${name}`))}`;
  });
  addHeaders(headers, { cookie: [headers["cookie"], ...pairs].filter(Boolean).join("; ") || undefined });
}

function toText(name: string, value: unknown): string {
  const text = Array.isArray(value)
    ? value.map((item) => serializeScalar(item, `headers.${name}`)).join(", ")
    : serializeScalar(value, `headers.${name}`).trim();
  // `fetch` would refuse the header too, but its error message quotes the value.
  if (/^[!#$%&'*+.^`|~\w-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(text)) return text;
  throw new InvalidRequestError(`The header ${JSON.stringify(name)} has a name or a value that cannot be sent.`);
}

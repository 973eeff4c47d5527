import type { ParameterStyle, Styles } from "../client/operation-traits.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { serializeScalar } from "./serialize-scalar.ts";

/**
 * Writes a query: a list as one parameter for each of its values, nothing for `undefined` and `null`, other styles where
 * the spec says so.
 *
 * @throws {InvalidRequestError} for objects without a style.
 */
export function serializeQuery(
  query: Readonly<Record<string, unknown>>,
  traits?: Readonly<Record<string, ParameterStyle>>,
  styles?: Styles,
  serializer?: RequestOptions["querySerializer"],
): string {
  checkRecord(query, "params.query");
  if (serializer) {
    if (typeof serializer === "function") return serializer(query).replace(/^\?/, "");
    throw new InvalidRequestError(
      "`querySerializer` must be a function. Make one with `createQuerySerializer` of @snap/runtime/styles.",
    );
  }
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

function pairOf(name: string, value: unknown): string {
  return `${encodeName(name)}=${encodeURIComponent(serializeScalar(value, `params.query.${name}`))}`;
}

/** Encodes the name of a parameter; brackets stay, as APIs document them. */
export function encodeName(name: string): string {
  return /^\w+$/.test(name) ? name : encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

/** @throws {InvalidRequestError} for a `Map`, a `URLSearchParams` and the like, whose entries would be lost. */
export function checkRecord(value: object, name: string): void {
  if (typeof value === "object" && !(Symbol.iterator in value)) return;
  throw new InvalidRequestError(`\`${name}\` must be a plain object with a property for each parameter.`);
}

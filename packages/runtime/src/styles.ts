import type { ParameterStyle } from "./client/operation-traits.ts";
import type { QuerySerializer, QuerySerializerOptions } from "./client/request-options.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { describeValue } from "./request/describe-value.ts";
import { isPlainObject } from "./request/plain-object.ts";
import { encodeName } from "./request/serialize-query.ts";
import { serializeScalar } from "./request/serialize-scalar.ts";
import { stringifyJson } from "./request/stringify-json.ts";

/** Where a parameter is sent. */
type Place = "cookie" | "header" | "path" | "query";

// The reserved characters of RFC 6570, and those that would end a value.
const RESERVED = /%(?:3A|2F|3F|23|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D)/g;

/**
 * Serializes one parameter as OpenAPI 3.1 specifies. In a query or cookie the result is `name=value` pairs joined by
 * `&` or `; `; elsewhere it is the value alone. An empty list or object in a query is omitted.
 *
 * @param where the name of the value in errors
 * @throws {InvalidRequestError} for a value that the style cannot represent.
 */
export function styles(
  place: Place,
  name: string,
  value: unknown,
  given: ParameterStyle,
  where = `params.${place}.${name}`,
): string {
  const { style = place === "query" || place === "cookie" ? "form" : "simple", content } = given;
  const { explode = style === "form" } = given;
  const write = (item: unknown, at = where) => encode(serializeScalar(item, at), place, given.allowReserved);
  const key = encodeName(name);
  const joint = place === "cookie" ? "; " : "&";

  if (content !== undefined) {
    const text = /\bjson *(?:;|$)/i.test(content) ? stringifyJson(value) : serializeScalar(value, where);
    const encoded = encode(text, place, given.allowReserved);
    return place === "query" || place === "cookie" ? `${key}=${encoded}` : encoded;
  }
  if (style === "deepObject") return writeDeep(key, value, where, write).join("&");
  const items = toItems(value, where);
  if (!items) {
    const text = write(value);
    if (style === "label") return `.${text}`;
    if (style === "matrix") return text ? `;${key}=${text}` : `;${key}`;
    return style === "simple" ? text : `${key}=${text}`;
  }
  const isList = Array.isArray(value);
  const pairs = items.map(([property, item]) => [write(property), write(item, `${where}.${property}`)] as const);
  if (pairs.length === 0) return "";
  const values = pairs.flatMap(([property, item]) =>
    isList ? [item] : explode ? [`${property}=${item}`] : [property, item],
  );
  if (style === "simple") return values.join(",");
  if (style === "label") return `.${values.join(explode ? "." : ",")}`;
  if (style === "matrix") {
    const parts = isList ? values.map((item) => `${key}=${item}`) : values;
    return explode ? parts.map((part) => `;${part}`).join("") : `;${key}=${values.join(",")}`;
  }
  if (explode) return (isList ? values.map((item) => `${key}=${item}`) : values).join(joint);
  const separator = { spaceDelimited: "%20", pipeDelimited: "|" }[style as string] ?? ",";
  return `${key}=${values.join(separator)}`;
}

/**
 * Creates a query serializer that applies one style to all lists and one to all objects. Pass it as `querySerializer`.
 *
 * @throws {InvalidRequestError} when called with a value that the style cannot represent.
 */
export function createQuerySerializer({ array, object, allowReserved }: QuerySerializerOptions = {}): QuerySerializer {
  const reserved = allowReserved && ({ allowReserved } as const);
  const styleOf = (value: unknown): ParameterStyle =>
    Array.isArray(value) ? { explode: true, ...array, ...reserved } : { style: "deepObject", ...object, ...reserved };
  return (query) =>
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== null)
      .flatMap(([name, value]) => styles("query", name, value, styleOf(value)) || [])
      .join("&");
}

// Writes nested objects as `a[b][c]=1`, to any depth. A list repeats its name.
function writeDeep(
  key: string,
  value: unknown,
  where: string,
  write: (item: unknown, at?: string) => string,
): string[] {
  const items = toItems(value, where);
  if (!items) return [`${key}=${write(value, where)}`];
  return items.flatMap(([property, item]) => {
    const at = `${where}.${property}`;
    return Array.isArray(value)
      ? `${key}=${write(item, at)}`
      : writeDeep(`${key}[${encodeURIComponent(property)}]`, item, at, write);
  });
}

// Returns the items of a list or the properties of an object, without those that are `undefined` or `null`.
function toItems(value: unknown, where: string): [string, unknown][] | undefined {
  if (typeof value !== "object" || !value || value instanceof Date) return undefined;
  if (!Array.isArray(value) && !isPlainObject(value)) {
    throw new InvalidRequestError(`\`${where}\` must be a plain object or a list, got ${describeValue(value)}.`);
  }
  return Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
}

function encode(text: string, place: Place, allowReserved: true | undefined): string {
  if (place === "header") return text;
  const encoded = encodeURIComponent(text);
  // `#` would end the URL, `?` would end the path, and `&` and `+` have a meaning in queries.
  const kept = place === "path" ? /%(?:23|26|2B|3F)/ : /%(?:23|26|2B)/;
  return allowReserved
    ? encoded.replace(RESERVED, (code) => (kept.test(code) ? code : decodeURIComponent(code)))
    : encoded;
}

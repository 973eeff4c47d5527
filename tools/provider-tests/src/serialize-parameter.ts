import { kindOf } from "./kind-of.ts";

/** How OpenAPI serializes a value. */
export interface Style {
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** The media type of the serialized value. */
  readonly content?: string;
}

/** A value, its place and its serialization. */
export interface Sendable extends Style {
  readonly in: string;
  readonly name: string;
  readonly value: unknown;
}

// The reserved characters of RFC 3986 that do not end a path or a query value.
const RESERVED: Readonly<Record<string, RegExp>> = {
  path: /%(?:3A|2F|5B|5D|40|21|24|27|28|29|2A|2C|3B|3D)/g,
  query: /%(?:3A|2F|3F|5B|5D|40|21|24|27|28|29|2A|2C|3B|3D)/g,
};
const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "|" };

/** Serializes a value: to `name=value` pairs in a query or cookie, to one string elsewhere. */
export function serialize({ in: place, name, value, style, explode, allowReserved, content }: Sendable): string[] {
  const isNamed = place === "query" || place === "cookie";
  const key = encodeURIComponent(name);
  const pair = (text: string) => [isNamed ? `${key}=${text}` : text];
  const write = (item: unknown) => encode(String(item), place, allowReserved);
  const matrix = (text: string) => `;${key}${text && `=${text}`}`;

  if (content !== undefined) return pair(write(kindOf(content) === "json" ? JSON.stringify(value) : value));
  if (style === "deepObject") return deepPairs(key, value, write);
  if (typeof value !== "object" || value === null) {
    const text = write(value);
    if (style === "label") return [`.${text}`];
    return style === "matrix" ? [matrix(text)] : pair(text);
  }
  const isList = Array.isArray(value);
  const fields = Object.entries(value).map(([property, item]) => [write(property), write(item)] as const);
  if (fields.length === 0 && isNamed) return [];
  const flat = fields.flatMap(([property, text]) => (isList ? [text] : [property, text]));
  const split = fields.map(([property, text]) => (isList ? text : `${property}=${text}`));
  if (isNamed) {
    if (!explode) return pair(flat.join(SEPARATORS[style] ?? ","));
    return isList ? split.map((text) => `${key}=${text}`) : split;
  }
  if (style === "label") return [`.${explode ? split.join(".") : flat.join(",")}`];
  if (style === "matrix") {
    if (!explode) return [matrix(flat.join(","))];
    return [split.map((text) => (isList ? matrix(text) : `;${text}`)).join("")];
  }
  return [(explode ? split : flat).join(",")];
}

function deepPairs(key: string, value: unknown, write: (item: unknown) => string): string[] {
  if (typeof value !== "object" || value === null) return [`${key}=${write(value)}`];
  return Object.entries(value).flatMap(([property, item]) =>
    deepPairs(Array.isArray(value) ? key : `${key}[${encodeURIComponent(property)}]`, item, write),
  );
}

function encode(text: string, place: string, allowReserved: boolean): string {
  if (place === "header") return text;
  const encoded = encodeURIComponent(text);
  const { [place]: reserved } = RESERVED;
  return allowReserved && reserved ? encoded.replace(reserved, decodeURIComponent) : encoded;
}

import type { StreamSource } from "../streams/stream-source.ts";
import type { Security } from "./security.ts";

/** How one operation differs from the default. */
export interface OperationTraits {
  /** How path parameters are serialized, by name. */
  readonly path?: Readonly<Record<string, ParameterStyle>>;
  /** How query parameters are serialized, by name. */
  readonly query?: Readonly<Record<string, ParameterStyle>>;
  /** How header parameters are serialized, by name. */
  readonly header?: Readonly<Record<string, ParameterStyle>>;
  /** How cookie parameters are serialized, by name. */
  readonly cookie?: Readonly<Record<string, ParameterStyle>>;
  /** Media types of the request body, the preferred one first. Default: `application/json`. */
  readonly body?: readonly string[];
  /**
   * Whether the JSON body may be a plain string. Strings are then encoded as JSON; otherwise they are sent unchanged.
   */
  readonly stringBody?: true;
  /** OpenAPI's `encoding` of the properties of a form or multipart body that differ from the default. */
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
  /** The `accept` header. Default: `application/json`. */
  readonly accept?: string;
  /** Statuses that are documented without a body, in addition to those that never have one. */
  readonly bodiless?: RegExp;
  /** Documented 3xx statuses, which are returned as results. */
  readonly redirects?: RegExp;
  /** Whether a successful JSON response may be `null`. */
  readonly nullable?: true;
  /** Whether the events of a stream are strings, which are not parsed as JSON. */
  readonly textEvents?: true;
  /** The security requirements of the operation, if they differ from the client's `security`. */
  readonly security?: Security;
  /** Whether a POST or PATCH can be repeated safely. */
  readonly idempotent?: true;
  /**
   * The header of the idempotency key, which makes a POST safe to repeat; or, after a question mark, its query
   * parameter.
   */
  readonly idempotencyKey?: string;
}

/**
 * The parts of a value that are not strings, for formats that write all scalars as strings: the property with a list of
 * their values, a number, a boolean or an object. `map` is an object with any properties, whose values are strings.
 */
export type WireShape =
  | "boolean"
  | "map"
  | "number"
  | "string"
  | readonly [WireShape]
  | { readonly [property: string]: WireShape };

/**
 * How a parameter is serialized, in OpenAPI's terms. Default: `form` with explode for scalars and lists in a query,
 * `simple` without explode for scalars in paths and headers.
 */
export interface ParameterStyle {
  /** OpenAPI's `style`. The default depends on the parameter's place. */
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "simple" | "label" | "matrix";
  /** Whether each item or property becomes a separate parameter. */
  readonly explode?: boolean;
  /** Whether reserved characters are sent without percent-encoding. */
  readonly allowReserved?: true;
  /** The media type of a parameter with `content`. The value is serialized as this type. */
  readonly content?: string;
}

/** How one property of a form or multipart body is serialized. */
export interface PartEncoding extends ParameterStyle {
  /** The content type of the part. */
  readonly contentType?: string;
}

/**
 * Serializes one parameter. In a query or cookie the result is `name=value` pairs joined by `&` or `; `; elsewhere it
 * is the value alone.
 */
export type Styles = (
  place: "cookie" | "header" | "path" | "query",
  name: string,
  value: unknown,
  style: ParameterStyle,
) => string;

/** Serializes a form or multipart body. `contentType` is absent if `fetch` adds the header. */
export type Bodies = (
  body: unknown,
  mediaType: string,
  encoding: Readonly<Record<string, PartEncoding>>,
) => { readonly body: BodyInit; readonly contentType?: string };

/** Reads a response item by item. */
export type Streams = (source: StreamSource) => AsyncIterable<unknown>;

import type { StreamSource } from "../streams/stream-source.ts";
import type { Security } from "./security.ts";

/** How one operation differs from the default. */
export interface OperationTraits {
  /** How the parameters of the path are written, by name. */
  readonly path?: Readonly<Record<string, ParameterStyle>>;
  /** How the parameters of the query are written, by name. */
  readonly query?: Readonly<Record<string, ParameterStyle>>;
  /** How the parameters in headers are written, by name. */
  readonly header?: Readonly<Record<string, ParameterStyle>>;
  /** How the parameters in cookies are written, by name. */
  readonly cookie?: Readonly<Record<string, ParameterStyle>>;
  /** Media types of the request body, the preferred one first. Default: `application/json`. */
  readonly body?: readonly string[];
  /** The JSON body may be a plain string: strings are then encoded as JSON instead of being sent as they are. */
  readonly stringBody?: true;
  /** OpenAPI `encoding` of the properties of a form or multipart body, where it differs from the default. */
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
  /** The `accept` header. Default: `application/json`. */
  readonly accept?: string;
  /** Statuses documented without a body, in addition to those that never have one. */
  readonly bodiless?: RegExp;
  /** Documented 3xx statuses, which are returned as results. */
  readonly redirects?: RegExp;
  /** A successful JSON response may be `null`. */
  readonly nullable?: true;
  /** The events of a stream are strings, which are not parsed as JSON. */
  readonly textEvents?: true;
  /** What the operation requires, where it differs from the client's `security`. */
  readonly security?: Security;
  /** A POST or PATCH that may be repeated without harm. */
  readonly idempotent?: true;
  /** The header that makes a POST safe to repeat. */
  readonly idempotencyKey?: string;
}

/**
 * How a parameter is serialized, as in OpenAPI. Default: `form` with explode for scalars and lists in a query, `simple`
 * without explode for scalars in paths and headers.
 */
export interface ParameterStyle {
  /** OpenAPI's style; the default depends on where the parameter is. */
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "simple" | "label" | "matrix";
  /** Whether each item or property is written as a parameter by itself. */
  readonly explode?: boolean;
  /** Whether reserved characters are sent without percent-encoding. */
  readonly allowReserved?: true;
  /** The media type of a `content` parameter: its value is serialized as that type. */
  readonly content?: string;
}

/** How one property of a form or multipart body is serialized. */
export interface PartEncoding extends ParameterStyle {
  /** The media type of the part. */
  readonly contentType?: string;
}

/** Serializes one parameter: `name=value` pairs joined by `&` or `; ` in a query or cookie, the value alone elsewhere. */
export type Styles = (
  place: "cookie" | "header" | "path" | "query",
  name: string,
  value: unknown,
  style: ParameterStyle,
) => string;

/** Serializes a form or multipart body; `contentType` is absent where `fetch` adds it. */
export type Bodies = (
  body: unknown,
  mediaType: string,
  encoding: Readonly<Record<string, PartEncoding>>,
) => { readonly body: BodyInit; readonly contentType?: string };

/** Reads a response item by item. */
export type Streams = (source: StreamSource) => AsyncIterable<unknown>;

import type { SpecNode } from "@snap/openapi/spec-node";
import type { ParameterStyle } from "./parameter-style.ts";

export interface Parameter extends ParameterStyle {
  readonly in: "cookie" | "header" | "path" | "query";
  readonly name: string;
  readonly required: boolean;
  /** The client option whose value applies to calls that do not pass the parameter. */
  readonly scope?: string;
  readonly schema: unknown;
  readonly description: string;
}

export interface Body {
  readonly required: boolean;
  /** JSON first. */
  readonly content: readonly Media[];
}

/** A body in one media type. */
export interface Media {
  /** The media type as the spec writes it: `application/json`. */
  readonly type: string;
  /** The place of the media type in the spec. */
  readonly node: SpecNode;
  readonly schema: unknown;
  /** In spec order. Handlers return the first example by default. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** How properties of a form or of multipart data are serialized if it differs from the default. */
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
}

export interface PartEncoding extends ParameterStyle {
  readonly contentType?: string;
}

export interface ResponseModel {
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  /** The name of the component response, if the response is one. */
  readonly component?: string;
  /** The example of each header, serialized. */
  readonly headers: Readonly<Record<string, string>>;
  /** The schema of each header that has one. */
  readonly headerSchemas: Readonly<Record<string, unknown>>;
  /** JSON first; empty if the response has no body. */
  readonly content: readonly Media[];
  /** Set if the response is undocumented: mocks may return it, but clients do not know it. */
  readonly inferred?: true;
}

import type { SpecNode } from "@snap/openapi/spec-node";
import type { ParameterStyle } from "./parameter-style.ts";

export interface Parameter extends ParameterStyle {
  readonly in: "cookie" | "header" | "path" | "query";
  readonly name: string;
  readonly required: boolean;
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
  /** As the spec writes it: `application/json`. */
  readonly type: string;
  /** Where the media type stands in the spec. */
  readonly node: SpecNode;
  readonly schema: unknown;
  /** In the order of the spec: the first is the one that handlers answer by default. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** How properties of a form or of multipart data are sent, where it is not the default. */
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
}

export interface PartEncoding extends ParameterStyle {
  readonly contentType?: string;
}

export interface ResponseModel {
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  /** The name of the component response, when the spec shares it. */
  readonly component?: string;
  /** The example of each header, as it is sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON first; none where the response has no body. */
  readonly content: readonly Media[];
  /** Nobody documents it: mocks answer with it, and clients do not know it. */
  readonly inferred?: true;
}

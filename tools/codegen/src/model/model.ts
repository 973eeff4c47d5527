import type { Method } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { OperationTraits } from "./operation-traits.ts";
import type { ParameterStyle } from "./parameter-style.ts";
import type { Security } from "./read-security.ts";

/** What a spec says, in the terms that the emitters need: resolved, sorted, checked. */
export interface Model {
  /** Folder name: `digitalocean`. */
  readonly provider: string;
  /** Name in identifiers and prose: `DigitalOcean`. */
  readonly displayName: string;
  readonly file: string;
  readonly baseUrl: string;
  /** The options that hold credentials, each with its environment variable. */
  readonly credentials: Readonly<Record<string, string>>;
  /** What operations require unless they say otherwise. */
  readonly security: Security;
  /** Sorted by path, then method. */
  readonly operations: readonly Operation[];
  readonly sending: SendingRules;
  /** What mock clouds keep, by name. */
  readonly collections: Readonly<Record<string, CollectionWord>>;
  readonly root: SpecNode;
}

/** What a client must know beside its operations; absent where the spec says nothing of it. */
export interface SendingRules {
  /** The response header that tells when a rate limit ends. */
  readonly rateLimitReset?: { readonly header: string; readonly unit: string };
  /** Properties and parameters that hold secrets. */
  readonly secrets?: readonly string[];
}

export interface Operation {
  readonly id: string;
  /** The id as a camelCase identifier. */
  readonly identifier: string;
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  /** What its function takes. */
  readonly input: OperationInput;
  /** What its function returns; `item` where it is a list. */
  readonly output: TypeForm;
  readonly item?: TypeForm;
  /** Numbers first, ascending; then ranges; then `default`. */
  readonly responses: readonly ResponseModel[];
  readonly pagination?: Pagination;
  /** Whether its answers tell the number of the next page, not a link to it. */
  readonly numbered?: true;
  readonly resource?: ResourceWord;
  /** How clients treat it differently from the default. */
  readonly traits: OperationTraits;
}

/** The input of an operation's function. */
export interface OperationInput {
  /** Parameters and fields of the body, as the function takes them. */
  readonly fields: readonly InputField[];
  /** How the input has the body, as in `InputPlaces` of the runtime. */
  readonly body?: "fields" | "nested" | "optional-fields" | "whole";
  readonly form: TypeForm;
}

export interface InputField {
  readonly name: string;
  readonly in: Parameter["in"] | "body";
  readonly required: boolean;
  readonly description: string;
}

/** Whether a type has nothing, is that of an object whose properties are known, or another. */
export type TypeForm = "none" | "object" | "other";

/** `x-snap-resource`: what an operation does in a mock cloud. */
export interface ResourceWord {
  readonly collection: string;
  readonly does: string;
  readonly item?: string;
  readonly id?: string;
  readonly where?: Readonly<Record<string, string>>;
}

/** `x-snap-collections`: how mock clouds keep objects of one kind. */
export interface CollectionWord {
  /** The name of a component schema. */
  readonly schema: string;
  readonly id: string;
  readonly created?: string;
  readonly updated?: string;
  readonly state?: StateWord;
}

/** How an object advances after its creation. */
export interface StateWord {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly failed: string;
  readonly after: number;
  readonly at?: string;
}

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

export interface Pagination {
  readonly style: string;
  readonly position?: string;
  readonly size?: { readonly parameter: string; readonly default: number; readonly max: number };
  readonly items: string;
  /** Not of the spec's word: whether the success schema lets an answer lack the items. */
  readonly sparse?: true;
  readonly next?: string;
  readonly total?: string;
}

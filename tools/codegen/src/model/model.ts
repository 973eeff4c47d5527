import type { Method } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { CollectionWord, Pagination, ResourceWord } from "./extensions.ts";
import type { OperationTraits } from "./operation-traits.ts";
import type { Body, Parameter, ResponseModel } from "./parts.ts";
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

/** What a client must know besides its operations; absent where the spec says nothing of it. */
export interface SendingRules {
  /** The response header that says when a rate limit ends. */
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
  /** Whether its responses name the number of the next page, not a link to it. */
  readonly numbered?: true;
  readonly resource?: ResourceWord;
  /** How clients treat it differently from the default. */
  readonly traits: OperationTraits;
}

/** The input of an operation's function. */
export interface OperationInput {
  /** Parameters and fields of the body, as the function takes them. */
  readonly fields: readonly InputField[];
  /** How the input has the body, as in `InputBody` of the runtime; `nested`: as `params` and `body`. */
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

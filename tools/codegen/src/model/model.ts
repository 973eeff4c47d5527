import type { Method } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { CollectionWord, Pagination, ResourceWord } from "./extensions.ts";
import type { JobWord, StartWord } from "./job-word.ts";
import type { LimitsWord } from "./limits-word.ts";
import type { OperationTraits } from "./operation-traits.ts";
import type { Body, Parameter, ResponseModel } from "./parts.ts";
import type { Security } from "./read-security.ts";
import type { SnapshotWord } from "./snapshot-word.ts";
import type { SourceListWord } from "./source-word.ts";

/** The contents of a spec in the form that the emitters need: resolved, sorted and checked. */
export interface Model {
  /** Folder name: `digitalocean`. */
  readonly provider: string;
  /** Name in identifiers and prose: `DigitalOcean`. */
  readonly displayName: string;
  readonly file: string;
  /** Variables in braces are options: see `scopes`. */
  readonly baseUrl: string;
  /** The options that hold credentials, each with its environment variable. */
  readonly credentials: Readonly<Record<string, string>>;
  /** The options that select a scope. */
  readonly scopes: Readonly<Record<string, ScopeModel>>;
  /** The security of operations that declare none. */
  readonly security: Security;
  /** Sorted by path, then method. */
  readonly operations: readonly Operation[];
  readonly sending: SendingRules;
  /** Whether the API speaks a format other than the JSON of the contract (`x-snap-wire`). */
  readonly hasWire: boolean;
  /** How many requests the provider accepts from an account, if it documents this. */
  readonly limits?: LimitsWord;
  /** The collections of mock clouds, by name. */
  readonly collections: Readonly<Record<string, CollectionWord>>;
  /** The operations that return a job. */
  readonly jobs: readonly JobModel[];
  /** The collections whose objects are snapshots. */
  readonly snapshots: readonly SnapshotsModel[];
  /** The lists of resources that snapshots are created from. */
  readonly sources: readonly SourceListModel[];
  readonly root: SpecNode;
}

/** A collection whose objects are snapshots: its operations, and what the fields mean. */
export interface SnapshotsModel {
  /** The name of the collection. */
  readonly name: string;
  /** The name of the component schema. */
  readonly schema: string;
  readonly fields: SnapshotWord;
  readonly list: Operation;
  /** Absent if the API has no operation that returns one snapshot. `fields` is absent if the list's fields apply. */
  readonly get?: { readonly operation: Operation; readonly fields?: SnapshotWord };
  /** Absent if the API has no operation that deletes a snapshot. */
  readonly delete?: Operation;
  readonly rename?: ChangeModel;
  readonly protect?: ChangeModel;
}

/** An operation that changes a snapshot. */
export interface ChangeModel {
  readonly operation: Operation;
  /** The parameter with the id. */
  readonly id: string;
  /** JSON Pointer to the new value in the input of the operation's function. */
  readonly at: string;
}

/** A list of resources that snapshots are created from. */
export interface SourceListModel {
  readonly operation: Operation;
  readonly word: SourceListWord;
}

/** An operation that returns a job, and the operations that start one. */
export interface JobModel {
  readonly operation: Operation;
  /** With the defaults of `input` and `item`. */
  readonly word: JobWord;
  readonly starts: readonly { readonly operation: Operation; readonly word: StartWord }[];
}

/** Rules for sending requests that do not belong to an operation. Each is absent if the spec does not define it. */
export interface SendingRules {
  /** The response header with the time at which a rate limit ends. */
  readonly rateLimitReset?: { readonly header: string; readonly unit: string };
  /** The names of properties and parameters that contain secrets. */
  readonly secrets?: readonly string[];
  /** JSON Pointer to the message in the body of a failure. */
  readonly errorMessage?: string;
}

/** An option that selects a part of an account for all calls. */
export interface ScopeModel {
  readonly environment: string;
  /** The path parameters that receive the value of the option. */
  readonly path: readonly string[];
  /** The query parameters that receive the value of the option, by `METHOD /path`. */
  readonly query: Readonly<Record<string, { readonly name: string; readonly required?: true }>>;
  /** The server variable that receives the value of the option. */
  readonly variable?: string;
  readonly default?: string;
  /** The documented values, the default first. */
  readonly values: readonly string[];
  /** Whether values other than the documented ones are possible. */
  readonly isOpen: boolean;
  readonly isNumber?: true;
  /** The operation that lists the values, and the place of a value in an item. */
  readonly enumerate?: { readonly list: Operation; readonly id: string };
  /** The type of the resource that a value names, if it is the source of the snapshots. */
  readonly source?: string;
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
  /** The input of the operation's function. */
  readonly input: OperationInput;
  /** The form of the result of the operation's function, or of an item if the operation is a list. */
  readonly output: TypeForm;
  readonly item?: TypeForm;
  /** Sorted: numbers ascending, then ranges, then `default`. */
  readonly responses: readonly ResponseModel[];
  readonly pagination?: Pagination;
  /** Whether responses contain the number of the next page rather than a link. */
  readonly numbered?: true;
  readonly resource?: ResourceWord;
  readonly job?: JobWord | StartWord;
  /** The differences from the default that clients need to know. */
  readonly traits: OperationTraits;
}

/** The input of an operation's function. */
export interface OperationInput {
  /** Parameters and fields of the body, as properties of the input. */
  readonly fields: readonly InputField[];
  /** How the input contains the body, as in `InputBody` of the runtime. `nested` means separate `params` and `body`. */
  readonly body?: "fields" | "nested" | "optional-fields" | "whole";
  readonly form: TypeForm;
}

export interface InputField {
  readonly name: string;
  readonly in: Parameter["in"] | "body";
  readonly required: boolean;
  readonly description: string;
}

/** The form of a type: nothing, an object with known properties, or another type. */
export type TypeForm = "none" | "object" | "other";

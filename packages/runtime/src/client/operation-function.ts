import { type CollectOptions, collect } from "../collect.ts";
import type { ApiErrorOf } from "../errors/api-error-of.ts";
import { SnapError } from "../errors/snap-error.ts";
import type { Pages, PaginateInit } from "../paginate.ts";
import { dataOf } from "../request/data-of.ts";
import type { Result } from "../unwrap.ts";
import type { CallOptions } from "./client-types.ts";
import { groupInput, type InputBody, type InputPlaces } from "./operation-input.ts";

/**
 * An operation as a function, which a generated package exports by its operationId. Its options, such as `timeout` and
 * `signal`, apply to this call alone.
 */
export interface Operation<Client, Spec, Input, Output> {
  (client: Client, ...given: Given<Input, CallOptions>): Promise<Output>;
  /** Whether an error is a failure of this operation: `status` then types `body`. */
  isError(error: unknown): error is ApiErrorOf<Spec>;
}

/**
 * A list operation as a function. It sends nothing until its result is iterated. Its options, such as `from` and
 * `timeout`, apply to this listing alone.
 */
export interface ListOperation<Client, Spec, Input, Item, Page> {
  (client: Client, ...given: Given<Input, ListOptions>): Listing<Item, Page>;
  /** Whether an error is a failure of this operation: `status` then types `body`. */
  isError(error: unknown): error is ApiErrorOf<Spec>;
}

/** The items of a list over all its pages. Pages are requested when they are needed; each iteration starts over. */
export interface Listing<Item = unknown, Page = unknown> extends Pages<Item, Page> {
  /** Collects the items. */
  toArray(options?: CollectOptions): Promise<Item[]>;
}

/** Options of one listing: `timeout` limits the whole iteration. */
export interface ListOptions extends Omit<CallOptions, "timeout">, PaginateInit {}

/** An input may be left out where nothing in it is required. */
type Given<Input, Options> = object extends Input
  ? [input?: Input, options?: Options]
  : undefined extends Input
    ? [input?: Input, options?: Options]
    : [input: Input, options?: Options];

/**
 * Creates the function of an operation without a body, of the type that generated code declares for it: an
 * {@link Operation}.
 */
export function operation<Known>(method: string, path: string, places: InputPlaces = {}): Known {
  const call = async (client: Caller, input?: unknown, options?: object) =>
    dataOf(await client.request(method, path, { ...options, params: groupInput(path, places, input) }));
  return Object.assign(call, { isError }) as Known;
}

/** Creates the function of an operation with a body, which another program does not carry. */
export function bodyOperation<Known>(method: string, path: string, kind: InputBody, places: InputPlaces = {}): Known {
  const call = async (client: Caller, input?: unknown, options?: object) => {
    const { body = kind === "fields" ? {} : undefined, ...params } = groupInput(path, places, input, "body");
    const sent = kind === "whole" ? body : { body };
    return dataOf(await client.request(method, path, { ...options, params, ...sent }));
  };
  return Object.assign(call, { isError }) as Known;
}

/** Creates the function of an operation whose input has `params` and `body`, as the methods of the client take them. */
export function nestedOperation<Known>(method: string, path: string): Known {
  const call = async (client: Caller, input?: object, options?: object) =>
    dataOf(await client.request(method, path, { ...options, ...input }));
  return Object.assign(call, { isError }) as Known;
}

/** Creates the function of a list operation, of the type that generated code declares for it: a {@link ListOperation}. */
export function listOperation<Known>(path: string, places: InputPlaces = {}): Known {
  const list = (client: Caller, input?: unknown, options?: object): Listing => {
    const pages = client.paginate(path, { ...options, params: groupInput(path, places, input) });
    return Object.assign(pages, { toArray: (given?: CollectOptions) => collect(pages, given) });
  };
  return Object.assign(list, { isError }) as Known;
}

// A client, seen without the types of its paths.
interface Caller {
  readonly request: (method: string, path: string, init: object) => Promise<Result>;
  readonly paginate: (path: string, init: object) => Pages;
}

// By its name: a program that sends one plain request does not carry the class.
function isError(error: unknown): boolean {
  return SnapError.isInstance(error) && error.name === "ApiError";
}

import { type CollectOptions, collect } from "../collect.ts";
import type { ApiErrorOf } from "../errors/api-error-of.ts";
import { SnapError } from "../errors/snap-error.ts";
import type { Pages, PaginateInit } from "../paginate.ts";
import { dataOf } from "../request/data-of.ts";
import { isPlainObject } from "../request/plain-object.ts";
import type { Result } from "../unwrap.ts";
import type { CallOptions } from "./client-types.ts";
import { type InputBody, type InputPlaces, toCallInit } from "./operation-input.ts";

/**
 * An operation as a function. Generated packages export a function for each operation, named by its operationId.
 * Options such as `timeout` and `signal` apply to a single call.
 */
export interface Operation<Client, Spec, Input, Output> {
  (client: Client, ...given: Given<Input, CallOptions>): Promise<Output>;
  /**
   * Returns whether an error is a documented failure of this operation. `status` then determines the type of `body`.
   */
  isError(error: unknown): error is ApiErrorOf<Spec>;
}

/**
 * A list operation as a function. No request is sent until the result is iterated. Options such as `from` and `timeout`
 * apply to a single listing.
 */
export interface ListOperation<Client, Spec, Input, Item, Page> {
  (client: Client, ...given: Given<Input, ListOptions>): Listing<Item, Page>;
  /**
   * Returns whether an error is a documented failure of this operation. `status` then determines the type of `body`.
   */
  isError(error: unknown): error is ApiErrorOf<Spec>;
}

/**
 * The items of a list over all its pages: read them with `for await`, or collect them with `await listing.toArray()`.
 * Each page is requested when its items are needed; each iteration starts over. A listing is not an array: it cannot be
 * used with `for…of` or `map`.
 */
export interface Listing<Item = unknown, Page = unknown> extends Pages<Item, Page> {
  /** Collects the items into an array, up to `limit`. */
  toArray(options?: CollectOptions): Promise<Item[]>;
}

/** Options of one listing. `timeout` limits the whole iteration. */
export interface ListOptions extends Omit<CallOptions, "timeout">, PaginateInit {}

/** The arguments of an operation. The input is optional if none of its fields is required. */
type Given<Input, Options> = object extends Input
  ? [input?: Input, options?: Options]
  : undefined extends Input
    ? [input?: Input, options?: Options]
    : [input: Input, options?: Options];

/** Creates the function of an operation without a body. Generated code declares its type, an {@link Operation}. */
export function operation<Known>(method: string, path: string, places: InputPlaces = {}): Known {
  const call = async (client: Caller, input?: unknown, options?: object) =>
    dataOf(await client.request(method, path, toCallInit(path, places, input, options)));
  return Object.assign(call, { isError }) as Known;
}

/** Creates the function of an operation with a body. Programs that send no body do not include this code. */
export function bodyOperation<Known>(method: string, path: string, kind: InputBody, places: InputPlaces = {}): Known {
  const call = async (client: Caller, input?: unknown, options?: object) => {
    const init = toCallInit(path, places, input, options, "body");
    const { body = kind === "fields" ? {} : undefined, ...params } = init.params ?? {};
    const sent = kind === "whole" ? body : { body };
    return dataOf(await client.request(method, path, { ...init, params, ...sent }));
  };
  return Object.assign(call, { isError }) as Known;
}

/** Creates the function of an operation whose input has `params` and `body`, like the methods of the client. */
export function nestedOperation<Known>(method: string, path: string): Known {
  const call = async (client: Caller, input: unknown = {}, options?: object | null) => {
    const isPlain = isPlainObject(input) && isPlainObject(options ?? {});
    return dataOf(await client.request(method, path, isPlain ? { ...options, ...input } : { input, options }));
  };
  return Object.assign(call, { isError }) as Known;
}

/** Creates the function of a list operation. Generated code declares its type, a {@link ListOperation}. */
export function listOperation<Known>(path: string, places: InputPlaces = {}): Known {
  const list = (client: Caller, input?: unknown, options?: object): Listing => {
    const pages = client.paginate(path, toCallInit(path, places, input, options));
    return Object.assign(pages, { toArray: (given?: CollectOptions) => collect(pages, given) });
  };
  return Object.assign(list, { isError }) as Known;
}

// A client without the types of its paths.
interface Caller {
  readonly request: (method: string, path: string, init: object) => Promise<Result>;
  readonly paginate: (path: string, init: object) => Pages;
}

// Checks the name instead of the class, so programs that send one plain request do not include the class.
function isError(error: unknown): boolean {
  return SnapError.isInstance(error) && error.name === "ApiError";
}

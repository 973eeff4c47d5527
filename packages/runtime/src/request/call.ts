import type { ClientContext } from "../client/client-context.ts";
import type { Middleware } from "../client/middleware.ts";
import type { OperationTraits } from "../client/operation-traits.ts";
import type { ParseAs } from "../client/operation-types.ts";
import type { RequestOptions } from "../client/request-options.ts";

/** Options of one call that are not for `fetch`. */
export interface CallOptions extends RequestOptions {
  readonly signal?: AbortSignal | null;
  readonly parseAs?: ParseAs;
  readonly middleware?: readonly Middleware[];
  /** The remaining and the whole timeout of the iteration that this call is part of. */
  readonly budget?: { readonly left: number; readonly whole: number };
}

/** What a caller passes to a method. */
export interface CallInit extends Omit<RequestInit, "body" | "headers" | "signal">, CallOptions {
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly idempotencyKey?: string | true;
}

/** A request, ready to be sent any number of times. It never changes. */
export interface Call {
  readonly context: ClientContext;
  readonly method: string;
  /** The path with its parameters in braces. */
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Without credentials. */
  readonly url: string;
  /** Whether credentials may be sent to the address. */
  readonly trusted: boolean;
  readonly traits: OperationTraits;
  /** By name in lower case, without credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  /** The secrets that are sent: the values of secret fields. */
  readonly secrets: readonly string[];
  /** Files in secret fields, read where an error may repeat them. */
  readonly secretFiles?: readonly Blob[];
  /** What the caller passes to `fetch`. */
  readonly init: RequestInit;
  readonly options: CallOptions;
}

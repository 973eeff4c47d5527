import type { ClientContext } from "../client/client-context.ts";
import type { Middleware } from "../client/middleware.ts";
import type { OperationTraits } from "../client/operation-traits.ts";
import type { ParseAs } from "../client/operation-types.ts";
import type { RequestOptions } from "../client/request-options.ts";

/** The options of one call that `fetch` does not receive. */
export interface CallOptions extends RequestOptions {
  readonly signal?: AbortSignal | null;
  readonly parseAs?: ParseAs;
  readonly middleware?: readonly Middleware[];
  /** The remaining and the total timeout of the iteration that the call belongs to. */
  readonly budget?: { readonly left: number; readonly whole: number };
}

/** The second argument of a client's method. */
export interface CallInit extends Omit<RequestInit, "body" | "headers" | "signal">, CallOptions {
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly idempotencyKey?: string | true;
  /** The input of an operation, if the input or the options are not a plain object. */
  readonly input?: unknown;
  /** The options of an operation, if the options or the input are not a plain object. */
  readonly options?: unknown;
}

/** A request that can be sent any number of times. It is immutable. */
export interface Call {
  readonly context: ClientContext;
  readonly method: string;
  /** The path as the spec writes it, with its parameters in braces. */
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The URL, without credentials. */
  readonly url: string;
  /** Whether the origin of the URL may receive credentials. */
  readonly trusted: boolean;
  readonly traits: OperationTraits;
  /** The headers by lower-case name, without credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  /** The secrets in the request: the values of secret fields. */
  readonly secrets: readonly string[];
  /** Reads the secrets in files of the body, when an error may contain their text. */
  readonly readFileSecrets?: () => Promise<readonly string[]>;
  /** The options that the caller passes to `fetch`. */
  readonly init: RequestInit;
  readonly options: CallOptions;
}

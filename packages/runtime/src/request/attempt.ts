import type { ClientContext } from "../client/client-context.ts";
import type { FailedRequest } from "../errors/snap-error.ts";
import type { Deadline } from "./deadline.ts";
import { redact } from "./redact.ts";
import type { RetryOptions } from "./retry.ts";

/** Options of one call, beside those of `fetch`. */
export interface CallOptions extends RequestInit {
  readonly retry?: RetryOptions | false;
  readonly timeout?: number;
  /** Of the iteration that this call is part of: what is left of its timeout, and the whole of it. */
  readonly budget?: { readonly left: number; readonly whole: number };
}

/** A request, ready to be sent any number of times. */
export interface Call {
  readonly method: string;
  /** The path with its parameters in braces. */
  readonly path: string;
  readonly url: string;
  readonly headers: Headers;
  /** What is sent and must not be seen: secret fields, and credentials as soon as they are read. */
  readonly secrets: string[];
  /** What `fetch` takes of it, beside its headers. */
  readonly init: CallOptions;
}

/** A call on its way. */
export interface Exchange extends Call {
  readonly context: ClientContext;
  readonly deadline: Deadline;
  /** How often the request was sent. */
  attempts: number;
  /** Of the attempt that goes on: when it began, in milliseconds since 1970, and the status of its answer. */
  startedAt?: number | undefined;
  status?: number | undefined;
}

/** How an error names the request. */
export function failedRequest({ context, method, url, secrets, attempts }: Exchange): FailedRequest {
  return { provider: context.provider, method, url: redact(url, secrets), attempts };
}

import type { Deadline } from "./deadline.ts";
import type { Redactor } from "./redactor.ts";
import type { RetryOptions } from "./retry.ts";
import type { Sender } from "./sender.ts";
import type { FailedRequest } from "./snap-error.ts";

/** Options of one call, beside those of `fetch`. */
export interface CallOptions extends RequestInit {
  readonly retry?: RetryOptions | false;
  readonly timeout?: number;
  /** When an iteration that this call is part of ends, as a time of `performance.now()`. */
  readonly expires?: number;
}

/** A request, ready to be sent any number of times. */
export interface Call {
  readonly method: string;
  /** The path with its parameters in braces. */
  readonly path: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly init: CallOptions;
}

/** A call on its way. */
export interface Exchange extends Omit<Sender, keyof Call>, Call, Deadline, Redactor {
  readonly retry: RetryOptions;
  readonly timeout: number;
  /** How often the request was sent. */
  attempts: number;
}

/** How an error names the request. */
export function failedRequest({ provider, method, url, attempts, redact }: Exchange): FailedRequest {
  return { provider, method, url: redact(url), attempts };
}

import type { FailedRequest } from "../errors/snap-error.ts";
import { redactUrl } from "../redact/redact-url.ts";
import type { Credentials } from "./authorize.ts";
import type { Call } from "./call.ts";
import type { Deadline } from "./deadline.ts";

/** One attempt to send a call. */
export interface Attempt {
  readonly call: Call;
  /** The number of the attempt; 1 for the first. */
  readonly number: number;
  /** The deadline of the attempt, which is never later than that of the call. */
  readonly deadline: Deadline;
  /** When the attempt started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** The secrets in the request: secret fields, and credentials once they have been read. */
  readonly secrets: string[];
  /** Credentials that replace rejected ones. */
  readonly fresh: Credentials | undefined;
  /** Requests new credentials after the current ones were rejected. */
  refresh: (() => Promise<Credentials>) | undefined;
  /** The method of the signed request, if signing has replaced it. */
  signedMethod?: string | undefined;
  /** The status of the response, once it has arrived. */
  status: number | undefined;
}

/**
 * Creates the attempt that follows `last`. After the deadline nothing is sent, so the number of attempts stays the
 * same.
 */
export function createAttempt(
  call: Call,
  deadline: Deadline,
  last?: Attempt,
  step = deadline.signal.aborted ? 0 : 1,
): Attempt {
  return {
    call,
    number: (last?.number ?? 0) + step,
    deadline,
    startedAt: Date.now(),
    secrets: [...(last ?? call).secrets],
    fresh: last?.fresh,
    refresh: undefined,
    status: undefined,
  };
}

// The maximum length of a URL in an error: a cursor in it may be very long.
const LONGEST_URL = 2000;

/** Describes the request of an attempt for errors. */
export function failedRequest({ call, number, secrets }: Attempt): FailedRequest {
  const { context, method, url } = call;
  return { provider: context.provider, method, url: redactUrl(url, secrets).slice(0, LONGEST_URL), attempts: number };
}
